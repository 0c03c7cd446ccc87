/** The names that a module exports. */
import type { Program } from "@babel/types";
import { nameOf } from "./ast.ts";
import type { Node } from "./ast.ts";
import { declaredNames } from "./declarations.ts";
import type { Declarations } from "./declarations.ts";
import { isErased } from "./erased.ts";
import type { StarExports } from "./module.ts";
import { targetOf } from "./specifier.ts";
import { isType } from "./type-only.ts";

export interface Export {
  readonly name: string;
  readonly isType: boolean;
  /** What says so: a declaration or a specifier. */
  readonly node: Node;
}

/** Exports by name, in the order of the source; what `export *` passes on is not among them. */
export function listExports(program: Program, declarations: Declarations): Export[] {
  return program.body.flatMap((statement): Export[] => {
    if (statement.type === "ExportDefaultDeclaration") {
      const isTypeOnly = isErased({ node: statement, parent: program }, declarations);
      return [{ name: "default", isType: isTypeOnly, node: statement }];
    }
    if (statement.type !== "ExportNamedDeclaration") return [];
    const { declaration } = statement;
    if (declaration) {
      return declaredNames(declaration).map((name) => ({
        name,
        isType: isType(declaration),
        node: declaration,
      }));
    }
    return statement.specifiers.map((specifier) => ({
      name: nameOf(specifier.exported),
      isType: isType(statement) || isErased({ node: specifier, parent: statement }, declarations),
      node: specifier,
    }));
  });
}

export interface Exports {
  /** Undefined where an `export *` makes them unknowable from this module alone. */
  readonly exports: readonly string[] | undefined;
  readonly starExports?: StarExports;
  readonly typeExports: readonly string[];
}

export function sortExports(program: Program, all: readonly Export[]): Exports {
  const targets = program.body.flatMap((node) =>
    node.type === "ExportAllDeclaration" && !isType(node) ? [targetOf(node.source.value)] : [],
  );
  const values = new Set(all.filter(({ isType }) => !isType).map(({ name }) => name));
  const types = new Set(all.filter(({ name }) => !values.has(name)).map(({ name }) => name));
  const own = [...values];
  const typeExports = [...types];
  if (targets.length === 0) return { exports: own, typeExports };
  return { exports: undefined, starExports: { own, targets }, typeExports };
}
