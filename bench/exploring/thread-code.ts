/** The script of a thread that takes the samples and posts them: the same text for Node and for browsers. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { everyOrder, sleeps, tasks, tenSteps } from "./ten-steps.ts";

/** @param samples of each */
export async function threadCode(samples: number): Promise<string> {
  const { entry, code } = tenSteps;
  const { outputFiles } = await build({
    stdin: {
      contents: `import { takeSamples } from "./take-samples.ts";
const factory = ${code};
const searched = ${JSON.stringify({ entry, tasks, sleeps, orders: everyOrder() })};
takeSamples({ ...searched, factory }, ${samples}).then(
  (taken) => postMessage(taken),
  // Thrown anew, it is the worker's error, which a rejection is not in a browser.
  (error) => setTimeout(() => { throw error; }),
);`,
      resolveDir: fileURLToPath(new URL(".", import.meta.url)),
      loader: "ts",
    },
    bundle: true,
    write: false,
    format: "iife",
    target: "es2024",
  });
  const script = outputFiles[0]?.text;
  if (script === undefined) throw new Error("Expected esbuild to give one script; found none");
  return script;
}
