import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contrastOn } from '../../gallery/contrast.ts';
import type { Colour } from '../../gallery/measured.ts';

const css = readFileSync('components/ui/tokens.css', 'utf8');
const [light = '', dark = ''] = [...css.matchAll(/:root\s*\{([^}]*)\}/g)].map(([, body]) => body);

function tokensOf(body: string): Map<string, Colour> {
  const hex = [...body.matchAll(/--([\w-]+):\s*#([\da-f]{6});/g)];
  return new Map(
    hex.map(([, name = '', code = '']) => {
      const part = (at: number) => Number.parseInt(code.slice(at, at + 2), 16);
      return [name, [part(0), part(2), part(4), 1]];
    }),
  );
}

const themes = { light: tokensOf(light), dark: tokensOf(dark) };
const grounds = ['paper', 'ground', 'sunken', 'hover', 'head'];
/** Text on what it stands on; each at least 4.5 : 1. */
const pairs: [string, string][] = [
  ...['ink', 'ink-2', 'ink-3', 'accent-ink'].flatMap((text): [string, string][] =>
    grounds.map((ground) => [text, ground]),
  ),
  ...['ok', 'warn', 'bad'].flatMap((tone): [string, string][] => [
    [tone, 'paper'],
    [tone, `${tone}-soft`],
    [`${tone}-ink`, `${tone}-soft`],
    ['ink', `${tone}-soft`],
    ['on-mark', tone],
  ]),
  ['accent-ink', 'accent-soft'],
  ['on-accent', 'accent'],
];

it.each(
  Object.keys(themes) as (keyof typeof themes)[],
)('texts of the %s theme stand out by 4.5 : 1', (theme) => {
  const tokens = themes[theme];
  const weak = pairs.flatMap(([text, ground]) => {
    const contrast = contrastOn(tokens.get(text) as Colour, [tokens.get(ground) as Colour]);
    return contrast < 4.5 ? [`${text} on ${ground}: ${contrast.toFixed(2)}`] : [];
  });
  expect(weak).toEqual([]);
});

it.each(
  Object.keys(themes) as (keyof typeof themes)[],
)('edges of the %s theme stand out by 3 : 1', (theme) => {
  const tokens = themes[theme];
  const weak = ['edge', 'accent', 'bad', 'off'].flatMap((edge) =>
    ['paper', 'ground', 'sunken'].flatMap((ground) => {
      const contrast = contrastOn(tokens.get(edge) as Colour, [tokens.get(ground) as Colour]);
      return contrast < 3 ? [`${edge} on ${ground}: ${contrast.toFixed(2)}`] : [];
    }),
  );
  expect(weak).toEqual([]);
});
