/** What the reader has set for the whole site. Kept where it can be read before the page is painted. */

export interface Settings {
  /** When TypeScript comes to a cell: at its first edit, or when asked for. */
  readonly types: "first-edit" | "on-request";
  /** Whether long lines of code wrap. */
  readonly wrap: boolean;
  /** Of code. */
  readonly fontSize: "small" | "medium" | "large";
}

export const defaultSettings: Settings = { types: "first-edit", wrap: false, fontSize: "medium" };

export const settingsKey = "interleave:settings";

export type SettingsListener = (settings: Settings) => void;

const listeners = new Set<SettingsListener>();
/** Where storage is denied, this is all there is. */
let current: Settings | undefined;

export function settings(): Settings {
  return (current ??= read());
}

export function changeSettings(change: Partial<Settings>): void {
  current = { ...settings(), ...change };
  try {
    localStorage.setItem(settingsKey, JSON.stringify(current));
  } catch {
    // Holds until the page is left.
  }
  show(current);
}

/** Another tab has changed them, or may have while this page was in the browser's cache. */
function readAgain(): void {
  current = read();
  show(current);
}

addEventListener("storage", ({ key }) => {
  if (key === settingsKey || key === null) readAgain();
});
addEventListener("pageshow", ({ persisted }) => {
  if (persisted) readAgain();
});

/** On this page, as the script in its head does on the next (`SettingsScript.astro`). */
function show(shown: Settings): void {
  const { wrap, fontSize } = shown;
  const root = document.documentElement;
  root.toggleAttribute("data-wrap", wrap);
  if (fontSize === "medium") delete root.dataset["codeSize"];
  else root.dataset["codeSize"] = fontSize;
  // Editors measure themselves anew when the window changes.
  dispatchEvent(new Event("resize"));
  for (const listener of listeners) listener(shown);
}

/** Told after every change, until the function that comes back is called. */
export function listenSettings(listener: SettingsListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): Settings {
  try {
    return parseSettings(JSON.parse(localStorage.getItem(settingsKey) ?? "null"));
  } catch {
    return defaultSettings;
  }
}

/** Takes of a value what is sound, and the default for the rest. */
export function parseSettings(value: unknown): Settings {
  if (typeof value !== "object" || value === null) return defaultSettings;
  const { types, wrap, fontSize } = value as Readonly<Record<string, unknown>>;
  return {
    types: types === "on-request" || types === "first-edit" ? types : defaultSettings.types,
    wrap: typeof wrap === "boolean" ? wrap : defaultSettings.wrap,
    fontSize:
      fontSize === "small" || fontSize === "medium" || fontSize === "large"
        ? fontSize
        : defaultSettings.fontSize,
  };
}
