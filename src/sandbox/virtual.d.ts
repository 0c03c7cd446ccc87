/** Made by `src/integrations/sandbox-bundle.ts`. */
declare module "virtual:sandbox-frame" {
  /** The frame's inline script, safe to stand in `<script>`. */
  export const frameScript: string;
  /** `sha256-…` of it, for `script-src`. */
  export const frameHash: string;
}

/** Known only inside the frame's own bundle. */
declare module "virtual:sandbox-thread" {
  /** A classic script: the prelude of every thread. */
  const threadScript: string;
  export default threadScript;
}
