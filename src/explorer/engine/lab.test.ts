import { expect, test } from "vitest";
import { labExports } from "../../sandbox/lab-module.ts";
import { anyOrder, engineOf } from "../testing/engine-of.ts";
import { createLab } from "./lab.ts";
import { Machine } from "./machine.ts";

test("has what a run's `lab` has", () => {
  const { exports } = createLab(new Machine(), 4, () => undefined);
  expect(Object.keys(exports).sort()).toEqual([...labExports].sort());
});

test("taps are refused: they come when the reader likes", () => {
  const engine = engineOf({ "main.ts": `import { taps } from "lab"; taps(() => {});` });
  expect(engine.run(() => 0, anyOrder)).toEqual({
    kind: "unexplorable",
    because: "it uses `taps`, over whose timing the explorer has no say",
  });
});
