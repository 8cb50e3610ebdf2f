/** The reader's choice of light or dark, kept in the browser; a browser that keeps nothing follows the system. */

/** What a reader can choose; `auto` follows the system. */
export const themes = ['auto', 'light', 'dark'] as const;
export type ThemeName = (typeof themes)[number];

const key = 'vernier-theme';

/** The choice kept in this browser; `auto` where nothing, or nothing readable, is kept. */
export function storedTheme(): ThemeName {
  try {
    const stored = localStorage.getItem(key);
    return themes.find((theme) => theme === stored) ?? 'auto';
  } catch {
    return 'auto';
  }
}

/** Keeps the choice for later visits, where the browser keeps anything. */
export function storeTheme(theme: ThemeName): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Nothing is kept: the choice holds for this page.
  }
}
