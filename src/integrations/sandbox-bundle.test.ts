import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { bundleSandbox, escapeScript } from "./sandbox-bundle.ts";

describe("the sandbox's bundle", () => {
  it("can stand inline: nothing in it ends a script or begins a comment", () => {
    expect(escapeScript(`a = "</script>" + "<SCRIPT>" + "<!--"; b < c`)).toBe(
      String.raw`a = "\x3C/script>" + "\x3CSCRIPT>" + "\x3C!--"; b < c`,
    );
  });

  it("has the hash that policies name, and is made once", async () => {
    const { frameScript, frameHash } = await bundleSandbox();
    const digest = createHash("sha256").update(frameScript).digest("base64");
    expect(frameHash).toBe(`sha256-${digest}`);
    expect(frameScript).not.toMatch(/<(?:!--|\/?script)|\r/i);
    expect(await bundleSandbox()).toBe(await bundleSandbox());
  });
});
