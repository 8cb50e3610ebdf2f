/** The reader's choice of light or dark, kept in the browser; a browser that keeps nothing follows the system. */

export const themes = ['auto', 'light', 'dark'] as const;
export type ThemeName = (typeof themes)[number];

const key = 'vernier-theme';

export function storedTheme(): ThemeName {
  try {
    const stored = localStorage.getItem(key);
    return themes.find((theme) => theme === stored) ?? 'auto';
  } catch {
    return 'auto';
  }
}

export function storeTheme(theme: ThemeName): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Nothing is kept: the choice holds for this page.
  }
}
