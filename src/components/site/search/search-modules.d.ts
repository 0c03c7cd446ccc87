declare module "@pagefind/default-ui" {
  /** https://pagefind.app/docs/ui/ */
  export const PagefindUI: new (options: Readonly<Record<string, unknown>>) => object;
}

declare module "virtual:starlight/pagefind-config" {
  /** Of `starlight({ pagefind: … })`. */
  export const pagefindUserConfig: Readonly<Record<string, unknown>>;
}
