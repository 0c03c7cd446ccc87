/** Programs and what their runs must measure, as `docs/tracing.md` defines it. */
import { callCases } from "./trace-cases/calls.ts";
import { callbackCases } from "./trace-cases/callbacks.ts";
import { endingCases } from "./trace-cases/endings.ts";
import { generatorCases } from "./trace-cases/generators.ts";
import { largeCases } from "./trace-cases/large.ts";
import { threadCases } from "./trace-cases/threads.ts";
import type { TraceCase } from "./trace-cases/trace-case.ts";

export const traceCases: readonly TraceCase[] = [
  ...callCases,
  ...generatorCases,
  ...callbackCases,
  ...threadCases,
  ...endingCases,
  ...largeCases,
];
