import { computed } from '@preact/signals';
import { dayOf } from '../../../utils/base/calendar/day.ts';
import { now } from '../../../utils/base/clock/now.ts';
import { schoolTextValues } from '../../../utils/class-data/school/school-text.ts';
import { SIGN_IN_ADDRESS } from '../../../utils/dnevnik/addresses.ts';
import { DEFAULT_SLIP_SETTINGS } from '../../../utils/duties/credentials/slip-settings.ts';
import {
  type NewWording,
  type SchoolWordings,
  withWordings,
  wordedTexts,
} from '../../../utils/duties/school-wordings.ts';
import {
  readTextsFile,
  type TextDifference,
  type TextsFile,
  takeDifferences,
  textsFile,
} from '../../../utils/duties/texts-file.ts';
import type { SettingsSave } from '../../../utils/messages/vault-requests.ts';
import { storedNames } from '../../../utils/stored/stored-names.ts';
import { dataKey } from '../../../utils/vault/vault.ts';
import { paperClass } from '../../register/paper-class.ts';
import { act } from '../../state/background.ts';
import {
  consentTexts,
  letterSettings,
  schoolDetails,
  schoolTexts,
  slipTexts,
} from '../../state/class-book.ts';
import { everybody } from '../../state/class-states.ts';
import { sealed, sinceNow } from '../../state/sealed.ts';
import { database, holder } from '../../state/vault-session.ts';
import { saveFile } from '../../ui/save-file.ts';

/** The wordings as stored. */
export const wordings = computed<SchoolWordings>(() => ({
  texts: schoolTexts.value,
  consents: consentTexts.value,
  letters: letterSettings.value,
  slips: slipTexts.value ?? DEFAULT_SLIP_SETTINGS.texts,
}));

export const texts = computed(() => wordedTexts(wordings.value));

/** The wordings before and after the last import, so that it can be taken back. */
const imported = sealed<{ before: SchoolWordings; after: SchoolWordings } | null>(null, {
  ofAllClasses: true,
});

/** A file that is open, with what the teacher has left out. */
export const opened = sealed<TextsFile | null>(null, { ofAllClasses: true });

/** Values of the fields as far as they are known without a person. */
export const knownValues = computed<Record<string, string>>(() => ({
  ...(schoolDetails.value ? schoolTextValues(schoolDetails.value, paperClass.value.className) : {}),
  адрес: SIGN_IN_ADDRESS,
}));

const print = (of: SchoolWordings) =>
  JSON.stringify(
    wordedTexts(of)
      .map(({ id, text, reviewedOn }) => [id, text, reviewedOn])
      .sort(),
  );

/** Nothing was changed since the import: it can be taken back. */
export const canTakeBack = computed(
  () => imported.value !== null && print(imported.value.after) === print(wordings.value),
);

function savesOf(before: SchoolWordings, after: SchoolWordings): SettingsSave[] {
  const ids = new Set([...Object.keys(before.texts), ...Object.keys(after.texts)]);
  const changes = [...ids].map((id) => ({ id, ...(after.texts[id] ?? { text: null, reviewedOn: null }) }));
  const all: (SettingsSave | false)[] = [
    { document: 'school-texts', value: changes },
    after.consents !== before.consents && { document: 'consent-texts', value: after.consents },
    after.letters !== before.letters && { document: 'letters', value: after.letters },
    after.slips !== before.slips && { document: 'slip-contact', value: after.slips },
  ];
  return all.filter((save) => save !== false);
}

const save = (before: SchoolWordings, after: SchoolWordings) =>
  act('settings/save-all', { saves: savesOf(before, after) });

export const keepWording = (changed: NewWording): Promise<boolean> =>
  save(wordings.value, withWordings(wordings.value, [changed]));

/** Takes what was chosen of the file that is open. */
export async function take(chosen: readonly TextDifference[]): Promise<boolean> {
  if (!opened.value) return false;
  const isSame = sinceNow();
  const before = wordings.value;
  const after = takeDifferences(before, opened.value, chosen);
  if (!(await save(before, after))) return false;
  if (isSame()) {
    imported.value = { before, after };
    opened.value = null;
  }
  return true;
}

export async function takeImportBack(): Promise<boolean> {
  const { before, after } = imported.value ?? {};
  if (!before || !after || !(await save(after, before))) return false;
  imported.value = null;
  return true;
}

/** Opens a file; throws a `UserError` that says what is wrong with it. */
export async function openTexts(file: File): Promise<void> {
  const isSame = sinceNow();
  const read = readTextsFile(await file.text());
  if (isSame()) opened.value = read;
}

/**
 * Saves the file, and returns the titles of the texts that stay out of it because they name somebody, of whatever class.
 * Throws a `UserError` if a list of a class cannot be read; null: the vault was locked meanwhile.
 */
export async function saveTexts(): Promise<{ leftOut: readonly string[] } | null> {
  const isSame = sinceNow();
  const stored = await storedNames(await database(), await dataKey(holder));
  if (!isSame()) return null;
  const { teacher, head } = schoolDetails.value ?? {};
  const shown = everybody.value.map(({ name }) => name);
  const people = [...stored, ...shown, teacher?.name ?? '', head?.name ?? ''];
  const { file, leftOut } = textsFile(
    wordings.value,
    { names: [...new Set(people.filter(Boolean))], contacts: teacher?.contacts ?? '' },
    dayOf(now()),
  );
  saveFile(JSON.stringify(file, null, 1), 'Тексты школы', 'json', 'application/json');
  return { leftOut: leftOut.map(({ title }) => title) };
}
