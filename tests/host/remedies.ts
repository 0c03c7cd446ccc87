/** What to do about what hosts most often lack. */
export const recipes =
  "take the configuration for your server from examples/hosting/ (docs/hosting.md says how)";

export const headersRemedy = `${recipes}; Netlify and Cloudflare Pages read dist/_headers, which has to lie at the root of what you deploy; GitHub Pages cannot, and the site's service worker does what matters most in its place.`;
