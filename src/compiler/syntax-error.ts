/** Babel's errors in plain sentences. */
import type { Position } from "./module.ts";

type Problem = Position & { readonly message: string };

/**
 * @param jsx where a tag stands, if the source is JSX and nothing else is wrong with it
 * @throws what was caught, if it is no syntax error
 */
export function describeSyntaxError(
  error: unknown,
  source: string,
  jsx: Position | undefined,
): Problem {
  if (error instanceof RangeError) {
    // The engine's stack is full.
    return { line: 1, column: 1, message: "This code is nested too deeply to be read." };
  }
  if (!isParseError(error)) throw error;
  if (jsx)
    return {
      ...jsx,
      message: "This is JSX, which cells cannot hold: write TypeScript without tags.",
    };
  const offset = error.pos;
  const atEnd = source.slice(offset).trim() === "";
  const message = sentence(error, atEnd ? undefined : wordAt(source, offset));
  return { line: error.loc.line, column: error.loc.column + 1, message };
}

/** @param found what stands at the place of the error; undefined at the end of the code */
function sentence(error: ParseError, found: string | undefined): string {
  const detail = (name: string): string =>
    String(new Map(Object.entries(error.details ?? {})).get(name));
  switch (error.reasonCode) {
    case "UnexpectedToken":
      return unexpected(found, /expected "(.+)"/.exec(error.message)?.[1]);
    case "MissingSemicolon":
      return unexpected(found, ";");
    case "VarRedeclaration":
      return `\`${detail("identifierName")}\` has already been declared.`;
    case "ModuleExportUndefined":
      return `\`${detail("localName")}\` is exported and declared nowhere in this cell.`;
    case "UnexpectedReservedWord":
      return detail("reservedWord") === "await" ? misplacedAwait : plain(error.message);
    case "IllegalBreakContinue":
      return detail("type") === "BreakStatement"
        ? "`break` works only in a loop or a `switch`, or with a label around it."
        : "`continue` works only in a loop.";
    default:
      return sentences.get(error.reasonCode) ?? plain(error.message);
  }
}

const misplacedAwait =
  "`await` works only in an `async` function and at the top level of a module: mark the function `async`.";
const proposal = "This syntax is a proposal that browsers do not run yet.";

/** For what Babel says too tersely. */
const sentences: ReadonlyMap<string, string> = new Map([
  ["AwaitNotInAsyncContext", misplacedAwait],
  ["MissingPlugin", proposal],
  ["MissingOneOfPlugins", proposal],
  ["IllegalReturn", "`return` works only in a function."],
  ["UnterminatedString", "This string has no closing quote on its line."],
  ["UnterminatedTemplate", "This template has no closing backtick."],
  ["UnterminatedComment", "This comment has no closing `*/`."],
  ["UnterminatedRegExp", "This regular expression has no closing `/`."],
  ["NumberIdentifier", "A number ends here, and a name begins: names cannot begin with a digit."],
  ["StrictDelete", "`delete` is for properties: a variable cannot be deleted."],
  ["StrictWith", "`with` does not exist in modules."],
  ["MixingCoalesceWithLogical", "`??` next to `||` or `&&` needs brackets around one of them."],
  ["UnexpectedTypeAnnotation", "A type cannot stand here."],
  [
    "InlineModuleDeclarationMustUseString",
    "`module` with a plain name is an old word for `namespace`: write a cell of its own and import it.",
  ],
]);

function unexpected(found: string | undefined, expected: string | undefined): string {
  if (found === undefined && expected === undefined) {
    return "The code ends here, in the middle of something: is a bracket not closed?";
  }
  const end = found === undefined ? "the end of the code" : `\`${found}\``;
  if (expected === undefined) return `Found ${end} where it cannot stand.`;
  return `Expected ${wording.get(expected) ?? `\`${expected}\``}, found ${end}.`;
}

/** Where Babel names one token, and others would do as well. */
const wording: ReadonlyMap<string, string> = new Map([
  [";", "the end of the statement (`;` or a new line)"],
  [",", "`,` or a closing bracket"],
]);

/** Babel's own words: without the place at their end, names in backticks, one full stop. */
function plain(message: string): string {
  const text = message
    .replace(/ \(\d+:\d+\)$/, "")
    .replace(/'([^']+)'/g, "`$1`")
    .trim();
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

function wordAt(source: string, offset: number): string {
  const rest = source.slice(offset, offset + 40).trimStart();
  return (
    /^(?:[\p{ID_Start}$_#@][\p{ID_Continue}$]*|\d[\w.]*|=>|\.\.\.|[=!<>]=+|&&|\|\||\?\?|\?\.|[+*-]{2}|.)/u.exec(
      rest,
    )?.[0] ?? rest
  );
}

interface ParseError {
  readonly message: string;
  readonly reasonCode: string;
  readonly loc: { readonly line: number; readonly column: number };
  readonly pos: number;
  readonly details?: object;
}

function isParseError(error: unknown): error is ParseError {
  return error instanceof SyntaxError && "reasonCode" in error && "loc" in error && "pos" in error;
}
