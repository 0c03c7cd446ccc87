/** Programs in which async functions, casts, loops and missing semicolons meet at random. */
import fc from "fast-check";
import { shape, type Text } from "./shape.ts";

const name = fc.constantFrom("a", "b", "of", "async", "þt", "items");
const gap = fc.constantFrom(" ", "\n", " /* c */ ", " // c\n");

const { expression, statement } = fc.letrec<{
  expression: string;
  statement: string;
  block: string;
}>((tie) => {
  const inner = tie("expression");
  const block = tie("block");
  return {
    expression: fc.oneof(
      { maxDepth: 4 },
      name,
      fc.constantFrom("1", '"s"', "/r}/g", "`t`", "{ a: 1 }.a", "[]"),
      shape("(await %)", inner),
      shape("await %", inner),
      shape("(%, await %)", inner, inner),
      shape("(% as unknown)", inner),
      shape("(await %)! as any", inner),
      shape("<any>await %", inner),
      shape("[await %, ...await %]", inner, inner),
      shape("`${await %}`", inner),
      shape("(await %)?.[await %]", inner, inner),
      shape("(async () => %)", inner),
      shape("(async (x: any)%=>%(%))", fc.constant(" "), gap, inner),
      shape("(async () => ({ a: % }))", inner),
      shape("(async function* () %)", block),
      shape("(async function () %)", block),
      shape("({ async m() %, async *[%]() % })", block, inner, block),
      shape("(class extends (%) { static async m() % })", inner, block),
    ),
    block: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom("{}", "{ }", "{ return }", "{ /* c */ }"),
      shape("{%%%%}", gap, tie("statement"), fc.constant("\n"), tie("statement")),
      shape("{ return%%%}", fc.constant(" "), inner, gap),
      shape("{ return %, % as any }", inner, inner),
    ),
    statement: fc.oneof(
      { maxDepth: 4 },
      shape(";%", inner),
      shape(";%;", inner),
      shape(";let q%= %", gap, inner),
      shape("if (await %) % else %", inner, block, block),
      shape("for await (const x of%%) %", gap, inner, block),
      shape("for await (const x of %) ;%", inner, inner),
      shape("label: for await (const [x = await %] of %) { continue label }", inner, inner),
      shape("try % catch %%finally %", block, block, gap, block),
      shape("try % catch ({ message, a: [b] }: any)%%", block, gap, block),
      shape("{ await using r = %\n% }", inner, tie("statement")),
      shape("for (await using r of %) %", inner, block),
      shape("switch (await %) { case %: break; default: }", inner, inner),
      shape("do { % } while (await %)", tie("statement"), inner),
    ),
  };
});

/** Mostly a module that compiles. */
export const program: Text = fc
  .tuple(
    fc.constantFrom("", '"use strict"\n', "#!node\n"),
    fc.array(
      fc.oneof(
        statement,
        shape("async function f%() { % }", fc.constantFrom("", "<T>"), statement),
        shape(";export const c% = async () => %", fc.nat(99_999).map(String), expression),
      ),
      { maxLength: 3 },
    ),
    fc.constantFrom("", "\n", " // end"),
  )
  .map(([head, statements, end]) => head + statements.join("\n") + end);
