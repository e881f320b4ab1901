import type { Colour } from './measured.ts';

/** Lays a colour over an opaque one. */
function over([red, green, blue, alpha]: Colour, under: Colour): Colour {
  const mixed = (above: number, below: number) => above * alpha + below * (1 - alpha);
  return [mixed(red, under[0]), mixed(green, under[1]), mixed(blue, under[2]), 1];
}

/** The colour that a stack of backgrounds shows, the nearest first; the last one is opaque. */
export function flattened(grounds: readonly Colour[]): Colour {
  const last = grounds.at(-1) ?? [255, 255, 255, 1];
  return grounds.slice(0, -1).reduceRight<Colour>((under, above) => over(above, under), last);
}

/** Relative luminance as WCAG defines it. */
function luminance([red, green, blue]: Colour): number {
  const linear = (channel: number) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Contrast of a colour on backgrounds, 1 to 21. */
export function contrastOn(colour: Colour, grounds: readonly Colour[]): number {
  const ground = flattened(grounds);
  const [darker = 0, lighter = 0] = [luminance(over(colour, ground)), luminance(ground)].sort(
    (a, b) => a - b,
  );
  return (lighter + 0.05) / (darker + 0.05);
}
