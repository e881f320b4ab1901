import { A4 } from '../../base/documents/a4.ts';
import { layoutFlow } from '../../base/documents/flow.ts';
import type { Faces } from '../../base/documents/fonts.ts';
import { type FormColumn, field, paragraph, tick } from '../../base/documents/form-parts.ts';
import type { Paper } from '../../base/documents/paper.ts';
import type { Wording } from '../../class-data/school/school-text.ts';
import { drawCutLines } from '../credentials/slip-cut-lines.ts';
import { SIGN_IN_RETURN, SIGN_IN_RULE } from './list-texts.ts';

/** What a slip says: of one person, never of two. */
export interface SignInSlip {
  name: string;
  className: string;
  /** dd.mm.yyyy; '' leaves a line. */
  birthDate: string;
  /** «есть», «нет» …; '' where nobody has looked: no line is left on which digits would be written. */
  snils: string;
  /** Whose account is needed, in a sentence. */
  account: string;
}

/** Slips on an A4 page: two beside each other, four below each other. */
const [COLUMNS, ROWS] = [2, 4] as const;
const [WIDTH, HEIGHT] = [A4.width / COLUMNS, A4.height / ROWS] as const;
const PADDING = { x: 8, y: 5 } as const;
const SIZES = [10, 9, 8, 7.5] as const;

function partsOf(slip: SignInSlip, x: number, faces: Faces, size: number, wording: Wording) {
  const column: FormColumn = { x, width: WIDTH - 2 * PADDING.x, faces, size };
  return [
    ...paragraph(`Сверьте с Госуслугами, ${slip.className}`, column, { face: 'bold', size: size + 1 }),
    ...paragraph(wording(SIGN_IN_RULE), column, { gap: 1 }),
    ...field('Фамилия, имя, отчество:', slip.name, column, { gap: 2 }),
    ...field('Дата рождения:', slip.birthDate, column, { gap: 1 }),
    ...field('СНИЛС в карточке:', slip.snils || 'не проверен', column, { gap: 1 }),
    ...tick('всё совпало', false, column, 2),
    ...tick('не совпало (подчеркните): ФИО, дата рождения, СНИЛС', false, column, 3),
    ...paragraph(slip.account, column, { gap: 2 }),
    ...paragraph(wording(SIGN_IN_RETURN), column, { gap: 2, size: size - 0.5 }),
  ];
}

/** Slips that tell families what to compare before they sign in through Госуслуги, eight on an A4 page, to be cut apart. */
export function planSignInSlips(slips: readonly SignInSlip[], faces: Faces, wording: Wording): Paper {
  const cells = slips.map((slip, at) => {
    const place = at % (COLUMNS * ROWS);
    const [row, column] = [Math.floor(place / COLUMNS), place % COLUMNS];
    const rect = { x: column * WIDTH, y: row * HEIGHT, width: WIDTH, height: HEIGHT };
    const frame = { top: rect.y + PADDING.y, bottom: rect.y + HEIGHT - PADDING.y };
    const tried = SIZES.map((size) =>
      layoutFlow(partsOf(slip, rect.x + PADDING.x, faces, size, wording), frame),
    );
    const layout = tried.find(({ pages }) => pages === 1) ?? tried.at(-1);
    return { slip, row, rect, page: Math.floor(at / (COLUMNS * ROWS)), layout };
  });
  return {
    title: 'Памятки для сверки с Госуслугами',
    pages: Math.max(1, Math.ceil(slips.length / (COLUMNS * ROWS))),
    warnings: cells
      .filter(({ layout }) => layout?.pages !== 1)
      .map(({ slip }) => `Памятка «${slip.name}» не помещается целиком: проверьте имя.`),
    about: (page) => cells.flatMap((cell) => (cell.page === page ? [cell.slip.name] : [])).join(', '),
    draw(drawing, page) {
      const own = cells.filter((cell) => cell.page === page);
      drawCutLines(drawing, own, COLUMNS, ROWS);
      for (const { layout } of own)
        for (const each of layout?.placed ?? []) if (each.page === 0) each.part.draw(drawing, each.y);
    },
  };
}
