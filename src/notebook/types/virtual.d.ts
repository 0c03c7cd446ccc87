/** Made by `src/integrations/type-library-address.ts`. */
declare module "virtual:type-library" {
  /** Below the site's base: `types/0f3a….json`. */
  export const typeLibraryPath: string;
}
