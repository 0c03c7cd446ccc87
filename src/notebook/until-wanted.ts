/**
 * When to load what only a reader needs, who has come to do something or has been here before. A page that
 * was opened and not yet touched loads none of it.
 */
import { promisifyRequest } from "idb-keyval";
import { transaction } from "./keeping/database.ts";
import { tabChannel } from "./keeping/tab-channel.ts";

const signs = [
  "pointermove",
  "touchstart",
  // A screen reader presses without moving a pointer or the focus.
  "click",
  "scroll",
  "keydown",
  "focusin",
  "visibilitychange",
] as const;

let wanted: Promise<void> | undefined;

/**
 * Settles at a reader's first sign, or where another tab tells of one, or something is kept from an
 * earlier visit; never rejects.
 */
export function untilWanted(): Promise<void> {
  wanted ??= new Promise((resolve) => {
    const told = (): void => {
      for (const sign of signs) document.removeEventListener(sign, told, { capture: true });
      channel?.close();
      resolve();
    };
    for (const sign of signs) {
      document.addEventListener(sign, told, { capture: true, passive: true });
    }
    const channel =
      typeof BroadcastChannel === "function" ? new BroadcastChannel(tabChannel) : undefined;
    channel?.addEventListener("message", told);
    isAnythingKept().then(
      (isKept) => {
        if (isKept) told();
      },
      // Nothing can be kept here.
      () => undefined,
    );
  });
  return wanted;
}

async function isAnythingKept(): Promise<boolean> {
  const reading = await transaction(["edits", "kept"], "readonly");
  const counts = await Promise.all(
    (["edits", "kept"] as const).map((name) => promisifyRequest(reading.objectStore(name).count())),
  );
  // Settings, and edits that had no time to come to where they belong.
  return counts.some((count) => count > 0) || localStorage.length > 0;
}
