/** What the site's open tabs tell one another of what is kept. */
import type { KeptKind } from "./kept.ts";
import { tabChannel } from "./tab-channel.ts";

export type TabMessage =
  /** A cell was edited, reset, or its file removed; `edit` is as it was written, to be parsed. */
  | {
      readonly kind: "edit";
      readonly lesson: string;
      readonly file: string;
      readonly edit: unknown;
      readonly clock: unknown;
      /** Told before, when it was not yet kept. */
      readonly again: boolean;
    }
  | { readonly kind: "kept"; readonly what: KeptKind; readonly key: string }
  /**
   * Everything was forgotten or a file was taken in. `whole`: what is kept now holds, whatever a tab
   * has; else it is what another tab has written.
   */
  | { readonly kind: "everything"; readonly whole: boolean };

const channel =
  typeof BroadcastChannel === "function" ? new BroadcastChannel(tabChannel) : undefined;

/** Tells the other tabs, not this one. */
export function tellTabs(message: TabMessage): void {
  channel?.postMessage(message);
}

/** Told what other tabs tell, until the function that comes back is called. */
export function listenTabs(listener: (message: TabMessage) => void): () => void {
  const heard = ({ data }: MessageEvent<unknown>): void => {
    const message = parseTabMessage(data);
    if (message !== undefined) listener(message);
  };
  channel?.addEventListener("message", heard);
  return () => channel?.removeEventListener("message", heard);
}

/** A tab may have another version of the site. */
function parseTabMessage(data: unknown): TabMessage | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { kind, lesson, file, edit, clock, again, what, key, whole } = data as Readonly<
    Record<string, unknown>
  >;
  if (kind === "edit" && typeof lesson === "string" && typeof file === "string") {
    return { kind, lesson, file, edit, clock, again: again === true };
  }
  if (
    kind === "kept" &&
    (what === "prediction" || what === "exercise" || what === "progress") &&
    typeof key === "string"
  ) {
    return { kind, what, key };
  }
  return kind === "everything" ? { kind, whole: whole === true } : undefined;
}
