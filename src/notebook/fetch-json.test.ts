import { afterEach, expect, test, vi } from "vitest";
import * as v from "valibot";
import { fetchJson } from "./fetch-json.ts";

afterEach(() => vi.unstubAllGlobals());

const schema = v.object({ cells: v.array(v.string()) });

function answer(body: BodyInit, init?: ResponseInit): Promise<unknown> {
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(body, init)));
  return fetchJson("lessons/one/cells.json", schema);
}

test("what is as expected comes as it is", async () => {
  await expect(answer('{ "cells": ["a.ts"] }')).resolves.toEqual({ cells: ["a.ts"] });
});

test.each([
  ["<!doctype html>", "at its root: no JSON."],
  ["", "at its root: no JSON."],
  ['{ "cells": [1] }', "at cells.0: Invalid type: Expected string but received 1."],
])("%j is told in a sentence", async (body, where) => {
  await expect(answer(body)).rejects.toThrow(
    `/lessons/one/cells.json is not what was expected ${where} Reload the page.`,
  );
});

test("an answer that breaks off has not been fetched", async () => {
  const broken = new ReadableStream({
    start: (controller) => controller.error(new TypeError("network error")),
  });
  await expect(answer(broken)).rejects.toThrow(
    "/lessons/one/cells.json could not be fetched. Check the connection and run again.",
  );
  await expect(answer("", { status: 503 })).rejects.toThrow("the server says 503.");
});
