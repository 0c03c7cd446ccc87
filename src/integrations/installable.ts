import { mkdir, readFile, writeFile } from "node:fs/promises";
import type { AstroIntegration } from "astro";

import { paper } from "../components/site/paper.ts";
import { drawIcon } from "./draw-icon.ts";

interface Installed {
  readonly name: string;
  readonly description: string;
  /** The picture that icons are drawn from, below the site's root: `brand/logo.svg`. */
  readonly picture: string;
}

/** Square, px. Chromium asks for 192 and 512, iOS takes 180. A maskable one is cut to any shape. */
const icons = [
  { file: "180.png", size: 180, purpose: "any" },
  { file: "192.png", size: 192, purpose: "any" },
  { file: "512.png", size: 512, purpose: "any" },
  { file: "maskable.png", size: 512, purpose: "maskable" },
] as const;

type Purpose = (typeof icons)[number]["purpose"];

/** Of the icon's width, the picture's: what is maskable shows for certain a circle of 80 %. */
const share: Readonly<Record<Purpose, number>> = { any: 0.8, maskable: 0.56 };

/** Writes what a device needs to install the site: a manifest, and icons drawn from its picture. */
export function installable(course: Installed): AstroIntegration {
  let base = "/";
  return {
    name: "interleave:installable",
    hooks: {
      "astro:config:done": ({ config }) => {
        base = config.base.replace(/\/*$/, "/");
      },
      "astro:build:done": async ({ dir }) => {
        const name = course.picture;
        const picture = { name, bytes: await readFile(new URL(name, dir)) };
        await mkdir(new URL("icons/", dir), { recursive: true });
        for (const { file, size, purpose } of icons) {
          const icon = await drawIcon(picture, size, share[purpose], paper.light);
          await writeFile(new URL(`icons/${file}`, dir), icon);
        }
        await writeFile(
          new URL("manifest.webmanifest", dir),
          JSON.stringify(webManifest(course, base), null, 2),
        );
      },
    },
  };
}

/**
 * https://www.w3.org/TR/appmanifest/
 *
 * @param base the site's root, with both slashes
 */
export function webManifest({ name, description, picture }: Installed, base: string) {
  return {
    id: base,
    name,
    short_name: name,
    description,
    lang: "en",
    start_url: base,
    scope: base,
    display: "standalone",
    background_color: paper.light,
    theme_color: paper.light,
    icons: [
      ...icons.map(({ file, size, purpose }) => ({
        src: `${base}icons/${file}`,
        sizes: `${size}x${size}`,
        type: "image/png",
        purpose,
      })),
      ...(picture.endsWith(".svg")
        ? [{ src: base + picture, sizes: "any", type: "image/svg+xml", purpose: "any" }]
        : []),
    ],
  };
}
