import { typeset } from './binding.ts';
import type { FaceName, Faces } from './fonts.ts';
import { settable, widthOf, wrap } from './text.ts';

/** A line of one or two runs: the end of a lead («Адрес:») and the text that follows it. Offsets in mm. */
export interface RunInLine {
  runs: { text: string; face: FaceName; x: number }[];
  /** Where the text after the lead begins on this line; null if the line has only the lead. */
  textFrom: number | null;
}

/** Sizes in pt, lengths in mm. */
export interface RunInStyle {
  size: number;
  width: number;
  leadFace: FaceName;
  /** Indent of the first line. */
  indent: number;
  /** Space that the text needs beside the lead; with less, it begins on the next line. */
  least: number;
}

/**
 * Sets a text that continues on the line of its lead. Either may be empty; an empty text still gets a place.
 */
export function setRunIn(lead: string, text: string, faces: Faces, style: RunInStyle): RunInLine[] {
  const { size, width, leadFace, indent, least } = style;
  const lines: RunInLine[] = [];
  const face = faces[leadFace];
  let offset = indent;
  if (lead) {
    const set = wrap(typeset(settable(lead, face)), face, size, width, 0, width - indent);
    set.forEach((line, index) => {
      lines.push({ runs: [{ text: line, face: leadFace, x: index === 0 ? indent : 0 }], textFrom: null });
    });
    const last = lines.at(-1)?.runs[0];
    offset = (last?.x ?? 0) + widthOf(`${last?.text ?? ''} `, face, size);
  }
  const beside = lead !== '' && width - offset >= least;
  if (lead && !beside) offset = 0;
  const words = typeset(settable(text, faces.regular));
  const set = wrap(words, faces.regular, size, width, 0, width - offset);
  set.forEach((line, index) => {
    const x = index === 0 ? offset : 0;
    const run = { text: line, face: 'regular' as const, x };
    const own = lines.at(-1);
    if (index === 0 && beside && own) {
      own.runs.push(run);
      own.textFrom = x;
    } else {
      lines.push({ runs: [run], textFrom: x });
    }
  });
  return lines;
}
