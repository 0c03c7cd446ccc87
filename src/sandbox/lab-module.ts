/**
 * `lab` as a compiled module, for those who check imports or list what a cell may name. Its code
 * stands in the thread: `labTarget` is resolved by the frame.
 */
import type { CompiledModule } from "../compiler/module.ts";

/** What `lab`'s only import stands for. */
export const labTarget = "interleave:lab";

/** Names that `lab` exports; `lab.d.ts` says what they are. */
export const labExports = ["cores", "display", "invariant", "progress", "taps", "watch"] as const;

const head = `export { ${labExports.join(", ")} } from `;

export const labModule: CompiledModule = {
  file: "lab",
  code: `${head}"${labTarget}";\n`,
  sites: [{ start: head.length, end: head.length + labTarget.length + 2, target: labTarget }],
  references: [],
  exports: labExports,
  typeExports: [],
  mappings: "",
  tasks: [],
};
