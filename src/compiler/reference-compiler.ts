/**
 * For tests: what TypeScript's own compiler makes of a source, as a tree to compare with. Two
 * programs with the same tree differ in white space, comments and brackets only.
 */
import { parse } from "@babel/parser";
import ts from "typescript";

/** The tree of JavaScript, without places and without what the compiler appends. */
export function plainTree(code: string): unknown {
  return normalize(code.replace(runtimeImport, ""));
}

/**
 * @param code what our compiler made of it: tells which names stand for `import.meta` and `import()`
 * @throws if TypeScript does not accept the syntax
 */
export function referenceTree(source: string, code: string): unknown {
  const { outputText, diagnostics = [] } = ts.transpileModule(source, {
    fileName: "cell.ts",
    reportDiagnostics: true,
    compilerOptions: {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      moduleDetection: ts.ModuleDetectionKind.Force,
      verbatimModuleSyntax: true,
      useDefineForClassFields: true,
    },
  });
  // Numbers below 2000 are TypeScript's syntax errors.
  const syntaxError = diagnostics.find(({ code }) => code < 2000);
  if (syntaxError) {
    throw new Error(ts.flattenDiagnosticMessageText(syntaxError.messageText, "\n"));
  }
  const link = runtimeImport.exec(code)?.[0] ?? "";
  const meta = /meta as (\w+)/.exec(link)?.[1];
  const load = /importModule as (\w+)/.exec(link)?.[1];
  return normalize(outputText, (node) => {
    if (node["type"] === "MetaProperty" && meta !== undefined && isImportMeta(node)) {
      return { type: "Identifier", name: meta };
    }
    if (node["type"] === "ImportExpression" && load !== undefined) {
      const callee = { type: "Identifier", name: load };
      return { type: "CallExpression", callee, arguments: [node["source"]] };
    }
    return node;
  });
}

const runtimeImport = /import \{[^}]*\} from "interleave:runtime";\n$/;

type PlainNode = Readonly<Record<string, unknown>>;

/** Not part of a program's meaning, or written in more than one way. */
const left = new Set(["loc", "start", "end", "extra", "errors", "comments", "tokens", "range"]);

function normalize(
  code: string,
  replace: (node: PlainNode) => PlainNode = (node) => node,
): unknown {
  const file = parse(code, { sourceType: "module", attachComment: false });
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.filter((item) => !isNothing(item)).map(visit);
    if (!isPlain(value)) return value;
    const entries = Object.entries(replace(value)).filter(
      ([key, child]) => !left.has(key) && child !== undefined && child !== null,
    );
    return Object.fromEntries(entries.map(([key, child]) => [key, visit(child)]));
  };
  return visit(file.program);
}

/** An empty statement; and `export {}`, with which TypeScript marks a module. */
function isNothing(value: unknown): boolean {
  if (!isPlain(value)) return false;
  if (value["type"] === "EmptyStatement") return true;
  const { specifiers } = value;
  return (
    value["type"] === "ExportNamedDeclaration" &&
    !value["source"] &&
    !value["declaration"] &&
    Array.isArray(specifiers) &&
    specifiers.length === 0
  );
}

function isImportMeta(node: PlainNode): boolean {
  return isPlain(node["meta"]) && node["meta"]["name"] === "import";
}

function isPlain(value: unknown): value is PlainNode {
  return typeof value === "object" && value !== null;
}
