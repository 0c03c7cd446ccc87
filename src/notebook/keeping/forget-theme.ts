/** Light or dark as the system says, as on a first visit. The choice is Starlight's to make and to keep. */

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
