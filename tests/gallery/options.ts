import { parseArgs } from 'node:util';
import { type SizeName, sizeNames, type Theme, themes } from './shot.ts';

export interface GalleryOptions {
  /** Words of which one must stand in the id of a screen; empty: all screens. */
  only: readonly string[];
  themes: readonly Theme[];
  sizes: readonly SizeName[];
  folder: string;
  /** Folder with the mock-ups, to stand beside the pictures. */
  mockups: string | null;
  /** Takes the screens of the README, and puts their pictures there. */
  readme: boolean;
  /** Prepares the worlds again instead of taking those of an earlier run. */
  fresh: boolean;
  /** Asks axe, too, of every state at 1280: a second or two each. */
  axe: boolean;
  /** Does not build: takes the test build that is there. */
  built: boolean;
}

const list = (values: string[] | undefined): string[] =>
  (values ?? []).flatMap((value) => value.split(',')).filter(Boolean);

function picked<T extends string>(values: string[], known: readonly T[], what: string): readonly T[] {
  if (values.length === 0) return known;
  return values.map((value) => {
    const found = known.find((name) => name === value);
    if (!found) throw new Error(`--${what} ${value}: one of ${known.join(', ')}`);
    return found;
  });
}

/** Screens whose pictures stand in the README, by their ids: as they open, in light, at 1280. */
export const README_SCREENS: readonly string[] = ['today', 'journal', 'consents', 'panel'];

/** Reads the command line; throws with the choices where a value is unknown. */
export function readOptions(args: readonly string[]): GalleryOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', multiple: true },
      theme: { type: 'string', multiple: true },
      size: { type: 'string', multiple: true },
      out: { type: 'string', default: 'gallery-output' },
      mockups: { type: 'string' },
      readme: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      built: { type: 'boolean', default: false },
      axe: { type: 'boolean', default: false },
    },
  });
  const { readme } = values;
  return {
    only: readme ? README_SCREENS : list(values.only),
    themes: readme ? ['light'] : picked(list(values.theme), themes, 'theme'),
    sizes: readme ? ['1280'] : picked(list(values.size), sizeNames, 'size'),
    folder: values.out,
    mockups: values.mockups ?? null,
    readme,
    fresh: values.fresh,
    built: values.built,
    axe: values.axe,
  };
}
