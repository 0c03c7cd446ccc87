/** A test of ECMAScript's conformance suite: what stands in its head (test262's INTERPRETING.md). */

export interface ConformanceTest {
  /** Path inside the suite's `test` folder. */
  readonly path: string;
  readonly source: string;
  readonly flags: readonly string[];
  readonly includes: readonly string[];
  /** What it must end with, where it must not end well. */
  readonly negative: { readonly phase: string; readonly type: string } | undefined;
}

export function readTest(path: string, source: string): ConformanceTest {
  const head = /\/\*---\r?\n([^]*?)---\*\//.exec(source)?.[1] ?? "";
  const negative = /^negative:\s*\n((?:[ \t]+.*\n?)+)/m.exec(head)?.[1];
  return {
    path,
    source,
    flags: listIn(head, "flags"),
    includes: listIn(head, "includes"),
    negative:
      negative === undefined
        ? undefined
        : {
            phase: /phase:\s*(\w+)/.exec(negative)?.[1] ?? "",
            type: /type:\s*(\w+)/.exec(negative)?.[1] ?? "",
          },
  };
}

/** A list of the head, in either of YAML's two forms. */
function listIn(head: string, key: string): string[] {
  const inline = new RegExp(`^${key}:\\s*\\[([^\\]]*)\\]`, "m").exec(head)?.[1];
  if (inline !== undefined) {
    return inline
      .split(",")
      .map((item) => item.trim())
      .filter((item) => item !== "");
  }
  const block = new RegExp(`^${key}:\\s*\\n((?:[ \\t]*-.*\\n?)+)`, "m").exec(head)?.[1] ?? "";
  return [...block.matchAll(/-\s*(\S+)/g)].map(([, item]) => item ?? "");
}

/** Why a test is not one for us, or undefined. */
export function whyNot({ flags, negative, source }: ConformanceTest): string | undefined {
  if (flags.includes("raw")) return "is to be run as it is, without the harness";
  if (flags.includes("noStrict")) return "is for sloppy mode only";
  if (negative && negative.phase !== "runtime") return "is to fail before it runs";
  if (!/\b(?:async|await)\b|Promise|\bimport\s*\(/.test(source)) return "is not about async code";
  if (source.includes("$262.agent")) return "needs several agents";
  return undefined;
}
