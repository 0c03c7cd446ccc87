/** TypeScript and the types that it needs, brought into the page. */
import { wrap, type Remote } from "comlink";
import * as v from "valibot";
import { typeLibraryPath } from "virtual:type-library";
import type { TypeChecker } from "../../type-check/type-checker.ts";
import { fetchJson } from "../fetch-json.ts";

export interface LoadedChecker {
  readonly remote: Remote<TypeChecker>;
  /** Rejects when the worker has come to grief, or is ended; settles in no other way. */
  readonly broken: Promise<never>;
  /** Whoever waits for an answer is told. */
  end(): void;
}

const typeLibrary = v.object({ files: v.record(v.string(), v.string()) });

/** @throws (rejects) if any of it cannot be loaded. */
export async function loadChecker(): Promise<LoadedChecker> {
  const worker = new Worker(new URL("./type-checker.worker.ts", import.meta.url), {
    type: "module",
  });
  const { promise: broken, reject } = Promise.withResolvers<never>();
  worker.addEventListener("error", (event) => {
    reject(new Error(`TypeScript did not load. ${event.message}`.trim()));
  });
  // Told by whoever waits for an answer, if anyone does.
  broken.catch(() => undefined);
  const remote = wrap<TypeChecker>(worker);
  try {
    const library = await Promise.race([fetchJson(typeLibraryPath, typeLibrary), broken]);
    await Promise.race([remote.start(library), broken]);
  } catch (error) {
    worker.terminate();
    throw error;
  }
  const end = (): void => {
    worker.terminate();
    reject(new Error("TypeScript was ended."));
  };
  return { remote, broken, end };
}
