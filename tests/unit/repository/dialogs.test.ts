import { describe, expect, it } from 'vitest';
import { readText, sourceFiles } from './repository.ts';

/** A row that begins with the button that does it: a foot of its own, at the left. */
const OWN_FOOT =
  /<div(?: class="row[^"]*")?>\s*<(?:button|ActionOver)\b(?:(?!<\/?(?:button|div)\b)[\s\S])*?class="primary"/;

/** Rows inside of a dialog that are no foot of it, each with its reason. */
const NO_FOOT = new Set([
  // The foot of a column beside the preview, under what it asks.
  'components/register/print-and-record.tsx',
  // Draws the preview under it.
  'components/register/register-tools.tsx',
]);

describe('dialogs', () => {
  const drawing = sourceFiles.filter(
    (path) => path.endsWith('.tsx') && /from '[^']*ui\/dialog\.tsx'/.test(readText(path)),
  );

  it('have one foot, that of ui/dialog-footer.tsx: the buttons at the right, the one that does it the last', () => {
    expect(drawing.length).toBeGreaterThan(40);
    expect(drawing.filter((path) => OWN_FOOT.test(readText(path)) && !NO_FOOT.has(path))).toEqual([]);
  });

  it('do not take the foot of a card', () => {
    expect(drawing.filter((path) => /<FormFooter\b/.test(readText(path)))).toEqual([]);
  });

  it('are seen with a foot of their own', () => {
    expect(OWN_FOOT.test('<div class="row">\n<button type="submit" class="primary" disabled={x}>')).toBe(
      true,
    );
    expect(OWN_FOOT.test('<div class="row"><button type="button">Нет</button></div>')).toBe(false);
    expect(OWN_FOOT.test('<DialogEnd>\n<button type="submit" class="primary">')).toBe(false);
  });
});
