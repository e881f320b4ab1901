import { computed } from '@preact/signals';
import { addresseeText } from '../../../utils/base/names/addressee.ts';
import { salutation } from '../../../utils/base/names/salutation.ts';
import { classTitle } from '../../../utils/class-data/roster/class-title.ts';
import { SIGN_IN_ADDRESS } from '../../../utils/dnevnik/addresses.ts';
import type { RecordedEntry } from '../../../utils/duties/entry.ts';
import {
  type FilledLetter,
  filledLetter,
  type Letter,
  type LetterValues,
} from '../../../utils/duties/letters/diary-letter.ts';
import { classDigest } from '../../../utils/duties/letters/digest.ts';
import { draftArchive } from '../../../utils/duties/letters/draft-archive.ts';
import { draftMessage } from '../../../utils/duties/letters/draft-message.ts';
import type { PaperAddressee } from '../../../utils/duties/letters/letter-paper.ts';
import { letterRecipients } from '../../../utils/duties/letters/letter-recipients.ts';
import { letterTemplates } from '../../../utils/duties/letters/letter-templates.ts';
import { marksRecipients } from '../../../utils/duties/letters/marks-recipients.ts';
import { receives } from '../../../utils/register/standing.ts';
import { book, letterSettings, nameCorrections, schoolDetails, shownClass } from '../../state/class-book.ts';
import {
  barred,
  consentRules,
  informing,
  nameOf,
  personOf,
  representatives,
  standings,
  students,
  today,
} from '../../state/class-states.ts';
import { keepLetter, letterDrafts } from '../../state/drafts.ts';
import { record } from '../../state/record.ts';
import { sealed } from '../../state/sealed.ts';
import { saveFile } from '../../ui/save-file.ts';
import { classSheet } from '../extracts/extract-for.ts';
import { type LetterRow, letterRows } from './letter-rows.ts';

/** The letter generated from the class's data. */
export const DIGEST = 'digest';

/** The template that the teacher has opened; null: that of the draft, else the first. */
const opened = sealed<string | null>(null);

/** Id of the template that is open. */
export const template = computed(() => opened.value ?? letterDrafts.value?.last ?? 'diary');

/** Opens another template; the draft of the one before stays. */
export function openTemplate(id: string): void {
  opened.value = id;
}

/** The draft of the template that is open; null: its text is unchanged. */
export const draft = computed(() => letterDrafts.value?.letters[template.value] ?? null);

/** Changes the text; it is kept as a draft. */
export function edit(change: Partial<Letter>): void {
  keepLetter(template.value, { ...text.value, ...change });
}

export const templates = computed(() => letterTemplates(letterSettings.value));

/** The text before its fields are filled in. */
export const text = computed<Letter>(() => {
  if (draft.value) return draft.value.letter;
  if (template.value === DIGEST) {
    const sheet = classSheet();
    return sheet ? classDigest(sheet) : { subject: '', body: '' };
  }
  return (
    templates.value.find(({ id }) => id === template.value) ?? templates.value[0] ?? { subject: '', body: '' }
  );
});

export const addressed = computed(() =>
  letterRecipients(representatives.value, {
    barred,
    isForbidden: standings.value.isForbidden,
    paperOnly: (key) => informing.value.find(({ person }) => person === key)?.form === 'paper',
  }),
);

/** Families for which the register allows data of the child by e-mail, and the others with the reason. */
export const marks = computed(() =>
  marksRecipients(students.value, representatives.value, {
    recipients: addressed.value.recipients,
    entries: book.value?.register.entries ?? [],
    rules: consentRules.value,
  }),
);

/** The representatives of the class, a line each. */
export const rows = computed(() =>
  letterRows({
    ...addressed.value,
    marks: marks.value,
    childrenOf: (person) => personOf(person)?.children ?? [],
    entries: book.value?.register.entries ?? [],
  }),
);

const values = (): LetterValues => {
  const details = schoolDetails.value;
  return {
    школа: details?.school.shortName || details?.school.fullName || '',
    класс: classTitle(book.value?.roster.classGroup.name ?? ''),
    адрес: SIGN_IN_ADDRESS,
    учитель: details?.teacher.name ?? '',
    контакты: details?.teacher.contacts ?? '',
  };
};

/** The letter for all or, given a representative, for that family alone: then it may name the child. */
export function letterFor(person: string | null): FilledLetter {
  if (person === null) return filledLetter(text.value, values());
  const allowed = (personOf(person)?.children ?? []).filter((child) =>
    receives(standings.value.towards(person, child)),
  );
  const children = allowed.map(nameOf).join(', ');
  return filledLetter(text.value, { ...values(), ученик: children, родитель: nameOf(person) });
}

/** A representative as the letter on paper names and greets them. */
export function paperAddressee(person: string): PaperAddressee {
  const of = personOf(person);
  const named = { name: of?.name ?? '', sex: of?.sex ?? null };
  const dative = addresseeText(named, nameCorrections.value);
  return { name: named.name, dative, salutation: salutation(named) };
}

/** A prepared letter: its text, recipients, and file name without the extension. */
export interface Draft {
  letter: Letter & { html?: string };
  bcc: readonly string[];
  name: string;
}

/** Passes a draft to the mail program as a file. */
export function saveDraft({ letter, bcc, name }: Draft): void {
  saveFile(draftMessage(letter, bcc), name, 'eml', 'message/rfc822');
}

/** Drafts of several families as one archive. */
export function saveDrafts(drafts: readonly Draft[], name: string): void {
  const files = drafts.map((each) => ({ name: each.name, text: draftMessage(each.letter, each.bcc) }));
  saveFile(draftArchive(files), name, 'zip', 'application/zip');
}

/**
 * Whether the letter can be sent: it has a text, every field is understood, and a child it is about may be
 * named.
 */
export const isReady = ({ letter, problems, gaps }: FilledLetter): boolean =>
  problems.length === 0 && letter.body.trim() !== '' && !gaps.includes('ученик');

type Way = Extract<RecordedEntry, { kind: 'letter-prepared' }>['how'];

export const recordPrepared = (
  people: readonly string[],
  how: Way,
  subject: string | ((person: string) => string),
  after: readonly string[] = [],
) =>
  record(
    people.map((person) => ({
      kind: 'letter-prepared' as const,
      classGroup: shownClass(),
      person,
      how,
      on: today.value,
      subject: (typeof subject === 'string' ? subject : subject(person)).trim() || 'Письмо родителям',
    })),
    { after },
  );

/** The teacher says that the letters printed for these were handed over, whether on the spot or through the child. */
export const recordHandedOver = (of: readonly LetterRow[]) =>
  record(
    of.map(({ key, prepared }) => ({
      kind: 'letter-sent' as const,
      classGroup: shownClass(),
      person: key,
      on: today.value,
      subject: prepared?.subject ?? 'Письмо родителям',
      how: 'paper' as const,
    })),
  );

/** The teacher says that the letter was sent to these; the draft is done with. */
export async function recordSent(of: readonly LetterRow[]): Promise<boolean> {
  const usual = letterFor(null).letter.subject.trim() || 'Письмо родителям';
  const done = await record(
    of.map(({ key, prepared }) => ({
      kind: 'letter-sent' as const,
      classGroup: shownClass(),
      person: key,
      on: today.value,
      subject: prepared?.subject ?? usual,
    })),
  );
  if (done) keepLetter(template.value, null);
  return done;
}
