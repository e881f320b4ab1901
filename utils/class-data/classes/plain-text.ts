import { withoutInvisible } from '../../base/text/invisible.ts';

/** Text without characters that nobody sees, with one kind of dash and single spaces. */
export const plainText = (text: string): string =>
  withoutInvisible(text)
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
