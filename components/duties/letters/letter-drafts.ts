import { now } from '../../../utils/base/clock/now.ts';
import { printPapers } from '../../../utils/base/documents/paper.ts';
import { asObject, type Counted, counted } from '../../../utils/base/text/counted.ts';
import { describeProblem } from '../../../utils/base/text/problem.ts';
import { SIGN_IN_ADDRESS } from '../../../utils/dnevnik/addresses.ts';
import { familyDigest } from '../../../utils/duties/letters/digest.ts';
import { mailtoLinks } from '../../../utils/duties/letters/draft-message.ts';
import { planLetter } from '../../../utils/duties/letters/letter-paper.ts';
import { CHAT_TEXT } from '../../../utils/duties/letters/letter-texts.ts';
import { schoolWording } from '../../register/paper-class.ts';
import { schoolDetails } from '../../state/class-book.ts';
import { barred, today } from '../../state/class-states.ts';
import type { PaperPreview } from '../../ui/paper-preview.ts';
import { extractsFor } from '../extracts/extract-for.ts';
import {
  type Draft,
  isReady,
  letterFor,
  marks,
  paperAddressee,
  recordPrepared,
  saveDraft,
  saveDrafts,
} from './letter-model.ts';
import type { LetterRow } from './letter-rows.ts';

/** Says to the teacher what has happened. */
type Say = (message: string) => void;

const addressesOf = (rows: readonly LetterRow[]): string[] => rows.flatMap(({ email }) => email ?? []);
export const addressesIn = (rows: readonly LetterRow[]): Counted => counted('addresses', addressesOf(rows));
export const lettersTo = (rows: readonly LetterRow[]): Counted => counted('letters', keysOf(rows));
const keysOf = (rows: readonly LetterRow[]): string[] => rows.map(({ key }) => key);

/** Those whom the letter in the teacher's own mail program reaches: it is the same for all. */
export function reachedByCommon(rows: readonly LetterRow[]): LetterRow[] {
  return isReady(letterFor(null)) ? rows.filter(({ email }) => email !== null) : [];
}

/** Those who get a letter of their own. */
export const reachedByOwn = (rows: readonly LetterRow[]): LetterRow[] =>
  rows.filter(({ key, email }) => email !== null && isReady(letterFor(key)));

/** Those who may get the letter on paper. */
export const printable = (rows: readonly LetterRow[]): LetterRow[] =>
  rows.filter(({ key }) => barred(key) === null && isReady(letterFor(key)));

async function copy(text: string, say: Say, done: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
    return true;
  } catch {
    // The browser refuses the clipboard.
    say(
      describeProblem({
        what: 'Скопировать не удалось.',
        kept: 'Письмо осталось в поле, адреса — в таблице.',
        press: 'Выделите нужное и нажмите Ctrl+C.',
      }),
    );
    return false;
  }
}

/** Returns whether they are in the clipboard. */
export async function copyAddresses(rows: readonly LetterRow[], say: Say): Promise<boolean> {
  const addresses = addressesOf(rows);
  const what = asObject(counted('addresses', addresses));
  const done = `${what} в буфере обмена: вставьте в письме своей почты, в поле «Скрытая копия».`;
  if (!(await copy(addresses.join(', '), say, done))) return false;
  await recordPrepared(keysOf(rows), 'clipboard', letterFor(null).letter.subject);
  return true;
}

export const copyText = (say: Say): Promise<boolean> =>
  copy(letterFor(null).letter.body, say, 'Текст письма в буфере обмена: вставьте куда нужно.');

export const copySubject = (say: Say): Promise<boolean> =>
  copy(letterFor(null).letter.subject, say, 'Тема письма в буфере обмена: вставьте куда нужно.');

export const copyChatText = (say: Say): Promise<boolean> =>
  copy(
    schoolWording()(CHAT_TEXT, { адрес: SIGN_IN_ADDRESS }),
    say,
    'Текст для чата в буфере обмена: вставьте куда нужно.',
  );

/** Addresses that open the teacher's mail program; several where one would be too long. */
export const mailLinks = (rows: readonly LetterRow[]): string[] =>
  mailtoLinks({ subject: letterFor(null).letter.subject, body: '' }, addressesOf(rows)).links;

export const recordOpened = (rows: readonly LetterRow[]) =>
  recordPrepared(keysOf(rows), 'mail-program', letterFor(null).letter.subject);

/** One draft for all, their addresses hidden from each other. */
export async function saveCommonDraft(rows: readonly LetterRow[], say: Say): Promise<void> {
  const { letter } = letterFor(null);
  saveDraft({ letter, bcc: addressesOf(rows), name: 'Письмо родителям' });
  say('Черновик сохранён. Откройте файл: почтовая программа покажет готовое письмо.');
  await recordPrepared(keysOf(rows), 'draft', letter.subject);
}

/** A draft of its own for each, with the child's name. */
export async function saveOwnDrafts(rows: readonly LetterRow[]): Promise<void> {
  const drafts = rows.map(
    ({ key, name, email }): Draft => ({
      letter: letterFor(key).letter,
      bcc: email === null ? [] : [email],
      name: `Письмо, ${name}`,
    }),
  );
  saveAll(drafts, 'Письма семьям');
  await recordPrepared(keysOf(rows), 'draft', (person) => letterFor(person).letter.subject);
}

function saveAll(drafts: readonly Draft[], name: string): void {
  const [first] = drafts;
  if (drafts.length > 1) saveDrafts(drafts, name);
  else if (first) saveDraft(first);
}

/** Families of these people for which the register allows data of the child by e-mail. */
export const marksFamilies = (rows: readonly LetterRow[]) => {
  const students = new Set(rows.flatMap(({ marksOf }) => marksOf));
  return marks.value.families.filter(({ student }) => students.has(student));
};

/** Sections of the extract as a letter, a draft a family. */
export async function saveMarksDrafts(families: ReturnType<typeof marksFamilies>): Promise<void> {
  const drafts = families.flatMap(({ student, recipients }) =>
    extractsFor([student]).map(
      (extract): Draft => ({
        letter: familyDigest(extract, SIGN_IN_ADDRESS),
        bcc: recipients.map(({ email }) => email),
        name: `Сведения, ${extract.studentName}`,
      }),
    ),
  );
  const [first] = drafts;
  if (!first) return;
  saveAll(drafts, 'Сведения по семьям');
  const people = families.flatMap(({ recipients }) => recipients.map(({ person }) => person));
  await recordPrepared([...new Set(people)], 'draft', first.letter.subject);
}

/** The letter on paper, a sheet each. `after`: ids of what the same press has recorded, to be taken back with it. */
export async function printLetters(
  rows: readonly LetterRow[],
  paper: PaperPreview,
  after: readonly string[] = [],
): Promise<void> {
  const details = schoolDetails.value;
  if (!details) return;
  const { subject } = letterFor(null).letter;
  const isShown = await paper.show((faces) => {
    const papers = rows.map(({ key }) =>
      planLetter(letterFor(key).letter, paperAddressee(key), today.value, details, faces, schoolWording()),
    );
    return printPapers(papers, faces, { title: subject, createdAt: now() });
  });
  if (!isShown) return;
  await recordPrepared(keysOf(rows), 'paper', (person) => letterFor(person).letter.subject, after);
}
