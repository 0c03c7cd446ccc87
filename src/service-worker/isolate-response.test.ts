import { expect, test } from "vitest";

import { isolationHeaders } from "./isolation-headers.ts";
import { isolateResponse } from "./isolate-response.ts";

test("adds the headers that the site's own server sends, and keeps the rest", async () => {
  const original = new Response("text", {
    status: 404,
    statusText: "Not Found",
    headers: { "Content-Type": "text/html", "Cross-Origin-Opener-Policy": "unsafe-none" },
  });
  const isolated = isolateResponse(original);
  for (const [name, value] of Object.entries(isolationHeaders)) {
    expect(isolated.headers.get(name)).toBe(value);
  }
  expect(isolated.headers.get("Content-Type")).toBe("text/html");
  expect(isolated.status).toBe(404);
  expect(isolated.statusText).toBe("Not Found");
  expect(await isolated.text()).toBe("text");
});

test("keeps an answer that may have no body", () => {
  expect(isolateResponse(new Response(null, { status: 304 })).status).toBe(304);
});

test("leaves alone what the browser does not show us", () => {
  const error = Response.error();
  expect(isolateResponse(error)).toBe(error);
});
