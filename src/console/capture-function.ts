import { cutName } from "./capture-primitive.ts";
import { kindOf } from "./capturing.ts";
import type { CapturedKind } from "./capturing.ts";
import { functionName, inheritsFrom } from "./class-name.ts";
import {
  asyncFunctionPrototype,
  asyncGeneratorFunctionPrototype,
  codeAt,
  functionSource,
  generatorFunctionPrototype,
  getPrototype,
  startsWith,
} from "./intrinsics.ts";
import type { FunctionForm } from "./snapshot.ts";

export function captureFunction(value: object): CapturedKind {
  const form = formOf(value);
  const parent = form === "class" ? getPrototype(value) : null;
  return kindOf({
    kind: "function",
    form,
    name: cutName(functionName(value)),
    base: parent === null ? "" : cutName(functionName(parent)),
  });
}

function formOf(value: object): FunctionForm {
  if (isClass(value)) return "class";
  if (inheritsFrom(value, asyncFunctionPrototype)) return "AsyncFunction";
  if (inheritsFrom(value, generatorFunctionPrototype)) return "GeneratorFunction";
  if (inheritsFrom(value, asyncGeneratorFunctionPrototype)) return "AsyncGeneratorFunction";
  return "Function";
}

/** Only its source tells a class from a function. */
function isClass(value: object): boolean {
  const source = functionSource(value);
  if (!startsWith(source, "class")) return false;
  // `class{`, `class A`, `class/**/`; not a method named `classify`.
  const next = codeAt(source, 5);
  return next === 0x20 || next === 0x0a || next === 0x09 || next === 0x7b || next === 0x2f;
}
