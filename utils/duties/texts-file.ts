import { type InferOutput, literal, number, object, parseJson, pipe, safeParse, string } from 'valibot';
import { type Day, daySchema } from '../base/calendar/day.ts';
import { namesInText } from '../base/names/names-in-text.ts';
import { UserError } from '../base/text/user-error.ts';
import { schoolTextsSchema } from '../class-data/school/school-text.ts';
import type { WordedText } from '../register/worded-text.ts';
import { consentTextsSchema } from './consents/consent-texts.ts';
import { slipTextsSchema } from './credentials/slip-settings.ts';
import { letterSettingsSchema } from './letters/letter-templates.ts';
import {
  checkWording,
  type NewWording,
  type SchoolWordings,
  usualWordings,
  withWordings,
  wordedTexts,
} from './school-wordings.ts';

const FORMAT = 'klassruk-school-texts';
const VERSION = 1;
/** A file of texts is small; what is longer is another file. */
const MOST = 2_000_000;

const headSchema = object({ format: literal(FORMAT), version: number() });
const fileSchema = object({
  ...headSchema.entries,
  version: literal(VERSION),
  madeOn: daySchema,
  texts: schoolTextsSchema,
  consents: consentTextsSchema,
  letters: letterSettingsSchema,
  slips: slipTextsSchema,
});
export type TextsFile = InferOutput<typeof fileSchema>;

/** Whom the file must not name. */
export interface NamedPeople {
  /** «Фамилия Имя Отчество» of the classes, of those who have left them, and of the teacher. */
  names: readonly string[];
  /** The teacher's contacts, as typed. */
  contacts: string;
}

/**
 * The file with all wordings. A text that names somebody of the class or gives the teacher's contacts stays out, and is
 * among `leftOut`.
 */
export function textsFile(
  wordings: SchoolWordings,
  { names, contacts }: NamedPeople,
  madeOn: Day,
): { file: TextsFile; leftOut: WordedText[] } {
  const isNamed = namesInText(names);
  const parts = contacts.split(/[,;\n]/).flatMap((part) => part.trim() || []);
  const all = wordedTexts(wordings);
  const mentions = (text: string) =>
    isNamed(text) || [...parts, ...names].some((each) => text.includes(each));
  const named = all.filter(({ text, usual, title }) => text !== usual && mentions(`${title}\n${text}`));
  const wholes = new Set(named.map(({ partOf }) => partOf?.id).filter((id) => id !== undefined));
  const leftOut = all.filter(
    (each) => named.includes(each) || (each.partOf !== undefined && wholes.has(each.partOf.id)),
  );
  const kept = all.filter((each) => !leftOut.includes(each));
  const clean = withWordings({ ...usualWordings(), consents: shown(wordings) }, kept, wordings);
  return { file: { format: FORMAT, version: VERSION, madeOn, ...clean }, leftOut };
}

/** Our consents with the purposes that the school has not removed. */
function shown({ consents }: SchoolWordings): SchoolWordings['consents'] {
  const usual = usualWordings().consents;
  const asked = new Set(consents.purposes.map(({ id }) => id));
  return {
    ...usual,
    purposes: usual.purposes.filter(({ id }) => asked.has(id)),
    reviewedOn: consents.reviewedOn,
  };
}

/** Reads a file of texts; throws a `UserError` that says what is wrong with it. */
export function readTextsFile(content: string): TextsFile {
  const other = () =>
    new UserError({
      what: 'Это не файл текстов школы.',
      kept: 'Ничего не взято.',
      press: 'Выберите файл, который сохранили кнопкой «Сохранить в файл».',
    });
  if (content.length > MOST) throw other();
  const head = safeParse(pipe(string(), parseJson(), headSchema), content);
  if (!head.success) throw other();
  if (head.output.version > VERSION)
    throw new UserError({
      what: 'Файл сделан более новой версией Классрука.',
      kept: 'Ничего не взято.',
      press: 'Обновите Классрук и откройте файл снова.',
    });
  const file = safeParse(pipe(string(), parseJson(), fileSchema), content);
  if (!file.success)
    throw new UserError({
      what: 'Файл текстов повреждён.',
      kept: 'Ничего не взято.',
      press: 'Попросите прислать его ещё раз.',
    });
  return file.output;
}

/** What the file words otherwise; what was added elsewhere is one difference. */
export interface TextDifference {
  /** Ids of the texts, or of the part that comes whole. */
  id: string;
  title: string;
  /** null: it is not there yet. */
  before: string | null;
  after: string;
  /** It becomes our own wording. */
  becomesUsual: boolean;
  reviewedOn: Day | null;
  wordings: readonly NewWording[];
  /** Why it cannot be taken, in Russian; empty: it can. */
  problems: readonly string[];
}

/** Differences of a file from the wordings here. */
export function differencesOf(mine: SchoolWordings, file: SchoolWordings): TextDifference[] {
  const here = new Map(wordedTexts(mine).map((each) => [each.id, each]));
  const result = new Map<string, TextDifference>();
  for (const theirs of wordedTexts(file)) {
    const own = here.get(theirs.id);
    const { id, text, reviewedOn, usual } = theirs;
    const dated = file.texts[id]?.reviewedOn;
    if (own && own.text === text && (!dated || dated === own.reviewedOn)) continue;
    const problems = checkWording(text, theirs);
    const wording = { id, text, reviewedOn };
    const whole = !own && (theirs.partOf ?? { id, title: theirs.title });
    const before = whole ? result.get(whole.id) : undefined;
    const key = whole ? whole.id : id;
    result.set(key, {
      id: key,
      title: whole ? whole.title : theirs.title,
      before: own?.text ?? null,
      after: before ? `${before.after}\n\n${text}` : text,
      becomesUsual: text === usual,
      reviewedOn,
      wordings: [...(before?.wordings ?? []), wording],
      problems: [...(before?.problems ?? []), ...problems],
    });
  }
  return [...result.values()];
}

/** The wordings with the chosen differences taken; those with problems never are. */
export const takeDifferences = (
  mine: SchoolWordings,
  file: SchoolWordings,
  chosen: readonly TextDifference[],
): SchoolWordings =>
  withWordings(
    mine,
    chosen.filter(({ problems }) => problems.length === 0).flatMap(({ wordings }) => wordings),
    file,
  );
