/** Two sites of the same lessons: ours, and what Astro, MDX and Shiki make of the same text by themselves. */
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeLesson, type MadeLesson } from "./make-lesson.ts";

export interface Site {
  readonly root: string;
  /** The file of a lesson, and its address on the site. */
  readonly lesson: (number: number) => { readonly file: string; readonly address: string };
}

const project = fileURLToPath(new URL("../../", import.meta.url));

/** In `node_modules`: what builds and dev servers keep there. Each site has its own. */
const written = [".cache", ".astro", ".vite"];
/** Of either site. */
const leftByBuilds = [
  "content/lessons",
  "dist",
  ".astro",
  ...written.map((name) => `node_modules/${name}`),
];

/** What the engine is made of, besides the lessons. */
const engine = [
  "src",
  "public",
  "astro.config.mjs",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

/** What stands for the page for authors. */
const guide = `---
title: Writing a lesson
goal: Write a lesson.
order: 0
tags: [authoring]
languages: [TypeScript]
date: 2026-11-30
prerequisites: []
sources: []
---

Cells, and prose around them.
`;

/** @param folder that is to hold both; @param count of lessons */
export function makeSites(
  folder: string,
  count: number,
): { readonly ours: Site; readonly plain: Site } {
  const ours = join(folder, "ours");
  const plain = join(folder, "plain");
  for (const root of [ours, plain]) {
    // Nothing of a smaller site is to help a larger one.
    for (const left of leftByBuilds) rmSync(join(root, left), { recursive: true, force: true });
    mkdirSync(join(root, "content/lessons"), { recursive: true });
    linkModules(root);
  }
  for (const name of engine) cpSync(join(project, name), join(ours, name), { recursive: true });
  for (const name of ["pages", "course.json"]) {
    cpSync(join(project, "content", name), join(ours, "content", name), { recursive: true });
  }
  // Pages of the site link to it.
  mkdirSync(join(ours, "content/lessons/00-authoring"), { recursive: true });
  writeFileSync(join(ours, "content/lessons/00-authoring/index.mdx"), guide);
  cpSync(fileURLToPath(new URL("plain", import.meta.url)), plain, { recursive: true });
  for (let number = 1; number <= count; number++) {
    const { folder: name, slug, text, recorded } = makeLesson(number);
    mkdirSync(join(ours, "content/lessons", name), { recursive: true });
    writeFileSync(join(ours, "content/lessons", name, "index.mdx"), text);
    writeFileSync(join(ours, "content/lessons", name, "recorded.json"), recorded);
    writeFileSync(join(plain, "content/lessons", `${slug}.mdx`), text);
  }
  return {
    ours: siteAt(ours, ({ folder: name }) => join(name, "index.mdx")),
    plain: siteAt(plain, ({ slug }) => `${slug}.mdx`),
  };
}

function siteAt(root: string, fileOf: (lesson: MadeLesson) => string): Site {
  return {
    root,
    lesson: (number) => {
      const lesson = makeLesson(number);
      return {
        file: join(root, "content/lessons", fileOf(lesson)),
        address: `/lessons/${lesson.slug}/`,
      };
    },
  };
}

/** Once: they stay for the next size. */
function linkModules(root: string): void {
  const modules = join(root, "node_modules");
  if (!existsSync(modules)) linkTree(join(project, "node_modules"), modules);
}

/** By hard links, where the file system has them: the types of cells must lie in the site's own tree. */
function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (written.includes(entry.name)) continue;
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else link(source, target);
  }
}

function link(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    // On another disk.
    copyFileSync(source, target);
  }
}
