/** Whether this device keeps the course, in the reader's words. Pure. */
import type { Failure } from "../service-worker/keeping-protocol.ts";

export type KeptState =
  | { readonly kind: "impossible"; readonly why: "insecure" | "refused" | "unbuilt" }
  /** Sizes in bytes, `bytes` of the files; `room` where the browser says what it would still give. */
  | {
      readonly kind: "away";
      readonly download: number;
      readonly bytes: number;
      readonly room: number | undefined;
    }
  | { readonly kind: "keeping"; readonly bytes: number; readonly total: number | undefined }
  | { readonly kind: "failed"; readonly why: Failure; readonly hasPart: boolean }
  | {
      readonly kind: "kept";
      readonly since: Date;
      readonly bytes: number;
      readonly update: "none" | "coming" | "ready";
    };

export const actions = ["keep", "stop", "look", "use", "remove"] as const;
export type Action = (typeof actions)[number];

/** What can be done, the likeliest first, with each button's name. */
export function actionsOf(state: KeptState): readonly (readonly [Action, string])[] {
  switch (state.kind) {
    case "impossible":
      return [];
    case "away":
      return [["keep", "Keep the course on this device"]];
    case "keeping":
      return [["stop", "Stop"]];
    case "failed":
      return [
        ["keep", "Try again"],
        ...(state.hasPart ? [["remove", "Remove what has come"] as const] : []),
      ];
    case "kept":
      return [
        ...(state.update === "ready" ? [["use", "Use the newer version"] as const] : []),
        ...(state.update === "none" ? [["look", "Look for a newer version"] as const] : []),
        ["remove", "Remove from this device"],
      ];
  }
}

const impossible = {
  insecure:
    "Not possible here: this page came over plain http, and a browser keeps a site for use offline only if it came over https (or from this machine, as localhost). Ask whoever serves it for an https address.",
  refused:
    "Not possible here: this browser does not let the site keep files. It may be a private window, or a setting that blocks a site’s data. Open the course in an ordinary window, or allow its data.",
  unbuilt:
    "Not possible here: this is the server for writing lessons. Build the site (npm run build) and serve what it made.",
} as const;

const failed: Readonly<Record<Failure, string>> = {
  network: "Not kept: the connection was lost. Try again once it is back.",
  missing:
    "Not kept: the host does not have one of the files. It may be bringing a new version just now; try again in some minutes.",
  differs:
    "Not kept: the host sent a file that is not of this version. It may be bringing a new one just now; try again in some minutes. If it stays so, something on the way changes files: another network may help.",
  room: "Not kept: this device has no room for it. Make some, then try again.",
  stopped: "Stopped. Nothing is kept.",
  unknown: "Not kept: it broke off before all had come. Try again.",
};

export function describeState(state: KeptState): string {
  switch (state.kind) {
    case "impossible":
      return impossible[state.why];
    case "away": {
      const sizes = `Not kept. About ${megabytes(state.download)} to download, at least ${megabytes(state.bytes)} on this device.`;
      // Browsers take more than the files have: Chromium keeps scripts compiled beside them.
      const isTight = state.room !== undefined && state.room < 2 * state.bytes;
      return isTight
        ? `${sizes} This browser would give the site only ${megabytes(state.room)} more.`
        : sizes;
    }
    case "keeping":
      return "Bringing the course onto this device. You can read on meanwhile, on this page or another.";
    case "failed":
      return (
        failed[state.why] +
        (state.hasPart ? " What has come is still here, and need not come again." : "")
      );
    case "kept":
      return `Kept on this device since ${day(state.since)}: ${megabytes(state.bytes)}. ${updates[state.update]}`;
  }
}

const updates = {
  none: "Every lesson opens, runs and is graded without a network.",
  coming: "A newer version is on its way.",
  ready: "A newer version has come. Pages change to it when you say so, or once all are closed.",
} as const;

/** @returns undefined where there is no progress to speak of */
export function describeProgress(state: KeptState): string | undefined {
  if (state.kind !== "keeping" || state.total === undefined) return undefined;
  return `${megabytes(state.bytes)} of ${megabytes(state.total)}`;
}

/** `16.8 MB`. */
function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

/** In UTC: the day of a moment that no one counts in hours. */
function day(date: Date): string {
  return date.toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
}
