/** `FileReader`, counted from the beginning of a read to its `loadend`, which always comes. */
import type { Activity } from "./activity.ts";
import { apply, descriptorOf, getter, install, listen, nameLike, unlisten } from "./intrinsics.ts";

const { add, delete: remove, has } = WeakSet.prototype;
const names = ["readAsArrayBuffer", "readAsText", "readAsDataURL", "readAsBinaryString"];

export function countFileReaders(activity: Activity): void {
  const { prototype } = FileReader;
  const stateOf = getter(prototype, "readyState");
  const loading = new WeakSet<object>();

  function follow(reader: FileReader): void {
    // Begun anew in a `load` or `abort` listener: the read before it gets no `loadend` of its own.
    if (apply(has, loading, [reader])) return;
    apply(add, loading, [reader]);
    activity.begin();
    const settle = (): void => {
      // Begun anew in a listener that came before this one.
      if (stateOf(reader) === FileReader.LOADING) return;
      unlisten(reader, "loadend", settle, true);
      apply(remove, loading, [reader]);
      activity.end();
    };
    listen(reader, "loadend", settle, true);
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
}
