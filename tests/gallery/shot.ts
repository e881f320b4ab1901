/** Sizes of the window, by their width. */
export const SIZES = {
  1280: { width: 1280, height: 900 },
  1366: { width: 1366, height: 640 },
  1920: { width: 1920, height: 1080 },
  /** A window of 1280 at 200 %: only screens as they open are looked at. */
  640: { width: 640, height: 450 },
} as const;
export type SizeName = `${keyof typeof SIZES}`;
export const sizeNames: readonly SizeName[] = ['1280', '1366', '1920', '640'];
export const ZOOMED: SizeName = '640';

export const themes = ['light', 'dark', 'print'] as const;
export type Theme = (typeof themes)[number];

/** A picture: of a screen in a state, in a theme, at a size of the window. */
export interface Shot {
  /** «journal», «panel». */
  screen: string;
  /** «» for the screen as it opens; else what was done: «menu Печать», «chosen». */
  state: string;
  theme: Theme;
  size: SizeName;
  /** Path from the index. */
  file: string;
}

/** The file of a picture: its parts in Latin letters, digits and hyphens, in the order of the index. */
export function fileOf({ screen, state, theme, size }: Omit<Shot, 'file'>): string {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\d]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      // Names of files have an end.
      .slice(0, 60);
  return `${[screen, state && plain(state), theme, size].filter(Boolean).join('_')}.png`;
}
