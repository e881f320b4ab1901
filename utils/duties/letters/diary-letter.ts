import { fillFields } from '../../base/text/template.ts';

/** Letter about the electronic diary (информационное письмо): contains no marks and no data of a child. */
export interface Letter {
  subject: string;
  body: string;
}

export interface LetterValues {
  школа: string;
  класс: string;
  адрес: string;
  учитель: string;
  контакты: string;
  /** Only in a letter to one family. */
  ученик?: string;
  родитель?: string;
}

/** Our wording, as forms.md requires of the letter; the teacher edits it before sending. */
export const USUAL_LETTER: Readonly<Letter> = {
  subject: 'Электронный дневник, {класс}',
  body: [
    'Уважаемые родители!',
    '',
    'Школа ведёт электронный дневник. В нём вы видите отметки и посещаемость, расписание с заменами и переносами уроков, домашние задания, даты контрольных работ, имена учителей, сроки каникул и рекомендации учителей.',
    '',
    'Вход: {адрес}. Логин и временный пароль выдаёт классный руководитель лично; при первом входе задайте свой пароль и укажите почту или телефон. Там, где вход открыт только через Госуслуги, нужна подтверждённая учётная запись. Логин и пароль никому не передавайте; если их узнал посторонний, сразу сообщите классному руководителю.',
    '',
    'Уведомления на почту включаются в настройках вашего профиля на сайте.',
    '',
    'Если компьютера или интернета нет либо электронная форма вам не подходит, обратитесь к классному руководителю: выписки из журнала выдаются на бумаге.',
    '',
    '{учитель}, классный руководитель, {класс}',
    '{контакты}',
    '{школа}',
  ].join('\n'),
};

const OF_FAMILY: readonly string[] = ['ученик', 'родитель'];

export interface FilledLetter {
  letter: Letter;
  /** What was not understood, or is allowed only in a letter to one family; in Russian. */
  problems: string[];
  /**
   * Fields of the text without a value: a line with only such a field is dropped, elsewhere there is a gap.
   */
  gaps: string[];
}

/** The letter with its fields filled in. */
export function filledLetter(letter: Letter, values: LetterValues): FilledLetter {
  const known: Record<string, string> = { ученик: '', родитель: '', ...values };
  const stands = (field: string) =>
    new RegExp(`\\{\\s*${field}\\s*\\}`, 'iu').test(`${letter.subject}\n${letter.body}`);
  const misplaced = OF_FAMILY.filter((field) => !Object.hasOwn(values, field));
  const empty = Object.keys(known).filter((field) => !known[field]?.trim());
  const alone = new RegExp(`^\\s*\\{\\s*(?:${empty.join('|')})\\s*\\}\\s*$`, 'iu');
  const lines = letter.body.split('\n').filter((line) => empty.length === 0 || !alone.test(line));
  const [subject, body] = [fillFields(letter.subject, known), fillFields(lines.join('\n'), known)];
  const told = misplaced
    .filter(stands)
    .map((field) => `Поле «{${field}}» бывает только в письме одной семье: в письме всем ему места нет.`);
  return {
    letter: { subject: subject.text, body: body.text },
    problems: [...new Set([...told, ...subject.problems, ...body.problems])],
    gaps: empty.filter((field) => stands(field) && !misplaced.includes(field)),
  };
}
