import { A4 } from '../base/documents/a4.ts';
import type { Drawing } from '../base/documents/drawing.ts';
import type { Faces } from '../base/documents/fonts.ts';
import type { Paper } from '../base/documents/paper.ts';
import { drawParagraphs, setParagraphs } from '../base/documents/paragraphs.ts';
import { widthOf } from '../base/documents/text.ts';

/** The content of the sheet for the envelope. `code` is in groups separated by dashes, `date` as printed. */
export interface RecoveryPaper {
  code: string;
  date: string;
}

/** Margins of a portrait sheet to be filed, mm. */
const LEFT = 25;
const RIGHT = 20;
const TOP = 24;
const WIDTH = A4.width - LEFT - RIGHT;
const CODE_SIZE = 24;
const BOX_HEIGHT = 46;
/** Space between the groups of the code, mm. */
const GAP = 9;

const BEFORE =
  'Этот код открывает хранилище Классрука на компьютере классного руководителя, если пароль хранилища забыт. ' +
  'В хранилище — персональные данные учеников и их родителей, поэтому код хранится в запечатанном конверте ' +
  'у руководителя и вскрывается только при необходимости.';

const USE = [
  '!Как воспользоваться',
  '1. На том же компьютере, в том же браузере откройте рабочее место Классрука.',
  '2. Нажмите «Открыть кодом восстановления» и наберите код. Регистр, пробелы и раскладка не важны.',
  '3. Придумайте новый пароль. Прежний перестанет действовать, записи останутся на месте.',
  '4. Сделайте новый код («Настройки», «Код восстановления») и запечатайте его: вскрытый больше не тайна.',
].join('\n');

const MIND = [
  '!Что важно',
  '1. Действует только последний сделанный код, и один раз: затем нужен новый лист.',
  '2. В коде нет букв О, I и других, которые путают с цифрами.',
  '3. Без пароля и без этого листа открыть хранилище нельзя никому — ни школе, ни разработчику.',
  '4. Не фотографируйте лист и не храните его рядом с компьютером.',
].join('\n');

/**
 * «Лист для запечатанного конверта»: one portrait page with the recovery code, and lines for the envelope's
 * receipt.
 */
export function planRecoveryPaper({ code, date }: RecoveryPaper, faces: Faces): Paper {
  return {
    title: 'Код восстановления хранилища',
    pages: 1,
    warnings: [],
    isSecret: true,
    draw: (drawing) => drawSheet(drawing, code, date, faces),
  };
}

function drawSheet(drawing: Drawing, code: string, date: string, faces: Faces): void {
  drawing.text('Для запечатанного конверта у руководителя', LEFT, TOP, { face: 'regular', size: 10.5 });
  drawing.text('Код восстановления хранилища', LEFT, TOP + 11, { face: 'bold', size: 18 });
  const before = setParagraphs(BEFORE, faces, 11, WIDTH);
  drawParagraphs(drawing, before, LEFT, TOP + 17);

  const top = TOP + 17 + before.height + 7;
  drawing.frame({ x: LEFT, y: top, width: WIDTH, height: BOX_HEIGHT }, { width: 0.4 });
  const groups = code.split('-');
  const half = Math.ceil(groups.length / 2);
  [groups.slice(0, half), groups.slice(half)].forEach((line, index) => {
    const width = widthOf(line[0] ?? '', faces.mono, CODE_SIZE);
    const left = LEFT + (WIDTH - line.length * width - (line.length - 1) * GAP) / 2;
    line.forEach((group, place) => {
      const x = left + place * (width + GAP);
      drawing.text(group, x, top + 17 + index * 13, { face: 'mono', size: CODE_SIZE });
    });
  });
  const made = `Сделан ${date}`;
  const madeX = LEFT + (WIDTH - widthOf(made, faces.regular, 9.5)) / 2;
  drawing.text(made, madeX, top + BOX_HEIGHT - 5, { face: 'regular', size: 9.5 });

  let y = top + BOX_HEIGHT + 8;
  for (const text of [USE, MIND]) {
    const set = setParagraphs(text, faces, 11, WIDTH);
    drawParagraphs(drawing, set, LEFT, y);
    y += set.height + 5;
  }
  drawReceipt(drawing, y + 16);
}

function drawReceipt(drawing: Drawing, top: number): void {
  for (const [index, who] of ['Классный руководитель', 'Конверт принял(а) руководитель'].entries()) {
    const y = top + index * 16;
    drawing.text(who, LEFT, y, { face: 'regular', size: 11 });
    const from = LEFT + 66;
    drawing.line(from, y + 1, from + 30, y + 1, { width: 0.2 });
    drawing.line(from + 34, y + 1, LEFT + WIDTH, y + 1, { width: 0.2 });
    drawing.text('дата, подпись', from, y + 4.5, { face: 'regular', size: 8 });
    drawing.text('фамилия, инициалы', from + 34, y + 4.5, { face: 'regular', size: 8 });
  }
}
