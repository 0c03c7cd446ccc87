// The direction of imports, as docs/architecture.md draws it: a folder imports only from those above it.
const order = [
  "compiler",
  "type-check",
  "trace",
  "timeline",
  "console",
  "sandbox",
  "explorer",
  "exercise",
  "lesson",
];

/** `folder` may import, of ours, only what is listed. */
function only(folder, ...allowed) {
  return {
    name: `${folder}-imports`,
    severity: "error",
    comment: `src/${folder} may import only from: ${["words", folder, ...allowed].join(", ")}`,
    from: { path: `^src/${folder}/` },
    to: {
      path: "^(src|scripts|tests)/",
      // What is said to readers, any part may say; only the build has the words of every language.
      pathNot: `^src/(words/(words|numbers|all-words)\\.ts|(${[folder, ...allowed].join("|")})/)`,
    },
  };
}

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    ...order.map((folder, index) =>
      only(folder, ...order.slice(0, index), ...(folder === "lesson" ? ["words", "styles"] : [])),
    ),
    only(
      "notebook",
      "compiler",
      "type-check",
      "trace",
      "timeline",
      "console",
      "sandbox",
      "explorer",
      "exercise",
      "styles",
    ),
    only("styles"),
    only("share-picture", "trace", "timeline", "sandbox", "lesson", "words"),
    only("words"),
    only("service-worker"),
    only("offline", "notebook", "service-worker"),
    only("lab"),
    {
      name: "integrations-imports",
      severity: "error",
      comment:
        "src/integrations may import only from: sandbox, lesson, words, service-worker, the colours of paper, and what draws",
      from: { path: "^src/integrations/" },
      to: {
        path: "^(src|bench)/",
        pathNot:
          "^src/((integrations|sandbox|lesson|words|service-worker)/|components/site/paper\\.ts$|share-picture/prepare-resvg\\.ts$)",
      },
    },
    {
      name: "bench-imports",
      severity: "error",
      comment: "Of the tests, bench may import only what opens the engines: tests/sandbox",
      from: { path: "^bench/" },
      to: { path: "^tests/", pathNot: "^tests/sandbox/" },
    },
    {
      name: "nothing-needs-bench",
      severity: "error",
      comment: "What is measured does not depend on what measures it.",
      from: { pathNot: "^bench/" },
      to: { path: "^bench/" },
    },
    {
      name: "typescript-in-its-worker",
      severity: "error",
      comment:
        "A megabyte: of src/type-check, what loads TypeScript is imported by the worker alone.",
      from: { path: "^src/notebook/", pathNot: "type-checker\\.worker\\.ts$" },
      to: {
        path: "^(src/type-check/|node_modules/typescript/)",
        pathNot: "^src/type-check/expected-problem\\.ts$",
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "no-cycles",
      severity: "error",
      comment: "Modules that import one another in a circle cannot be understood one at a time.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "no-scripts-in-src",
      severity: "error",
      comment: "The site does not depend on the commands or the tests.",
      from: { path: "^src/" },
      to: { path: "^(scripts|tests)/" },
    },
    {
      name: "not-to-test",
      severity: "error",
      from: { pathNot: "\\.test\\.ts$" },
      to: { path: "\\.test\\.ts$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^src/(compiler/(tracing/)?(golden|ticks)|explorer/compile/golden)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types"] },
  },
};
