/** TypeScript that is more than types, and what to write instead. */
import type { Node, TSParameterProperty } from "@babel/types";
import { nameOf, positionOf, startOf } from "./ast.ts";
import type { Visit } from "./ast.ts";
import type { Position } from "./module.ts";
import { castInPattern } from "./type-only.ts";

export function findUnsupported(
  nodes: readonly Visit[],
): (Position & { readonly message: string }) | undefined {
  let first: { node: Node; message: string } | undefined;
  for (const { node } of nodes) {
    if (first && startOf(first.node) <= startOf(node)) continue;
    const message = complaint(node);
    if (message !== undefined) first = { node, message };
  }
  return first && { ...positionOf(first.node), message: first.message };
}

function complaint(node: Node): string | undefined {
  switch (node.type) {
    case "TSEnumDeclaration": {
      const { name } = node.id;
      const member = node.body.members[0];
      const key = member && member.id.type === "Identifier" ? member.id.name : "First";
      return `\`enum ${name}\` is more than types, and cells run with types taken off: write \`const ${name} = { ${key}: "${key}" } as const;\` and, for its type, \`type ${name} = (typeof ${name})[keyof typeof ${name}];\`.`;
    }
    case "TSModuleDeclaration": {
      const name = node.id.type === "Identifier" ? ` ${node.id.name}` : "";
      return `\`namespace${name}\` holds values, and cells run with types taken off: put them into a cell of their own and import it, or into an object.`;
    }
    case "TSParameterProperty":
      return parameterProperty(node);
    case "TSImportEqualsDeclaration":
      return node.moduleReference.type === "TSExternalModuleReference"
        ? `\`import ${node.id.name} = require(…)\` is not a module's import: write \`import ${node.id.name} from …\`.`
        : `\`import ${node.id.name} = …\` is more than types: write \`const ${node.id.name} = …\`.`;
    case "TSExportAssignment":
      return "`export =` is not a module's export: write `export default …`.";
    case "TSNamespaceExportDeclaration":
      return "`export as namespace` belongs into type declarations: leave it out.";
    case "Decorator":
      return "Decorators do not run in browsers: call the function yourself and use what it returns.";
    case "ClassAccessorProperty":
      return "`accessor` fields do not run in browsers: write a field, or a `get` and a `set`.";
    case "ImportExpression":
      return node.options
        ? "`import()` takes only the module here: leave the second argument out."
        : undefined;
    case "ImportDeclaration":
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
      return node.attributes?.[0]
        ? "Import attributes (`with { … }`) have no use here: cells import only cells and libraries."
        : undefined;
    default:
      return isCast(node.type) ? "A type cannot stand here." : undefined;
  }
}

function isCast(type: string): boolean {
  return type === castInPattern;
}

function parameterProperty(node: TSParameterProperty): string {
  const { parameter } = node;
  const target = parameter.type === "AssignmentPattern" ? parameter.left : parameter;
  const name = target.type === "Identifier" ? nameOf(target) : "name";
  const modifier = node.accessibility ?? (node.readonly === true ? "readonly" : "override");
  return `\`${modifier} ${name}\` among the constructor's parameters is more than types: declare the field in the class, and write \`this.${name} = ${name};\` in the constructor.`;
}
