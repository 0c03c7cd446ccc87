/** How much the browser keeps, and whether it may clear it by itself. Asks for nothing: in Firefox that would prompt. */

export interface Persistence {
  /** How much of how much; undefined where the browser does not say. */
  readonly usage: string | undefined;
  readonly state: "kept" | "may-ask" | "cannot-ask";
}

export async function readPersistence(): Promise<Persistence> {
  // Not there on pages that are no secure context, whatever the types say.
  const storage = (navigator as Partial<Navigator>).storage;
  if (storage === undefined) return { usage: undefined, state: "cannot-ask" };
  const [estimate, isPersisted] = await Promise.all([
    storage.estimate().catch(() => undefined),
    storage.persisted().catch(() => undefined),
  ]);
  return {
    usage: usageText(estimate?.usage, estimate?.quota),
    state: isPersisted === undefined ? "cannot-ask" : isPersisted ? "kept" : "may-ask",
  };
}

function usageText(usage: number | undefined, quota: number | undefined): string | undefined {
  if (usage === undefined || quota === undefined || quota === 0) return undefined;
  return `This site uses about ${size(usage)} of the ${size(quota)} that the browser would give it.`;
}

/** `0.1 MB`, `10.7 GB`. */
function size(bytes: number): string {
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
