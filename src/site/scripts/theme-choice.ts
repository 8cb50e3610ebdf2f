/** The control for light, dark or as the system has it. */
import { storedTheme, storeTheme, themes } from '#site/scripts/stored-theme.ts';

/** Told to charts that are alive: their colours are read when they are drawn. */
export const themeChanged = 'vernier:theme';

/** Shows the choice kept, and from then on follows the reader’s: page and living charts change at once. */
export function bindThemeChoice(): void {
  const control = document.querySelector<HTMLFieldSetElement>('fieldset.theme');
  if (!control) return;
  const current = storedTheme();
  for (const input of control.querySelectorAll('input')) input.checked = input.value === current;
  control.addEventListener('change', (event) => {
    const chosen = themes.find((theme) => theme === (event.target as HTMLInputElement).value) ?? 'auto';
    storeTheme(chosen);
    if (chosen === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = chosen;
    document.dispatchEvent(new Event(themeChanged));
  });
}
