/** Which newer version the reader has said Later to, for as long as the tab. */

const key = "interleave:newer-later";

/** @param version as `readNewest` says it; what has no name is always told */
export function isPutOff(version: string | undefined): boolean {
  try {
    return version !== undefined && sessionStorage.getItem(key) === version;
  } catch {
    return false; // Storage is blocked: the line comes again with the next page.
  }
}

export function putOff(version: string | undefined): void {
  try {
    if (version !== undefined) sessionStorage.setItem(key, version);
  } catch {
    // As above.
  }
}
