/** Light or dark: what was chosen here, else what the device says. */

type Theme = "light" | "dark";
const storedAs = "aisle-shop-theme";
const deviceIsDark = matchMedia("(prefers-color-scheme: dark)");

function chosenTheme(): Theme | undefined {
  try {
    const stored = localStorage.getItem(storedAs);
    return stored === "light" || stored === "dark" ? stored : undefined;
  } catch {
    return undefined; // A browser that stores nothing follows the device.
  }
}

/** Runs before the first paint. */
export function applyChosenTheme(): void {
  const theme = chosenTheme();
  if (theme !== undefined) document.documentElement.dataset["theme"] = theme;
}

/** Shows the button and lets it switch. @param tellAssistant called with the theme, now and on each change. */
export function letSwitchTheme(tellAssistant: (theme: Theme) => void): void {
  const chosen = chosenTheme();
  if (chosen !== undefined) tellAssistant(chosen);
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-theme-button]")) {
    button.hidden = false;
    button.ariaPressed = String(shownTheme() === "dark");
    button.addEventListener("click", () => {
      const theme = shownTheme() === "dark" ? "light" : "dark";
      document.documentElement.dataset["theme"] = theme;
      button.ariaPressed = String(theme === "dark");
      keep(theme);
      tellAssistant(theme);
    });
  }
}

function shownTheme(): Theme {
  return chosenTheme() ?? (document.documentElement.dataset["theme"] as Theme | undefined) ?? deviceTheme();
}

function deviceTheme(): Theme {
  return deviceIsDark.matches ? "dark" : "light";
}

function keep(theme: Theme): void {
  try {
    localStorage.setItem(storedAs, theme);
  } catch {
    // It holds for this page only then.
  }
}
