/** Which identifiers of a module stand for what it imports, and which for a name of their own further in. */
import type { Node, Program } from "@babel/types";
import { boundIdentifiers, declaredNames } from "../../compiler/declarations.ts";
import { listNodes, nameOf } from "../../compiler/ast.ts";
import type { Visit } from "../../compiler/ast.ts";

/** @returns the references to `names`, which the top of the module binds */
export function findReferencesTo(names: ReadonlySet<string>, program: Program): ReadonlySet<Node> {
  return findUnbound(program, (name) => names.has(name), false);
}

/** @returns the references to what the module itself binds nowhere, by name */
export function findGlobals(program: Program): ReadonlyMap<string, ReadonlySet<Node>> {
  const globals = new Map<string, Set<Node>>();
  for (const node of findUnbound(program, () => true, true)) {
    const known = globals.get(nameOf(node)) ?? new Set();
    globals.set(nameOf(node), known.add(node));
  }
  return globals;
}

/** @param hasTop whether what the top of the module binds is bound */
function findUnbound(
  program: Program,
  isWanted: (name: string) => boolean,
  hasTop: boolean,
): ReadonlySet<Node> {
  const { running } = listNodes(program, () => false);
  const parents = new Map<Node, Node | undefined>();
  /** Names that a node binds for what is inside it. */
  const scopes = new Map<Node, Set<string>>();
  const bind = (scope: Node | undefined, bound: readonly string[]): void => {
    const wanted = bound.filter(isWanted);
    if (!scope || (scope === program && !hasTop) || wanted.length === 0) return;
    const known = scopes.get(scope) ?? new Set();
    for (const name of wanted) known.add(name);
    scopes.set(scope, known);
  };
  for (const { node, parent } of running) parents.set(node, parent);
  const around = (node: Node, isScope: (node: Node) => boolean): Node | undefined => {
    let at = parents.get(node);
    while (at && !isScope(at)) at = parents.get(at);
    return at;
  };
  for (const { node } of running) {
    switch (node.type) {
      case "VariableDeclaration":
        if (node.kind === "var") bind(bodyOf(around(node, isVarScope)), declaredNames(node));
        else bind(around(node, isBlockScope), declaredNames(node));
        break;
      case "FunctionDeclaration":
      case "ClassDeclaration":
        bind(around(node, isBlockScope), declaredNames(node));
        bindParameters(node);
        if (node.type === "ClassDeclaration" && node.id) bind(node, [node.id.name]);
        break;
      case "FunctionExpression":
      case "ClassExpression":
        if (node.id) bind(node, [node.id.name]);
        bindParameters(node);
        break;
      case "ArrowFunctionExpression":
      case "ObjectMethod":
      case "ClassMethod":
      case "ClassPrivateMethod":
        bindParameters(node);
        break;
      case "CatchClause":
        if (node.param) bind(node, boundIdentifiers(node.param).map(nameOf));
        break;
      case "ImportDeclaration":
        bind(
          program,
          node.specifiers.map(({ local }) => local.name),
        );
        break;
      default:
    }
  }
  function bindParameters(node: Node): void {
    if (!("params" in node) || !Array.isArray(node.params)) return;
    for (const param of node.params as readonly Node[]) {
      bind(node, boundIdentifiers(param).map(nameOf));
    }
  }

  const found = new Set<Node>();
  for (const visit of running) {
    const { node } = visit;
    if (node.type !== "Identifier" || !isWanted(node.name) || !isReference(visit)) continue;
    let at = parents.get(node);
    while (at && scopes.get(at)?.has(node.name) !== true) at = parents.get(at);
    if (!at) found.add(node);
  }
  return found;
}

/** Where a function's `var`s are seen: its parameters do not see them. */
function bodyOf(scope: Node | undefined): Node | undefined {
  return scope && "params" in scope && "body" in scope ? scope.body : scope;
}

function isVarScope(node: Node): boolean {
  return /Function|Method|^StaticBlock$|^Program$/.test(node.type);
}

function isBlockScope(node: Node): boolean {
  return isVarScope(node) || /^BlockStatement$|^For|^SwitchStatement$/.test(node.type);
}

/** Whether an identifier is looked up, and does not only name a property, a label or a declaration. */
export function isReference({ node, parent }: Visit): boolean {
  switch (parent?.type) {
    case "MemberExpression":
    case "OptionalMemberExpression":
      return parent.object === node || parent.computed;
    case "ObjectProperty":
      return parent.value === node || parent.computed;
    case "ObjectMethod":
    case "ClassMethod":
    case "ClassProperty":
    case "ClassAccessorProperty":
      return parent.key !== node || parent.computed;
    case "LabeledStatement":
    case "BreakStatement":
    case "ContinueStatement":
    case "MetaProperty":
    case "PrivateName":
    case "ImportAttribute":
    case "ImportSpecifier":
    case "ImportDefaultSpecifier":
    case "ImportNamespaceSpecifier":
    case "ExportSpecifier":
    case "ExportNamespaceSpecifier":
      return false;
    default:
      return true;
  }
}
