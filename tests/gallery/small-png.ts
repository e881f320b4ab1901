import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;

/**
 * The same picture with a palette of 256 colours: a screen of flat colours is a third as large.
 * Takes what browsers make of a screenshot: 8 bits, with or without alpha, not interlaced; throws on anything else.
 */
export function withPalette(png: Buffer): Buffer {
  const { width, height, pixels } = decoded(png);
  const numbers = new Map<number, number>();
  for (const colour of pixels) numbers.set(colour, (numbers.get(colour) ?? 0) + 1);
  const palette = paletteOf(numbers);
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const placeOf = (colour: number): number => {
    const known = places.get(colour);
    if (known !== undefined) return known;
    const place = nearest(colour, palette);
    places.set(colour, place);
    return place;
  };
  // Each line begins with the number of its filter: none.
  const lines = Buffer.alloc((width + 1) * height);
  pixels.forEach((colour, at) => {
    lines[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = placeOf(colour);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk(
      'PLTE',
      Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255])),
    ),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** First one colour of each kind, so that a few amber dots stay amber beside much grey; then what is frequent. */
function paletteOf(numbers: ReadonlyMap<number, number>): number[] {
  const frequent = [...numbers].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
  const kinds = new Map<number, number>();
  for (const colour of frequent) {
    const kind = colour & 0xf0f0f0;
    if (!kinds.has(kind)) kinds.set(kind, colour);
  }
  return [...new Set([...kinds.values(), ...frequent])].slice(0, COLOURS);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}

function nearest(colour: number, palette: readonly number[]): number {
  const away = (other: number) =>
    ((colour >> 16) - (other >> 16)) ** 2 +
    (((colour >> 8) & 255) - ((other >> 8) & 255)) ** 2 +
    ((colour & 255) - (other & 255)) ** 2;
  let best = 0;
  palette.forEach((other, place) => {
    if (away(other) < away(palette[best] ?? 0)) best = place;
  });
  return best;
}

/** Colours as 0xrrggbb, line by line. */
function decoded(png: Buffer): { width: number; height: number; pixels: Uint32Array } {
  const parts: Buffer[] = [];
  let header = Buffer.alloc(0);
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') header = Buffer.from(data);
    if (name === 'IDAT') parts.push(data);
    at += 12 + length;
  }
  const [bits, type, , , interlaced] = header.subarray(8);
  if (bits !== 8 || (type !== 2 && type !== 6) || interlaced !== 0) throw new Error('not such a picture');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const size = type === 6 ? 4 : 3;
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * size;
  const pixels = new Uint32Array(width * height);
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y++) {
    const start = y * (stride + 1);
    const line = unfiltered(raw[start] ?? 0, raw.subarray(start + 1, start + 1 + stride), above, size);
    for (let x = 0; x < width; x++) {
      const [red = 0, green = 0, blue = 0] = line.subarray(x * size, x * size + 3);
      pixels[y * width + x] = (red << 16) | (green << 8) | blue;
    }
    above = line;
  }
  return { width, height, pixels };
}

function unfiltered(
  filter: number,
  raw: Uint8Array,
  above: Uint8Array,
  size: number,
): Uint8Array<ArrayBuffer> {
  const line = new Uint8Array(raw.length);
  for (let at = 0; at < raw.length; at++) {
    const left = line[at - size] ?? 0;
    const up = above[at] ?? 0;
    const corner = at >= size ? (above[at - size] ?? 0) : 0;
    line[at] = (raw[at] ?? 0) + predicted(filter, left, up, corner);
  }
  return line;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const guess = left + up - corner;
      const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
      return a <= b && a <= c ? left : b <= c ? up : corner;
    }
    default:
      return 0;
  }
}
