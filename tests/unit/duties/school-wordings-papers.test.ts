import { beforeAll, expect, it } from 'vitest';
import { readFaces } from '../../../utils/base/documents/fonts.ts';
import { wordingOf } from '../../../utils/class-data/school/school-text.ts';
import { duties } from '../../../utils/duties/duties.ts';
import { dutyTexts } from '../../../utils/duties/duty-texts.ts';
import { planChildRules } from '../../../utils/duties/protection/safety-rules.ts';
import { usualWordings, withWordings, wordedTexts } from '../../../utils/duties/school-wordings.ts';
import { CASTS } from '../../papers/casts.ts';
import { fileOf, papersOf, type SamplesContext } from '../../papers/sample.ts';
import { samples } from '../../papers/samples.ts';
import { fault } from '../../setup/fault.ts';
import { DETAILS } from '../base/documents/form-samples.ts';
import { readText, testFonts } from '../base/documents/ink.ts';
import { recordPaper } from '../base/documents/recorder.ts';
import { readText as readSource, sourceFiles } from '../repository/repository.ts';

const TEXTS = wordedTexts(usualWordings());

/** Texts that stand on no paper. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'letters/chat': 'is copied for the chat of the class',
  'consents/purposes/electronic-diary/title': 'names the purpose on the screen and in tables',
  'consents/purposes/marks-by-email/title': 'names the purpose on the screen and in tables',
};

/** Surnames of the class of the samples. */
const SURNAMES = CASTS[0]!.families
  .flatMap(({ student, representative }) => [student, representative])
  .map((name) => name.split(' ')[0]!);

/** What papers say in words of their own, by why the school does not edit it. */
const FIXED: Readonly<Record<string, readonly RegExp[]>> = {
  'is about the people, the school and the lessons of the sample': [
    new RegExp(SURNAMES.join('|')),
    /Пример|Пробн|Образ|Вымышл|учреждение|Ёлочкин|Геометрия|внутренних дел|ЗАГС|7 «А»|Ильи Пенкова/,
    /график оценочных процедур|Читать вслух|безопасности и защиты Родины|[Ээ]лектронный дневник/,
    /^(?:о?и |отметки|посещаемость|расписание|показывает|задания)/,
    /домашние задания|бумажную выписку: напишите/,
    /Памятка с логином|потеряна в раздевалке|прочитать посторонний|информационной системы «Дневник|изменение: |отправлено сообщение/,
  ],
  'is the title of the paper, by which it is known and filed': [
    /^выдачи реквизитов доступа к/,
    /на обработку (?:своих )?персональных данных(?: ребёнка)?$/,
    /на обработку персональных данных, разрешённых|^субъектом персональных данных для/,
    /^о нарушении конфиденциальности (?:в|реквизитов)|приложение к уведомлению о нарушении|^принято заявление о нарушении конфиденциальности/,
    /^безопасной работы в|^о неразглашении персональных данных и|^использовать личный компьютер/,
    /^об исполнении должностной|^руководителя по работе в|^УВЕДОМЛЕНИЕ о /,
    /^Журнал (?:учёта|информирования)|^Справка об исполнении/,
  ],
  'says what to write on a line, or what a column holds': [
    /^(?:фамилия, имя, отчество|вид документа|свидетельство о рождении|номер телефона|дата и номер)/,
    /^(?:вид, марка|дата, время|кто узнал логин|как часто|Когда и от кого|К каким данным)/,
    /^(?:как )?родитель \(законный представитель\)/,
    /^не совпало \(подчеркните\)/,
    /^5\. (?:Лица, которые обрабатывают|Передача полученных данных)/,
    /^Вернуть классному руководителю|^Чья памятка|^сгиб назад|^Логин и пароль — свои/,
    /^Чьи учётные записи и что|^Сообщить (?:директору|поддержке): до|^Школа: (?:первое )?уведомление/,
    /^Ответ прошу дать до|^Связаться с классным руководителем|^секретарь, администратор Дневник/,
  ],
  'is a figure, a day or a fact of the data: another wording would be untrue': [
    /не окончен|Выдана|По состоянию на|Нет сведений|^Уроков \d|^по уважительной|указана \d|ни согласия, ни отказа|причина (?:ещё )?не указана|причину ещё могут внести|^\* Средний балл посчитан Классруком/,
    /^Об утечке стало известно|^Ознакомление подписано|^Реквизиты вручены|\(законный представитель\)\.$/,
    /^Списки учебных групп|: вне групп$|^Показатели класса|в Классруке|Сверка списков|Отметок за периоды/,
  ],
  'is worded among the details of the school': [/^3 года после окончания или отзыва/],
  'is certified by the head with the number of sheets': [/^Прошито, пронумеровано и скреплено/],
};

