import { afterEach, beforeEach, expect, test, vi } from "vitest";

import { HostRequests } from "./host-requests.ts";

const request = new Request("https://example.org/course/new.txt");

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** @param answer what the host answers, once */
function hostAnswers(answer: Promise<Response>): void {
  vi.stubGlobal("fetch", () => answer);
}

test("an answer comes as it is", async () => {
  hostAnswers(Promise.resolve(new Response("text", { status: 404, headers: { "X-Of": "host" } })));
  const response = await new HostRequests().ask(request);
  expect(response.status).toBe(404);
  expect(response.headers.get("X-Of")).toBe("host");
  expect(await response.text()).toBe("text");
});

test("what a browser keeps from us goes on untouched", async () => {
  const opaque = Response.error();
  hostAnswers(Promise.resolve(opaque));
  expect(await new HostRequests().ask(request)).toBe(opaque);
});

test("what the host has not answered a second later fails, and says why", async () => {
  hostAnswers(new Promise(() => undefined));
  const requests = new HostRequests();
  const asked = requests.ask(request);
  const refused = expect(asked).rejects.toThrow(
    /^The host had not answered .* Load the page again/,
  );
  requests.giveUpSoon();
  await vi.advanceTimersByTimeAsync(1000);
  await refused;
});

test("so does the rest of an answer that has begun", async () => {
  hostAnswers(
    Promise.resolve(
      new Response(
        new ReadableStream({
          start: (rest) => {
            rest.enqueue(new TextEncoder().encode("a part"));
          },
        }),
      ),
    ),
  );
  const requests = new HostRequests();
  const reading = (await requests.ask(request)).text();
  const refused = expect(reading).rejects.toThrow("The host had not answered");
  requests.giveUpSoon();
  await vi.advanceTimersByTimeAsync(1000);
  await refused;
});

test("a slow answer has that second, and later requests are not concerned", async () => {
  const answer = Promise.withResolvers<Response>();
  hostAnswers(answer.promise);
  const requests = new HostRequests();
  const before = requests.ask(request);
  requests.giveUpSoon();
  await vi.advanceTimersByTimeAsync(999);
  const after = requests.ask(request);
  answer.resolve(new Response(null, { status: 204 }));
  expect((await before).status).toBe(204);
  await vi.advanceTimersByTimeAsync(5000);
  expect((await after).status).toBe(204);
});
