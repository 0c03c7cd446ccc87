/**
 * Imports and exports. A module gets what it imports as parameters, one object with a getter for each name
 * (so that bindings are live), and gives what it exports as such an object.
 */
import type { ExportDefaultDeclaration, Program } from "@babel/types";
import { endOf, nameOf, startOf } from "../../compiler/ast.ts";
import type { Node } from "../../compiler/ast.ts";
import { declaredNames } from "../../compiler/declarations.ts";
import { targetOf } from "../../compiler/specifier.ts";
import type { Emitter } from "./emitter.ts";
import { namespaceKey } from "./module-context.ts";

export interface Links {
  /** Modules that it asks for, in order. */
  readonly needs: readonly string[];
  /** What stands for each imported name. */
  readonly imports: ReadonlyMap<string, string>;
  /** Getters of what it exports. */
  readonly exported: string;
  /** Numbers in `needs` of the modules that it passes on as a whole. */
  readonly stars: readonly number[];
}

export function readLinks(program: Program, prefix: string): Links {
  const needs: string[] = [];
  const imports = new Map<string, string>();
  const stars: number[] = [];
  const need = (specifier: string): number => {
    const target = targetOf(specifier);
    const known = needs.indexOf(target);
    return known === -1 ? needs.push(target) - 1 : known;
  };
  const object = (index: number): string => `${prefix}i${index}_`;
  const whole = (index: number): string => `${object(index)}["${namespaceKey}"]`;

  for (const node of program.body) {
    if (node.type !== "ImportDeclaration") {
      if ("source" in node && node.source) need(node.source.value);
      continue;
    }
    const index = need(node.source.value);
    for (const specifier of node.specifiers) {
      const local = specifier.local.name;
      if (specifier.type === "ImportNamespaceSpecifier") imports.set(local, whole(index));
      else if (specifier.type === "ImportDefaultSpecifier")
        imports.set(local, member(object(index), "default"));
      else imports.set(local, member(object(index), nameOf(specifier.imported)));
    }
  }

  const getters: string[] = [];
  const add = (name: string, value: string): void => {
    getters.push(`get ${JSON.stringify(name)}(){return ${value}}`);
  };
  for (const node of program.body) {
    if (node.type === "ExportAllDeclaration") stars.push(need(node.source.value));
    else if (node.type === "ExportDefaultDeclaration") add("default", defaultName(node, prefix));
    else if (node.type === "ExportNamedDeclaration") {
      for (const name of node.declaration ? declaredNames(node.declaration) : []) add(name, name);
      for (const specifier of node.specifiers) {
        const name = nameOf(specifier.exported);
        if (!node.source) {
          const local = specifier.type === "ExportSpecifier" ? nameOf(specifier.local) : name;
          add(name, imports.get(local) ?? local);
        } else if (specifier.type === "ExportSpecifier") {
          add(name, member(object(need(node.source.value)), nameOf(specifier.local)));
        } else add(name, whole(need(node.source.value)));
      }
    }
  }
  return { needs, imports, exported: getters.join(","), stars };
}

function member(object: string, name: string): string {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)
    ? `${object}.${name}`
    : `${object}[${JSON.stringify(name)}]`;
}

function defaultName({ declaration }: ExportDefaultDeclaration, prefix: string): string {
  const isNamed =
    (declaration.type === "FunctionDeclaration" || declaration.type === "ClassDeclaration") &&
    declaration.id;
  return isNamed ? isNamed.name : `${prefix}default`;
}

/** The text for a statement that links modules; undefined for every other. */
export function rewriteLink(node: Node, emitter: Emitter, prefix: string): string | undefined {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportAllDeclaration":
      return `;${emitter.breaks(startOf(node), endOf(node))}`;
    case "ExportNamedDeclaration": {
      const { declaration } = node;
      if (!declaration) return `;${emitter.breaks(startOf(node), endOf(node))}`;
      return emitter.breaks(startOf(node), startOf(declaration)) + emitter.text(declaration);
    }
    case "ExportDefaultDeclaration": {
      const { declaration } = node;
      if (defaultName(node, prefix) !== `${prefix}default`) {
        return emitter.breaks(startOf(node), startOf(declaration)) + emitter.text(declaration);
      }
      // In an object, so that what has no name is called "default".
      const from = emitter.behindToken(emitter.find("default", startOf(node)));
      const value = emitter.between(node, from, emitter.endWithoutSemicolon(node));
      return `const {default:${prefix}default}={default:(${value})};`;
    }
    default:
      return undefined;
  }
}
