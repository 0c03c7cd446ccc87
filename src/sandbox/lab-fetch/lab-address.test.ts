import { describe, expect, it } from "vitest";
import { readLabAddress, siteAddress } from "./lab-address.ts";
import { createRandom } from "./random.ts";

const onSite = (text: string, base = "/"): string =>
  siteAddress(readLabAddress(text), "https://site.example", base);

describe("addresses below /lab/", () => {
  it.each([
    ["/lab/hello.txt", "/lab/hello.txt"],
    ["lab/hello.txt", "/lab/hello.txt"],
    ["/lab/a/b.json?latency=300", "/lab/a/b.json"],
    ["/lab/./a/../hello.txt#part", "/lab/hello.txt"],
    ["\\lab\\hello.txt", "/lab/hello.txt"],
    ["file:///lab/hello.txt", "/lab/hello.txt"],
    ["/lab/na%C3%AFve%20name.txt", "/lab/na%C3%AFve%20name.txt"],
  ])("%s is the site's %s", (text, path) => {
    expect(onSite(text)).toBe(`https://site.example${path}`);
  });

  it("lie below the site's base", () => {
    expect(onSite("/lab/hello.txt", "/course/")).toBe("https://site.example/course/lab/hello.txt");
    expect(onSite("/lab/hello.txt", "/course")).toBe("https://site.example/course/lab/hello.txt");
  });

  it.each([
    "",
    "/",
    "/lab",
    "/lab/",
    "/lab//hello.txt",
    "/LAB/hello.txt",
    "/lab/../index.html",
    "/lab/%2e%2e/index.html",
    "/lab/.%2E/index.html",
    "/lab/..%2findex.html",
    "/lab/..%5cindex.html",
    "/lab/%252e%252e/index.html",
    "/lab/%00",
    "/lab/hello.txt\0x",
    "/lab/ hello.txt",
    "/lab/%ff",
    "/lab/..\\..\\index.html",
    "/lab/.htaccess",
    "//example.com/lab/hello.txt",
    "\\\\example.com\\lab\\hello.txt",
    "https://example.com/lab/hello.txt",
    "https://site.example/lab/hello.txt",
    "http://cell.invalid/lab/hello.txt",
    "https://cell.invalid:8443/lab/hello.txt",
    "https://user@cell.invalid/lab/hello.txt",
    "https://:word@cell.invalid/lab/hello.txt",
    "https://user:word@cell.invalid/lab/hello.txt",
    "file://example.com/lab/hello.txt",
    "file:////example.com/lab/hello.txt",
    "data:text/plain,hello",
    "blob:null/00000000-0000-0000-0000-000000000000",
    "https://",
  ])("are not: %s", (text) => {
    expect(() => readLabAddress(text)).toThrow(TypeError);
  });

  it("say what the response shall be like", () => {
    expect(readLabAddress("/lab/a?latency=300&status=503&fail=0.2&seed=7")).toEqual({
      segments: ["a"],
      latency: 300,
      status: 503,
      fail: 0.2,
      seed: 7,
    });
    expect(readLabAddress("/lab/a?other=1")).toMatchObject({
      latency: 0,
      status: undefined,
      fail: 0,
      seed: 1,
    });
  });

  it("wait a minute at most", () => {
    expect(readLabAddress("/lab/a?latency=60000").latency).toBe(60_000);
  });

  it.each([
    "latency=-1",
    "latency=60001",
    "latency=x",
    "latency=",
    "status=99",
    "status=200.5",
    "fail=2",
    "seed=-1",
  ])("expect numbers: ?%s", (search) => {
    expect(() => readLabAddress(`/lab/a?${search}`)).toThrow(/expects a number from/);
  });
});

describe("failures by seed", () => {
  it("are the same each time, and others for other seeds", () => {
    const draw = (seed: number): number[] => Array.from({ length: 5 }, createRandom(seed));
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  it("are as many as asked for", () => {
    const random = createRandom(3);
    const values = Array.from({ length: 10_000 }, random);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    expect(values.filter((value) => value < 0.2).length / values.length).toBeCloseTo(0.2, 1);
  });
});