let context: SamplesContext;
let drawn: { id: string; lines: string[] }[];

/** The mark of a text, with the fields that ours has: some are whole texts of their own. */
const markOf = (at: number): string =>
  [`Метка${at}я`, ...(TEXTS[at]?.usual?.match(/\{[^{}]+\}/g) ?? [])].join(' ');

beforeAll(async () => {
  const fonts = await testFonts();
  const marks = TEXTS.map(({ id }, at) => ({ id, text: markOf(at), reviewedOn: null }));
  const wordings = withWordings(usualWordings(), marks);
  context = { fonts, faces: readFaces(fonts), createdAt: new Date('2026-09-01T08:00:00Z'), wordings };
  drawn = samples
    .filter(({ cast }) => cast.id === 'usual')
    .map((sample) => {
      const papers = papersOf(sample, context);
      const lines =
        papers === null
          ? readText(fileOf(sample, context)).join('\n').split('\n')
          : papers
              .flatMap((paper) => recordPaper(paper, context.faces))
              .flatMap(({ texts }) => texts.map(({ text }) => text));
      return { id: sample.id, lines: lines.map((line) => line.replaceAll('\u00a0', ' ')) };
    });
}, 120_000);

it('every text that is marked as the school’s stands among those that are edited', () => {
  const marked = sourceFiles
    .filter((path) => path.startsWith('utils/'))
    .flatMap((path) =>
      [...readSource(path).matchAll(/: SchoolText = \{\s*id: '([^']+)'/g)].map(([, id]) => id),
    );
  expect(Object.keys(dutyTexts).filter((id) => !duties.some((duty) => duty.id === id))).toEqual([]);
  const listed = Object.entries(dutyTexts).flatMap(([id, texts]) => {
    for (const text of texts) expect(text.id).toMatch(new RegExp(`^${id}/`));
    return texts.map((text) => text.id);
  });
  expect(marked.sort()).toEqual(listed.sort());
  expect(new Set(TEXTS.map(({ id }) => id)).size).toBe(TEXTS.length);
  expect(marked.length).toBeGreaterThan(50);
});

fault(
  'The school rewords a text, and a paper prints ours; or a text is listed that no paper prints',
  'every text of the list stands on a paper as the school has it',
  () => {
    const said = drawn.flatMap(({ lines }) => lines).join(' ');
    const unsaid = TEXTS.filter((_, at) => !said.includes(`Метка${at}я`)).map(({ id }) => id);
    expect(unsaid.sort()).toEqual(Object.keys(ELSEWHERE).sort());
  },
);

fault(
  'A paper says a sentence that no school can change',
  'what papers say beside the texts of the list is a title, a caption or a fact, and listed with the reason',
  () => {
    const patterns = Object.values(FIXED).flat();
    /** The sheet for the envelope says how Klassruk is used; the pack consists of papers drawn alone, too. */
    const said = drawn.filter(({ id }) => id !== 'recovery-code' && id !== 'meeting-pack');
    const ofItsOwn = said.flatMap(({ id, lines }) =>
      lines
        .filter((line) => (line.match(/[а-яё]{2,}/g) ?? []).length >= 4)
        .filter((line) => !line.includes('Метка') && !patterns.some((pattern) => pattern.test(line)))
        .map((line) => `${id}: ${line}`),
    );
    expect(ofItsOwn).toEqual([]);
    const all = said.flatMap(({ lines }) => lines);
    expect(patterns.filter((pattern) => !all.some((line) => pattern.test(line)))).toEqual([]);
  },
);

it('ours stands on the papers until then, and fields are filled in from the details of the school', () => {
  const id = 'protection/child-rules';
  const className = '7 «А»';
  const textOf = (texts: Parameters<typeof wordingOf>[0]) =>
    recordPaper(
      planChildRules({ name: '', className }, DETAILS, context.faces, wordingOf(texts, DETAILS, className)),
      context.faces,
    )
      .flatMap(({ texts }) => texts.map(({ text }) => text))
      .join(' ')
      .replaceAll('\u00a0', ' ');
  const ours = TEXTS.find((each) => each.id === id);
  expect(textOf({})).toContain(ours?.usual?.split('\n')[0]?.slice(0, 25));
  const worded = textOf({ [id]: { text: 'Береги пароль, {класс} {школа}.', reviewedOn: null } });
  expect(worded).toContain('Береги пароль, 7 «А» МБОУ «Школа № 100».');
});
