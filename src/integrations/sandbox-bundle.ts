/**
 * Bundles the sandbox's own scripts: the threads' prelude, as a text inside the frame's script, which
 * stands inline in the frame's document. Policies allow it by its hash.
 */
import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Plugin as EsbuildPlugin } from "esbuild";
import type { Plugin as VitePlugin } from "vite";

export interface SandboxBundle {
  /** Safe to stand in `<script>`. */
  readonly frameScript: string;
  /** `sha256-…`, as `script-src` takes it. */
  readonly frameHash: string;
}

const sandboxFolder = fileURLToPath(new URL("../sandbox/", import.meta.url));
/** Where its code comes from. */
const sourceFolders = ["../sandbox/", "../console/", "../trace/", "../compiler/tracing/"].map(
  (folder) => fileURLToPath(new URL(folder, import.meta.url)),
);

let bundle: Promise<SandboxBundle> | undefined;

/** The same in all parts of a build. Rejects with esbuild's errors. */
export function bundleSandbox(): Promise<SandboxBundle> {
  bundle ??= makeBundle();
  return bundle;
}

async function makeBundle(): Promise<SandboxBundle> {
  const threadScript = await bundleScript("thread/main.ts", []);
  const script = await bundleScript("frame/main.ts", [textModule(threadId, threadScript)]);
  const frameScript = escapeScript(script);
  const hash = createHash("sha256").update(frameScript).digest("base64");
  return { frameScript, frameHash: `sha256-${hash}` };
}

const threadId = "virtual:sandbox-thread";
const frameId = "virtual:sandbox-frame";

async function bundleScript(entry: string, plugins: EsbuildPlugin[]): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [sandboxFolder + entry],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    target: "es2022",
    legalComments: "none",
    // A line break inside the script would read as `\r\n` on some hosts, and the hash would not match.
    charset: "ascii",
    plugins,
  });
  const [file] = outputFiles;
  if (file === undefined)
    throw new Error(`Expected a bundle of src/sandbox/${entry}; esbuild made none`);
  return file.text.trim();
}

/** A module whose default export is a text. */
function textModule(id: string, text: string): EsbuildPlugin {
  return {
    name: id,
    setup(context) {
      context.onResolve({ filter: new RegExp(`^${id}$`) }, () => ({ path: id, namespace: id }));
      context.onLoad({ filter: /.*/, namespace: id }, () => ({ contents: text, loader: "text" }));
    },
  };
}

/**
 * HTML ends a script at `</script` and reads `<!--` and `<script` in it as marks of its own
 * (https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements). In our scripts they
 * stand in strings and regular expressions only, where `\x3C` means `<`.
 */
export function escapeScript(script: string): string {
  return script.replace(/<(?=!--|\/?script)/gi, "\\x3C");
}

/** `virtual:sandbox-frame` for Vite; made anew in dev when the sandbox's sources change. */
export function sandboxBundle(): VitePlugin {
  const resolvedId = `\0${frameId}`;
  return {
    name: "interleave:sandbox-bundle",
    resolveId: (id) => (id === frameId ? resolvedId : undefined),
    async load(id) {
      if (id !== resolvedId) return undefined;
      return moduleOf(await bundleSandbox());
    },
    hotUpdate({ file, modules }) {
      if (!sourceFolders.some((folder) => file.startsWith(folder))) return undefined;
      bundle = undefined;
      const module = this.environment.moduleGraph.getModuleById(resolvedId);
      return module === undefined ? modules : [...modules, module];
    },
  };
}

/** The same for esbuild: the tests' page is bundled with it. */
export function sandboxBundleForEsbuild(): EsbuildPlugin {
  return {
    name: frameId,
    setup(context) {
      context.onResolve({ filter: /^virtual:sandbox-frame$/ }, () => ({
        path: frameId,
        namespace: frameId,
      }));
      context.onLoad({ filter: /.*/, namespace: frameId }, async () => ({
        contents: moduleOf(await bundleSandbox()),
        loader: "js",
      }));
    },
  };
}

function moduleOf({ frameScript, frameHash }: SandboxBundle): string {
  return `export const frameScript = ${JSON.stringify(frameScript)};
export const frameHash = ${JSON.stringify(frameHash)};
`;
}
