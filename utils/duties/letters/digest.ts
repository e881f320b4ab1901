import { russianDay } from '../../base/calendar/day.ts';
import { dictionary } from '../../base/text/dictionary.ts';
import { attendanceInWords } from '../../class-data/analytics/shown-attendance.ts';
import { markedAverage, oursNote } from '../../class-data/analytics/table-notes.ts';
import type { ClassSheet, Extract } from '../extracts/extract.ts';
import type { Letter } from './diary-letter.ts';

/** A letter that also has the same text as HTML. */
export interface RichLetter extends Letter {
  html: string;
}

/**
 * News for the whole class, without marks or data of any child: moved and substituted lessons, control works,
 * homework, holidays, and where to find the marks. Fields in braces are filled in as in any letter.
 */
export function classDigest(sheet: ClassSheet): Letter {
  const part = (title: string, lines: readonly string[]) => (lines.length > 0 ? ['', title, ...lines] : []);
  const works = [
    ...sheet.planned
      .filter(({ day, until }) => (until ?? day) >= sheet.on)
      .map(({ day, until, subject, title }) =>
        [`${russianDay(day)}${until ? ` – ${russianDay(until)}` : ''}`, subject, title]
          .filter(Boolean)
          .join(', '),
      ),
    ...linesOf(sheet.works),
  ];
  return {
    subject: 'Новое в электронном дневнике, {класс}',
    body: [
      'Уважаемые родители!',
      '',
      'Отметки, посещаемость и замечания учителей — в электронном дневнике: {адрес}.',
      ...part('Замены и переносы уроков:', plain(sheet.week?.changes ?? [])),
      ...part('Контрольные работы:', plain(works)),
      ...part(
        'Домашние задания:',
        plain(sheet.homework.map(({ day, subject, text }) => `${day}, ${subject}: ${text}`)),
      ),
      ...part('Каникулы:', plain(linesOf(sheet.holidays))),
      '',
      '{учитель}, классный руководитель, {класс}',
      '{контакты}',
    ].join('\n'),
  };
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Braces in a text from the site are not fields. */
const plain = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/[{}]/g, ''));

/** The sections of a student's extract as a letter. Only for families for which the register allows it. */
export function familyDigest(extract: Extract, address: string): RichLetter {
  const { studentName, className, period, days, subjects, attendance, remarks, recommendations } = extract;
  const subject = `Сведения об обучении за период: ${period}, ${className}`;
  const head = [
    `${studentName}, ${className}, ${period}${days && ` (${days.replaceAll('\u00a0', ' ')})`}.`,
    extract.asOf ? `По состоянию на ${extract.asOf}.` : '',
    extract.partial ? 'Прочитаны не все журналы периода: сведения неполные.' : '',
  ].filter(Boolean);
  const marks = subjects.map((each) => [
    each.subject,
    each.marks.map(({ value, day }) => `${value} (${day})`).join(', ') || '–',
    markedAverage(each),
    each.given || '–',
  ]);
  const ours = oursNote(subjects);
  const missed = attendance && attendanceInWords(attendance);
  const notes = remarks.map(({ day, subject: of, text }) => `${day}, ${of}: ${text}`);
  const advice = linesOf(recommendations);
  const foot = `Подробнее — в электронном дневнике: ${address}. Письмо содержит сведения о ребёнке: не пересылайте его.`;
  const titled = (title: string, lines: readonly string[]) => (lines.length > 0 ? ['', title, ...lines] : []);
  const list = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? `<h3>${title}</h3>${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}` : '';
  return {
    subject,
    body: [
      ...head,
      ...titled(
        'Отметки:',
        marks.map(
          ([name, values, average, given]) =>
            `${name}: ${values}; средний балл ${average}; за период ${given}`,
        ),
      ),
      ...(ours ? [ours] : []),
      ...titled('Посещаемость:', missed ? [missed] : []),
      ...titled('Замечания учителей:', notes),
      ...titled('Рекомендации:', advice),
      '',
      foot,
    ].join('\n'),
    html: [
      '<!doctype html><html lang="ru"><head><meta charset="utf-8"></head><body>',
      ...head.map((line) => `<p>${escaped(line)}</p>`),
      marks.length > 0
        ? `<h3>Отметки</h3><table border="1" cellpadding="4" style="border-collapse:collapse"><tr>${['Предмет', 'Отметки (дата)', 'Средний балл', 'За период'].map((title) => `<th>${title}</th>`).join('')}</tr>${marks.map((cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`
        : '',
      ours ? `<p>${escaped(ours)}</p>` : '',
      list('Посещаемость', missed ? [missed] : []),
      list('Замечания учителей', notes),
      list('Рекомендации', advice),
      `<p>${escaped(foot)}</p></body></html>`,
    ].join('\n'),
  };
}

const ESCAPES = dictionary<string>({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' });
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ESCAPES.get(character) ?? character);
