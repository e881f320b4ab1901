import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { withPalette } from '../../gallery/small-png.ts';

const icon = () => readFileSync('public/icon/128.png');

it('keeps size and colours, whatever filters the lines of the picture have', () => {
  const small = withPalette(icon());
  expect(small.subarray(16, 24)).toEqual(icon().subarray(16, 24));
  // Eight bits a dot, from a palette.
  expect([...small.subarray(24, 26)]).toEqual([8, 3]);
});

it('refuses what is no such picture', () => {
  expect(() => withPalette(withPalette(icon()))).toThrow('not such a picture');
});
