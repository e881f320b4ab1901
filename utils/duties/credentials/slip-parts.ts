import type { Drawing, TextStyle } from '../../base/documents/drawing.ts';
import type { FaceName, Faces } from '../../base/documents/fonts.ts';
import { drawQr } from '../../base/documents/qr.ts';
import { type FittedText, fitText, MM_PER_PT, type TextLimits, widthOf } from '../../base/documents/text.ts';
import type { Slip } from './slip.ts';

/** A measured part of a slip: its height in mm and how to draw it at (x, y), its upper left corner. */
export interface SlipPart {
  height: number;
  fits: boolean;
  draw(drawing: Drawing, x: number, y: number): void;
}

/** Sizes (pt) and lengths (mm) for a given cell height. */
export interface SlipScale {
  name: number;
  small: number;
  body: number;
  login: number;
  qr: number;
  gap: number;
}

/** Minimum text size on a slip, pt. */
export const SMALLEST = 7;
const LINE = 1.18;

/** Scales from roomy to tight; a slip takes the first in which everything fits. */
const SCALES: readonly SlipScale[] = [
  { name: 13, small: 9, body: 10.5, login: 15, qr: 26, gap: 3.2 },
  { name: 12, small: 8, body: 9, login: 13, qr: 21, gap: 1.8 },
  { name: 10.5, small: 7.5, body: 8, login: 12, qr: 18, gap: 1 },
  { name: 9, small: 7, body: 7.5, login: 10.5, qr: 16, gap: 0.7 },
];

/** The scales to try in a cell of the given height in mm, best first. */
export function slipScales(height: number): readonly SlipScale[] {
  if (height < 62) return SCALES.slice(2);
  return height < 80 ? SCALES.slice(1) : SCALES;
}

function textPart(fitted: FittedText, style: Omit<TextStyle, 'size'>): SlipPart {
  const step = fitted.size * LINE * MM_PER_PT;
  return {
    height: fitted.lines.length * step,
    fits: fitted.fits,
    draw(drawing, x, y) {
      fitted.lines.forEach((line, index) => {
        drawing.text(line, x, y + index * step + fitted.size * 0.95 * MM_PER_PT, {
          ...style,
          size: fitted.size,
        });
      });
    },
  };
}

export function linesPart(text: string, faces: Faces, face: FaceName, limits: TextLimits): SlipPart {
  return textPart(fitText(text, faces[face], limits), { face });
}

/** School on the left, class on the right (preceded by «ПРОБА»), a rule below. */
export function headerPart(slip: Slip, faces: Faces, size: number, width: number): SlipPart {
  const classText = classCaption(slip.className);
  const right = fitText(classText, faces.bold, {
    width: width / 3,
    largest: size,
    smallest: SMALLEST,
    maxLines: 2,
  });
  const rightWidth = Math.max(...right.lines.map((line) => widthOf(line, faces.bold, right.size)));
  const markWidth = slip.tryOut ? tryOutWidth(faces, size) + 3 : 0;
  const school = linesPart(slip.school, faces, 'regular', {
    width: width - rightWidth - markWidth - 3,
    largest: size,
    smallest: SMALLEST,
    maxLines: 3,
  });
  const step = right.size * LINE * MM_PER_PT;
  const height = Math.max(school.height, right.lines.length * step) + 0.7;
  return {
    height,
    fits: right.fits && school.fits,
    draw(drawing, x, y) {
      school.draw(drawing, x, y);
      right.lines.forEach((line, index) => {
        const lineWidth = widthOf(line, faces.bold, right.size);
        const baseline = y + index * step + right.size * 0.95 * MM_PER_PT;
        drawing.text(line, x + width - lineWidth, baseline, { face: 'bold', size: right.size });
      });
      if (slip.tryOut) drawTryOutMark(drawing, faces, size, x + width - rightWidth - markWidth, y);
      drawing.line(x, y + height, x + width, y + height, { width: 0.2 });
    },
  };
}

/** «7 «А»» → «7 «А» класс»; a caption that already contains «класс» or «группа» is left unchanged. */
export function classCaption(className: string): string {
  return /класс|групп/i.test(className) ? className : `${className.trim()} класс`;
}

/** «мать · Иванов Пётр Сергеевич», «ученик», … */
export function relationText(slip: Slip): string {
  if (slip.role === 'student') return '';
  return [slip.relation ?? 'законный представитель', slip.children.join(', ')].filter(Boolean).join(' · ');
}

export function namePart(slip: Slip, faces: Faces, scale: SlipScale, width: number): SlipPart {
  const name = linesPart(slip.name, faces, 'bold', { width, largest: scale.name, smallest: 8, maxLines: 3 });
  const relation = relationText(slip);
  if (!relation) return name;
  const limits = { width, largest: scale.small + 0.5, smallest: SMALLEST, maxLines: 3 };
  return stack([name, linesPart(relation, faces, 'regular', limits)], 0.2);
}

interface CredentialRow {
  label: string[];
  value: FittedText;
}

/** Letter spacing of login and password as a share of the size; more would be copied as spaces. */
const SPACING = 0.09;

