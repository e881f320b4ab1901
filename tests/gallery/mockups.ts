import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** Screens whose mock-up goes by another name. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  journal: ['frame'],
  families: ['today'],
  class: ['today'],
  meetings: ['incident'],
};

/** Files of a folder of mock-ups by screen, as paths from the gallery's folder. */
export function mockupsIn(
  folder: string,
  screens: readonly string[],
  gallery: string,
): Map<string, string[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.png'));
  return new Map(
    screens.map((screen) => {
      const wanted = NAMES[screen] ?? [screen];
      const own = files.filter((file) =>
        wanted.some((name) => file.replace(/\.png$/, '').split('-')[0] === name),
      );
      return [screen, own.map((file) => relative(resolve(gallery), resolve(join(folder, file))))];
    }),
  );
}
