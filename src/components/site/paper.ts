/** `--paper` of `tokens.css`, for what is drawn outside the page: a phone's bars, an installed icon. */
export const paper = { light: "#fcfbf8", dark: "#17181b" } as const;
