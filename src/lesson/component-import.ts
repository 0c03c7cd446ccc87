import type { RootContent } from "mdast";

/** `import Cell from "#components/cell/Cell.astro";`, already parsed, as MDX wants it. */
export function componentImport(name: string, file: string): RootContent {
  const raw = JSON.stringify(file);
  return {
    type: "mdxjsEsm",
    value: `import ${name} from ${raw};`,
    data: {
      estree: {
        type: "Program",
        sourceType: "module",
        body: [
          {
            type: "ImportDeclaration",
            specifiers: [{ type: "ImportDefaultSpecifier", local: { type: "Identifier", name } }],
            source: { type: "Literal", value: file, raw },
            attributes: [],
          },
        ],
      },
    },
  };
}
