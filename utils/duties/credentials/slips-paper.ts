import type { Faces } from '../../base/documents/fonts.ts';
import type { Paper } from '../../base/documents/paper.ts';
import { missingCharacters, settable } from '../../base/documents/text.ts';
import type { Slip, SlipSheetOptions } from './slip.ts';
import { drawCutLines } from './slip-cut-lines.ts';
import { layoutSlips, type SlipCell, type SlipLayout } from './slip-layout.ts';
import { planSlip, type SlipPlan } from './slip-plan.ts';
import { fillTemplate, slipValues } from './slip-texts.ts';

export { layoutSlips, type SlipCell } from './slip-layout.ts';

/** The slips, laid out. */
export interface SlipsPaper extends Paper {
  /** Keys of the owners page by page, in printing order (`Slip.key`, else the index in the list). */
  perPage: string[][];
}

/**
 * A4 sheets of slips to cut apart, black on white, no text below 7 pt. A text that does not fit is set
 * smaller; if it still does not fit, the whole run takes larger cells (fewer per page) and a warning names
 * the slip. Throws on an empty list.
 */
export function planSlips(slips: readonly Slip[], options: SlipSheetOptions, faces: Faces): SlipsPaper {
  if (slips.length === 0) throw new Error('Нет ни одной памятки для печати');
  const { texts, warnings } = fillTexts(slips, options);
  const { layout, plans, notes } = chooseGrid(slips, options, texts, faces);
  warnings.push(...notes, ...slips.flatMap((slip) => missingNotes(slip, texts.get(slip) ?? '', faces)));
  const keys = new Map(slips.map((slip, index) => [slip, slip.key ?? String(index)]));
  const pages = Array.from({ length: layout.pages }, (_, page) =>
    layout.cells.filter((cell) => cell.page === page),
  );
  return {
    title: `Памятки с реквизитами доступа, ${slips[0]?.className ?? ''}`,
    pages: layout.pages,
    warnings: [...new Set(warnings)],
    notesMissing: true,
    isSecret: true,
    perPage: pages.map((cells) => cells.map(({ slip }) => keys.get(slip) as string)),
    about: (page) => (pages[page] ?? []).map(({ slip }) => slip.name).join(', '),
    draw(drawing, page) {
      const cells = pages[page] ?? [];
      drawCutLines(drawing, cells, layout.columns, layout.rows);
      for (const cell of cells) plans.get(cell)?.draw(drawing);
    },
  };
}

function fillTexts(slips: readonly Slip[], options: SlipSheetOptions) {
  const texts = new Map<Slip, string>();
  const warnings: string[] = [];
  for (const slip of slips) {
    const { text, problems } = fillTemplate(options.texts[slip.variant], slipValues(slip, options.reportTo));
    texts.set(slip, text);
    warnings.push(...problems);
    if (slip.variant !== 'gosuslugi' && !slip.login) warnings.push(`${subject(slip)}: нет логина.`);
    if (slip.variant === 'password' && !slip.temporaryPassword) {
      warnings.push(`${subject(slip)}: нет временного пароля.`);
    }
  }
  return { texts, warnings };
}

/** The grid of the options, or the first larger one in which every slip fits. */
function chooseGrid(
  slips: readonly Slip[],
  options: SlipSheetOptions,
  texts: ReadonlyMap<Slip, string>,
  faces: Faces,
): { layout: SlipLayout; plans: Map<SlipCell, SlipPlan>; notes: string[] } {
  const sizes = ([10, 8, 6] as const).filter((size) => size <= options.perPage);
  const notes: string[] = [];
  for (const perPage of sizes) {
    const layout = layoutSlips(slips, { ...options, perPage });
    const plans = planAll(layout.cells, options.fold, texts, faces);
    const tight = layout.cells.find((cell) => !plans.get(cell)?.fits)?.slip;
    if (!tight) return { layout, plans, notes };
    if (perPage === 6) {
      notes.push(`${subject(tight)}: текст не помещается даже на самой крупной памятке. Сократите его.`);
      return { layout, plans, notes };
    }
    const cells = layout.columns * layout.rows;
    notes.push(`${subject(tight)}: не помещается при ${cells} памятках на листе, памятки сделаны крупнее.`);
  }
  throw new Error('Неизвестное число памяток на листе');
}

/** Plans all cells; texts get the size that four out of five slips can have, the others are set smaller. */
function planAll(
  cells: readonly SlipCell[],
  fold: SlipSheetOptions['fold'],
  texts: ReadonlyMap<Slip, string>,
  faces: Faces,
): Map<SlipCell, SlipPlan> {
  const plan = (cell: SlipCell, largest?: number): SlipPlan =>
    planSlip(cell, texts.get(cell.slip) ?? '', faces, fold, largest);
  const plans = new Map(cells.map((cell) => [cell, plan(cell)]));
  const sizes = [...plans.values()].map((each) => each.bodySize).sort((a, b) => a - b);
  const common = sizes[Math.floor(sizes.length / 5)] as number;
  for (const [cell, first] of plans) if (first.bodySize > common) plans.set(cell, plan(cell, common));
  return plans;
}

function missingNotes(slip: Slip, text: string, faces: Faces): string[] {
  const notes: string[] = [];
  const printed = [slip.name, slip.school, slip.className, slip.relation ?? '', ...slip.children, text];
  const missing = new Set(printed.flatMap((each) => missingCharacters(each, faces.bold)));
  if (missing.size > 0) {
    notes.push(
      `${subject(slip)}: в шрифте нет знаков ${[...missing].join(' ')}, вместо них напечатаны рамки.`,
    );
  }
  for (const [what, value] of [
    ['логине', slip.variant === 'gosuslugi' ? null : slip.login],
    ['пароле', slip.variant === 'password' ? slip.temporaryPassword : null],
  ] as const) {
    if (value && (settable(value, faces.mono) !== value || missingCharacters(value, faces.mono).length > 0)) {
      notes.push(
        `${subject(slip)}: в ${what} есть знаки, которые нельзя точно напечатать. Выдайте его иначе.`,
      );
    }
  }
  return notes;
}

function subject(slip: Slip): string {
  return `Памятка «${slip.name}»`;
}
