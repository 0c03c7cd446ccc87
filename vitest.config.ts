import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "src/**/*.test.ts",
      "scripts/**/*.test.ts",
      "bench/**/*.test.ts",
      "tests/**/*.test.ts",
    ],
    // Every test ends by itself; a time limit only turns a hang into a failure.
    testTimeout: 30_000,
    unstubEnvs: true,
    // Files share their modules, which takes half the processor's time: no test may leave anything behind.
    isolate: false,
    // By default it leaves one core to whoever waits for it.
    maxWorkers: "100%",
    // The engine's tests are of the engine, whatever course is checked.
    env: { COURSE: "" },
  },
});
