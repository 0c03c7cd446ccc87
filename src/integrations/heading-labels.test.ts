import { expect, test } from "vitest";
import { labelHeadings } from "./heading-labels.ts";

/** As Starlight has it. */
const page = () => {
  const name = { type: "text", value: "Section titled “Ein Task”" };
  const heading = {
    type: "element",
    tagName: "h2",
    properties: { id: "ein-task" },
    children: [
      { type: "text", value: "Ein " },
      { type: "element", tagName: "em", children: [{ type: "text", value: "Task" }] },
    ],
  };
  const link = {
    type: "element",
    tagName: "a",
    properties: { class: "sl-anchor-link", href: "#ein-task" },
    children: [
      { type: "element", tagName: "span", children: [] },
      { type: "element", tagName: "span", children: [name] },
    ],
  };
  const box = { type: "element", tagName: "div", properties: {}, children: [heading, link] };
  return { name, tree: { type: "root", children: [box] } };
};

test("a translation's headings have links that are named in its language", () => {
  const { name, tree } = page();
  labelHeadings()(tree, { path: "/course/content/lessons/01-one/index.de.mdx" });
  expect(name.value).toBe("Abschnitt „Ein Task“");
});

test("all other pages are left as they are", () => {
  const { name, tree } = page();
  labelHeadings()(tree, { path: "/course/content/lessons/01-one/index.mdx" });
  expect(name.value).toBe("Section titled “Ein Task”");
});
