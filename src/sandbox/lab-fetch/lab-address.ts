/** Which file of the site's `/lab/` an address in a cell stands for. Pure, and the only judge of it. */

import { limits } from "../limits.ts";

/** Also what `?latency=300&status=503&fail=0.2&seed=7` asks for. */
export interface LabAddress {
  /** Names of folders and the file below `/lab/`, decoded. */
  readonly segments: readonly string[];
  /** ms to wait before the response. */
  readonly latency: number;
  /** The status to give in place of the real one. */
  readonly status: number | undefined;
  /** How likely the request fails as if the network were down: 0 to 1. */
  readonly fail: number;
  /** Which sequence of failures. */
  readonly seed: number;
}

/** What addresses in a cell are relative to. No such host can be: https://www.rfc-editor.org/rfc/rfc2606 */
const cellBase = "https://cell.invalid/";

/** Written into errors. */
const labRule = "cells reach only the site's own files below /lab/";

/** ms */
const longestLatency = 60_000;

/**
 * Reads an address as the URL Standard does, then takes nothing but plain names: no dot segments, no
 * encoded slashes, nothing encoded twice, which a server might decode once more than we did.
 * @throws TypeError which says what is expected.
 */
export function readLabAddress(text: string): LabAddress {
  if (text.length > limits.address) {
    const { length } = text;
    throw new TypeError(
      `Failed to fetch ${text.slice(0, 60)}…: expected an address of at most ${limits.address} characters, and got ${length}`,
    );
  }
  const url = resolveCellAddress(text);
  if (
    `${url.protocol}//${url.username}${url.password}${url.host}/` !== cellBase ||
    !url.pathname.startsWith("/lab/")
  ) {
    throw new TypeError(`Failed to fetch ${text}: ${labRule}`);
  }
  const segments = url.pathname.slice("/lab/".length).split("/").map(decode);
  for (const segment of segments) {
    if (segment === undefined || !/^[\p{L}\p{N}_~()+,@-][\p{L}\p{N}._~ ()+,@-]*$/u.test(segment)) {
      throw new TypeError(`Failed to fetch ${text}: not a plain file name below /lab/`);
    }
  }
  const { searchParams } = url;
  return {
    segments: segments.filter((segment) => segment !== undefined),
    latency: numberOf(searchParams, "latency", 0, longestLatency) ?? 0,
    status: numberOf(searchParams, "status", 200, 599),
    fail: numberOf(searchParams, "fail", 0, 1) ?? 0,
    seed: numberOf(searchParams, "seed", 0, Number.MAX_SAFE_INTEGER) ?? 1,
  };
}

/**
 * The file's address on the site.
 * @param base The site's base path: `/` or `/course/`.
 */
export function siteAddress({ segments }: LabAddress, origin: string, base: string): string {
  const folder = base.endsWith("/") ? base : `${base}/`;
  return `${origin}${folder}lab/${segments.map(encodeURIComponent).join("/")}`;
}

/**
 * An address in a cell as the URL Standard reads it. `new URL("/lab/…", import.meta.url)` is a `file:`
 * address; its host, which Firefox ignores, must be none.
 * @throws TypeError for what is no address.
 */
export function resolveCellAddress(text: string): URL {
  try {
    // Firefox ends an address there, and would ask for what stands before it.
    if (text.includes("\0")) throw new TypeError("Expected no NUL in an address");
    return new URL(text.replace(/^file:\/\/\/(?!\/)/, cellBase), cellBase);
  } catch {
    throw new TypeError(`Failed to fetch ${text}: not an address; ${labRule}`);
  }
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

function numberOf(
  parameters: URLSearchParams,
  name: string,
  min: number,
  max: number,
): number | undefined {
  const text = parameters.get(name);
  if (text === null) return undefined;
  const value = Number(text);
  const isWhole = name === "fail" || Number.isInteger(value);
  if (text.trim() === "" || !isWhole || !(value >= min && value <= max)) {
    throw new TypeError(`?${name}= expects a number from ${min} to ${max}, and got ${text}`);
  }
  return value;
}
