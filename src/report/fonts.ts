/** The font files that come with the project's packages: the only fonts a PDF is set in. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export interface FontFile {
  readonly family: 'Noto Sans' | 'Noto Sans SC';
  readonly weight: 400 | 700;
  readonly path: string;
}

const { resolve } = createRequire(import.meta.url);

/** Noto Sans for Latin, Greek and Cyrillic, Noto Sans SC for Chinese; each regular and bold. */
export const fontFiles: readonly FontFile[] = [
  { family: 'Noto Sans', weight: 400, path: resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf') },
  { family: 'Noto Sans', weight: 700, path: resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf') },
  { family: 'Noto Sans SC', weight: 400, path: resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf') },
  { family: 'Noto Sans SC', weight: 700, path: resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf') },
];

/** The bytes of a font file. */
export function readFont({ path }: FontFile): Buffer {
  return readFileSync(path);
}
