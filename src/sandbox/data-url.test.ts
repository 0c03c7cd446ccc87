import { describe, expect, it } from "vitest";
import { parseDataUrl } from "./data-url.ts";

const text = (url: string): string | undefined => {
  const bytes = parseDataUrl(url);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
};

describe("data: URLs", () => {
  it.each([
    ["data:,a%20b", "a b"],
    ["data:text/javascript,postMessage(1)", "postMessage(1)"],
    ["data:text/javascript;charset=utf-8,%E2%82%AC", "€"],
    ["data:text/javascript;base64,YWI=", "ab"],
    ["data:;base64,YW%49%3D", "ab"],
    ["data:,100%", "100%"],
    ["data:,a#b", "a"],
    ["data:,a,b", "a,b"],
    ["data:,ü", "ü"],
  ])("%s", (url, body) => {
    expect(text(url)).toBe(body);
  });

  it.each(["data:", "data:text/plain", "blob:a,b", "data:;base64,*"])("none: %s", (url) => {
    expect(text(url)).toBeUndefined();
  });
});
