/** Runs before anything is painted: says that scripts work, and brings back the reader's choice of light or dark. */
import { storedTheme } from '#site/scripts/stored-theme.ts';

const root = document.documentElement;
root.dataset['script'] = '';
const theme = storedTheme();
if (theme !== 'auto') root.dataset['theme'] = theme;
