import { expect, test } from "vitest";
import { facts, fixtureRoot } from "../lesson-fixture.ts";
import { parseMdx } from "../parse-mdx.ts";
import { leadToTranslations } from "./lead-links.ts";

test("links lead to what there is of a lesson in the translation's language, else to the lesson", () => {
  const root = fixtureRoot({
    "content/lessons/01-one/index.mdx": facts,
    "content/lessons/01-one/index.de.mdx": "",
    "content/lessons/02-two/index.mdx": facts,
  });
  const tree = parseMdx("a.mdx", "[a](../one/#x), [b](../two/#y), [c](https://a.example/two/)\n");
  leadToTranslations(tree, "de", root);
  expect(tree.children).toMatchObject([
    {
      children: [
        { url: "../one/#x" },
        {},
        { url: "../../../lessons/two/#y", data: { hProperties: { hreflang: "en" } } },
        {},
        { url: "https://a.example/two/" },
      ],
    },
  ]);
});
