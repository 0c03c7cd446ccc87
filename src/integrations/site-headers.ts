/** What every file of the site is served with, where its host can be told. Pure. */
import { isolationHeaders } from "../service-worker/isolation-headers.ts";
import { sharedDirectives } from "./page-policy.ts";

/** No page asks for these; no frame in one shall. Bluetooth is none that Chromium knows: it warns of the name at each page. */
const unusedFeatures = [
  "camera",
  "display-capture",
  "geolocation",
  "hid",
  "microphone",
  "midi",
  "payment",
  "serial",
  "usb",
];

export const siteHeaders: Readonly<Record<string, string>> = {
  ...isolationHeaders,
  // Of the policy what is the same on every page; a page's own `<meta>` adds which scripts are its own.
  "Content-Security-Policy": Object.entries(sharedDirectives)
    .map(([name, sources]) => [name, ...sources].join(" "))
    .join("; "),
  "Permissions-Policy": unusedFeatures.map((feature) => `${feature}=()`).join(", "),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
};