/** The framed box with login and temporary password, or with sign-in instructions. */
export function credentialsPart(slip: Slip, faces: Faces, scale: SlipScale, width: number): SlipPart {
  if (slip.variant === 'gosuslugi') return gosuslugiPart(faces, scale, width);
  const labels =
    slip.variant === 'password'
      ? [['Логин'], scale.gap > 1 ? ['Временный', 'пароль'] : ['Врем. пароль']]
      : [['Логин']];
  const values = slip.variant === 'password' ? [slip.login, slip.temporaryPassword] : [slip.login];
  const labelWidth = Math.max(...labels.flat().map((label) => widthOf(label, faces.regular, scale.small)));
  const valueX = 2 + labelWidth + 2.5;
  const limits = {
    width: width - valueX - 1.5,
    largest: scale.login,
    smallest: 8,
    maxLines: 3,
    spacing: SPACING,
  };
  const rows = labels.map((label, index): CredentialRow => {
    const value = values[index] ?? '';
    const settings = [1, 2, 3].map((maxLines) => fitText(value, faces.mono, { ...limits, maxLines }));
    return { label, value: settings.find((set) => set.fits) ?? (settings[2] as FittedText) };
  });
  const heights = rows.map((row) => {
    const label = row.label.length * scale.small * 1.1 * MM_PER_PT;
    return Math.max(label, row.value.lines.length * row.value.size * 1.2 * MM_PER_PT) + scale.gap * 0.8;
  });
  const height = heights.reduce((sum, each) => sum + each, 0);
  return {
    height,
    fits: rows.every((row) => row.value.fits),
    draw(drawing, x, y) {
      drawing.frame({ x, y, width, height }, { width: 0.3 });
      let top = y;
      rows.forEach((row, index) => {
        const rowHeight = heights[index] as number;
        if (index > 0) drawing.line(x, top, x + width, top, { width: 0.15 });
        centred(row.label, scale.small, 1.1, top, rowHeight).forEach(([line, baseline]) => {
          drawing.text(line, x + 2, baseline, { face: 'regular', size: scale.small });
        });
        const { size } = row.value;
        centred(row.value.lines, size, 1.2, top, rowHeight).forEach(([line, baseline]) => {
          drawing.text(line, x + valueX, baseline, { face: 'mono', size, spacing: size * SPACING });
        });
        top += rowHeight;
      });
    },
  };
}

function gosuslugiPart(faces: Faces, scale: SlipScale, width: number): SlipPart {
  const limits = { width: width - 4, largest: scale.name - 1, smallest: 8, maxLines: 2 };
  const heading = linesPart('Вход через Госуслуги', faces, 'bold', limits);
  const note = linesPart('Логин и пароль — свои, от портала Госуслуг', faces, 'regular', {
    ...limits,
    largest: scale.small,
    smallest: SMALLEST,
  });
  const inside = stack([heading, note], 0.3);
  const height = inside.height + scale.gap * 1.6;
  return {
    height,
    fits: inside.fits,
    draw(drawing, x, y) {
      drawing.frame({ x, y, width, height }, { width: 0.3 });
      inside.draw(drawing, x + 2, y + scale.gap * 0.8);
    },
  };
}

/** Lines with their baselines, the block centred in a row. */
function centred(
  lines: string[],
  size: number,
  leading: number,
  top: number,
  height: number,
): [string, number][] {
  const step = size * leading * MM_PER_PT;
  const first = top + height / 2 - ((lines.length - 1) * step) / 2 + size * 0.35 * MM_PER_PT;
  return lines.map((line, index) => [line, first + index * step]);
}

/** «Вход в электронный дневник:» and the address, on one line if there is room. */
export function addressPart(slip: Slip, faces: Faces, scale: SlipScale, width: number): SlipPart {
  const label = 'Вход в электронный дневник: ';
  const labelWidth = widthOf(label, faces.regular, scale.small);
  const oneLine = { width: width - labelWidth, largest: scale.small + 0.5, smallest: SMALLEST, maxLines: 1 };
  const address = fitText(slip.signInAddress, faces.bold, oneLine);
  if (!address.fits) {
    const limits = { ...oneLine, width, maxLines: 3 };
    return stack(
      [
        linesPart(label.trim(), faces, 'regular', limits),
        linesPart(slip.signInAddress, faces, 'bold', limits),
      ],
      0,
    );
  }
  return {
    height: (scale.small + 0.5) * LINE * MM_PER_PT,
    fits: true,
    draw(drawing, x, y) {
      const baseline = y + (scale.small + 0.5) * 0.95 * MM_PER_PT;
      drawing.text(label.trim(), x, baseline, { face: 'regular', size: scale.small });
      drawing.text(address.lines[0] ?? '', x + labelWidth, baseline, { face: 'bold', size: address.size });
    },
  };
}

export function qrPart(slip: Slip, side: number): SlipPart {
  return {
    height: side,
    fits: true,
    draw: (drawing, x, y) => drawQr(drawing, slip.signInAddress, x, y, side),
  };
}

/** Parts one under another with gaps of `gap` mm. */
export function stack(parts: readonly SlipPart[], gap: number): SlipPart {
  return {
    height: parts.reduce((sum, part) => sum + part.height, 0) + gap * (parts.length - 1),
    fits: parts.every((part) => part.fits),
    draw(drawing, x, y) {
      let top = y;
      for (const part of parts) {
        part.draw(drawing, x, top);
        top += part.height + gap;
      }
    },
  };
}

function tryOutWidth(faces: Faces, size: number): number {
  return widthOf('ПРОБА', faces.bold, size) + 1.6;
}

/** «ПРОБА» in a frame one line high, with its upper left corner at (x, y). */
export function drawTryOutMark(drawing: Drawing, faces: Faces, size: number, x: number, y: number): void {
  const width = tryOutWidth(faces, size);
  drawing.frame({ x, y: y - 0.1, width, height: size * 1.2 * MM_PER_PT }, { width: 0.25 });
  drawing.text('ПРОБА', x + 0.8, y + size * 0.95 * MM_PER_PT, { face: 'bold', size });
}
