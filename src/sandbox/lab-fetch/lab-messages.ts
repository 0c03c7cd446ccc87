/**
 * One request of a cell: messages on a port of its own, from the thread through the frame to the page.
 * The page trusts nothing of it; the thread takes what comes from the page as it is.
 */
import * as v from "valibot";
import { limits } from "../limits.ts";

/** Begins the request; the port comes with it. */
export interface LabRequest {
  readonly address: string;
  readonly method: "GET" | "HEAD";
}

export type ToLabFetch =
  /** For the next piece of the body. */
  { readonly kind: "pull" } | { readonly kind: "cancel" };

export type FromLabFetch =
  | {
      readonly kind: "head";
      readonly status: number;
      readonly statusText: string;
      readonly headers: readonly (readonly [name: string, value: string])[];
      readonly hasBody: boolean;
    }
  | { readonly kind: "chunk"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "end" }
  | { readonly kind: "failed"; readonly message: string };

export const labRequestSchema: v.GenericSchema<unknown, LabRequest> = v.strictObject({
  address: v.pipe(v.string(), v.maxLength(limits.address)),
  method: v.picklist(["GET", "HEAD"]),
});

const toLabFetch: v.GenericSchema<unknown, ToLabFetch> = v.strictObject({
  kind: v.picklist(["pull", "cancel"]),
});

export function parseToLabFetch(value: unknown): ToLabFetch | undefined {
  const result = v.safeParse(toLabFetch, value);
  return result.success ? result.output : undefined;
}
