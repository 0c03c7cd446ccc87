import { defineConfig } from "eslint/config";
import astro from "eslint-plugin-astro";
import tseslint from "typescript-eslint";

// Type-aware, and a warning is a failure (`--max-warnings 0` in scripts/check.ts).
export default defineConfig(
  {
    ignores: [
      "dist/",
      "dist-course/",
      "dist-example/",
      "dist-example-again/",
      ".astro/",
      "node_modules/",
      "src/compiler/golden/",
      "src/compiler/tracing/golden/",
      "src/compiler/tracing/ticks/",
      "src/explorer/compile/golden/",
      // Code of lessons, in a program of its own: scripts/check-cells.ts.
      "content/",
      "examples/",
      "tests/hostile/",
      // A site of its own, which bench/growth copies and builds.
      "bench/growth/plain/",
      "test-results/",
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  ...astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  {
    // These take the platform's functions off their prototypes on purpose, before a cell can patch them.
    files: ["src/sandbox/thread/**/*.ts", "src/console/**/*.ts", "src/explorer/engine/promise.ts"],
    rules: { "@typescript-eslint/unbound-method": "off" },
  },
  {
    // Templates are typed by `astro check`; the linter's own types do not reach into them.
    files: ["**/*.astro", "**/*.astro/*.ts", "**/*.mjs"],
    ...tseslint.configs.disableTypeChecked,
  },
);
