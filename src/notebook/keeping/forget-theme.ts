/** Light or dark as the system says, as on a first visit. `ThemeProvider.astro` makes the choice, and keeps it under Starlight's key. */

const key = "starlight-theme";

export function forgetTheme(): void {
  try {
    if (localStorage.getItem(key) === null) return;
    const select = document.querySelector<HTMLSelectElement>("starlight-theme-select select");
    if (select !== null) {
      select.value = "auto";
      select.dispatchEvent(new Event("change"));
    }
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept there.
  }
}
