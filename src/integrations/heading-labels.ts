/**
 * The link beside each heading is named in the page's language. Starlight takes that from the folder a file lies
 * in; a translation lies beside its lesson, and its links were named in English.
 */
import { isUnifiedProcessor } from "@astrojs/markdown-remark";
import type { AstroIntegration } from "astro";
import { languageOfFile } from "../lesson/translation/translation-file.ts";
import { sayingIn } from "../words/languages.ts";

/** What is needed of hast's nodes. */
interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly Node[];
  value?: string;
}

/** Comes after `starlight()`, whose links it names anew. */
export function headingLabels(): AstroIntegration {
  return {
    name: "interleave:heading-labels",
    hooks: {
      "astro:config:setup": ({ config }) => {
        const { processor } = config.markdown;
        if (!isUnifiedProcessor(processor)) {
          throw new Error(
            `Expected Markdown to be processed by unified(), found ${processor.name}.`,
          );
        }
        processor.options.rehypePlugins.push(labelHeadings);
      },
    },
  };
}

/** A rehype plugin. */
export function labelHeadings() {
  return (tree: Node, file: { readonly path?: string }): void => {
    const language = languageOfFile(file.path ?? "");
    if (language !== undefined) label(tree, sayingIn(language));
  };
}

function label(node: Node, said: ReturnType<typeof sayingIn>): void {
  const children = node.children ?? [];
  for (const child of children) {
    const isLink = String(child.properties?.["class"]) === "sl-anchor-link";
    if (!isLink) label(child, said);
    // Beside the heading, in a box that holds the two.
    else rename(child, said("Section “{}”", textOf(children[0])));
  }
}

function rename(link: Node, name: string): void {
  const text = link.children?.at(-1)?.children?.[0];
  if (text?.type !== "text") {
    throw new Error("Expected the name of a heading's link at its end, as Starlight writes it.");
  }
  text.value = name;
}

function textOf(node: Node | undefined): string {
  return node?.value ?? (node?.children ?? []).map(textOf).join("");
}
