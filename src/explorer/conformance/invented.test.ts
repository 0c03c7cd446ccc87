/**
 * Invented programs log the same natively, traced and explored. The same ones each time;
 * `npm run conformance -- --invented 1000` takes others.
 */
import { expect, test } from "vitest";
import { runInvented } from "./invented.ts";

test("invented programs log the same natively, traced and explored", async () => {
  const { programs, lines, difference } = await runInvented({ seed: 1, count: 150 });
  expect(difference).toBeUndefined();
  expect(programs).toBe(150);
  expect(lines).toBeGreaterThan(150 * 20);
}, 120_000);
