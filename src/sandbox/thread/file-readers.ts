/** `FileReader`, counted from the beginning of a read to its `loadend`, which always comes. */
import type { Activity } from "./activity.ts";
import {
  apply,
  construct,
  defineValue,
  descriptorOf,
  getter,
  install,
  listen,
  nameLike,
  textLike,
} from "./intrinsics.ts";
import { scope } from "./scope.ts";

const NativeReader = FileReader;
const loadingState = FileReader.LOADING;
const { add, delete: remove, has } = WeakSet.prototype;
const names = ["readAsArrayBuffer", "readAsText", "readAsDataURL", "readAsBinaryString"];

export function countFileReaders(activity: Activity): void {
  const { prototype } = NativeReader;
  const stateOf = getter(prototype, "readyState");
  const loading = new WeakSet<object>();

  function follow(reader: FileReader): void {
    // Begun anew in a `load` or `abort` listener: the read before it gets no `loadend` of its own.
    if (apply(has, loading, [reader])) return;
    apply(add, loading, [reader]);
    activity.begin();
  }

  function settle(reader: FileReader): void {
    // Begun anew in a listener of the read before.
    if (!apply(has, loading, [reader]) || stateOf(reader) === loadingState) return;
    apply(remove, loading, [reader]);
    activity.end();
  }

  for (const name of names) {
    const original: unknown = descriptorOf(prototype, name)?.value;
    if (typeof original !== "function") continue;
    const replacement = {
      [name](this: FileReader, ...args: unknown[]): void {
        apply(original, this, args);
        follow(this);
      },
    }[name];
    if (replacement === undefined) continue;
    nameLike(replacement, original);
    install(prototype, name, replacement);
  }

  const replacement = new Proxy(NativeReader, {
    construct(target, args: readonly unknown[], newTarget): object {
      const made = construct(target, args, newTarget) as FileReader;
      // Before any listener of the cell's, one of which may keep the event from those behind it.
      const settled = (): void => {
        settle(made);
      };
      listen(made, "loadend", settled, true);
      return made;
    },
  });
  textLike(replacement, "FileReader");
  defineValue(prototype, "constructor", replacement, { enumerable: false });
  install(scope, "FileReader", replacement, false);
}
