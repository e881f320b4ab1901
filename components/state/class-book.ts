import { computed, signal } from '@preact/signals';
import { parse } from 'valibot';
import browser from 'webextension-polyfill';
import type { ReportingPeriods } from '../../utils/base/calendar/reporting-periods.ts';
import type { NameCorrections } from '../../utils/base/names/declension.ts';
import {
  type AnalyticsSettings,
  analyticsSettingsSchema,
} from '../../utils/class-data/analytics/analytics-settings.ts';
import type { Roster } from '../../utils/class-data/roster/person.ts';
import type { SchoolDetails } from '../../utils/class-data/school/school-details.ts';
import { type ConsentTexts, DEFAULT_CONSENT_TEXTS } from '../../utils/duties/consents/consent-texts.ts';
import { type KnownCredentials, knownCredentialsSchema } from '../../utils/duties/credentials/known.ts';
import { knownAsJoined } from '../../utils/duties/credentials/known-as-joined.ts';
import { type Entry, entrySchema, kinds } from '../../utils/duties/entry.ts';
import type { ExtractSettings } from '../../utils/duties/extracts/extract-settings.ts';
import { type LetterSettings, letterSettingsSchema } from '../../utils/duties/letters/letter-templates.ts';
import { type Effective, effective } from '../../utils/register/effective.ts';
import { type PeopleFacts, peopleFacts } from '../../utils/register/people-facts.ts';
import { type KnownClass, knownClasses } from '../../utils/stored/known-classes.ts';
import { settingsDocuments } from '../../utils/duties/settings-documents.ts';
import { storedSettings } from '../../utils/stored/settings.ts';
import { storedRoster } from '../../utils/stored/stored-roster.ts';
import { messageFor } from '../../utils/stored/user-error.ts';
import { readDocument } from '../../utils/vault/documents.ts';
import { readEntries } from '../../utils/vault/entries.ts';
import { readSecrets } from '../../utils/vault/secrets.ts';
import { dataKey } from '../../utils/vault/vault.ts';
import { failure } from './background.ts';
import { route } from './route.ts';
import { database, holder } from './vault-session.ts';

/** Everything of one class that the sections show; read anew whenever anything changes. */
export interface ClassBook {
  classGroup: string;
  roster: Roster;
  known: KnownCredentials;
  /** Entries of the class by moment, with those that were corrected. */
  recorded: Entry[];
  /** What of them counts. */
  register: Effective<Entry>;
  /** Of all classes: a block holds everywhere. */
  facts: PeopleFacts;
  /** Reporting periods as the teacher has settled them; null: not yet. */
  periods: ReportingPeriods | null;
  /** How the class's extracts are printed. */
  extracts: ExtractSettings;
  /** Whose temporary password waits for paper, and until when (ms); the password itself is not kept here. */
  waiting: { person: string; expiresAt: number }[];
}

/** null: not read yet. */
export const classes = signal<KnownClass[] | null>(null);
export const book = signal<ClassBook | null>(null);
/** Wording of the papers on consent, ours until the school words it otherwise. */
export const consentTexts = signal<ConsentTexts>(DEFAULT_CONSENT_TEXTS);
/** Letters as the teacher has worded them; of all classes. */
export const letterSettings = signal<LetterSettings>(parse(letterSettingsSchema, {}));
/** Declined names that the teacher has corrected; of all classes. */
export const nameCorrections = signal<NameCorrections>({});
/** What documents say of the school; of all classes. */
export const schoolDetails = signal<SchoolDetails | null>(null);
/** Thresholds of figures and warnings, the usual ones until the teacher sets others; of all classes. */
export const analyticsSettings = signal<AnalyticsSettings>(parse(analyticsSettingsSchema, {}));

const LAST = 'workspaceClass';

/** The class the sections show: that of the address, else the one last looked at, else the first. */
const chosen = signal<string | null>(null);
export const classGroup = computed(() => {
  const known = (classes.value ?? []).map(({ id }) => id);
  return (
    [route.value.classGroup, chosen.value].find((id) => id !== null && known.includes(id)) ?? known[0] ?? null
  );
});

export function chooseClass(id: string): void {
  chosen.value = id;
  void browser.storage.local.set({ [LAST]: id });
}

let turn = 0;

/** Reads the class from the store. A later reading overtakes an earlier one; nothing is shown of a closed vault. */
export async function loadBook(): Promise<void> {
  const mine = ++turn;
  try {
    const opened = await database();
    const key = await dataKey(holder);
    const last = (await browser.storage.local.get(LAST))[LAST];
    if (typeof last === 'string') chosen.value ??= last;
    const [listed, school, texts, analytics, declined, letters] = await Promise.all([
      knownClasses(opened, key),
      storedSettings(opened, key, settingsDocuments.school),
      storedSettings(opened, key, settingsDocuments['consent-texts']),
      storedSettings(opened, key, settingsDocuments.analytics),
      storedSettings(opened, key, settingsDocuments.declensions),
      storedSettings(opened, key, settingsDocuments.letters),
    ]);
    if (mine !== turn) return;
    nameCorrections.value = declined;
    letterSettings.value = letters;
    consentTexts.value = texts;
    analyticsSettings.value = analytics;
    schoolDetails.value = school;
    classes.value = listed.classes;
    const id = classGroup.value;
    if (id === null) {
      book.value = null;
      return;
    }
    const [roster, known, periods, extracts, { entries }, secrets] = await Promise.all([
      storedRoster(opened, key, id),
      readDocument(opened, key, `credentials:${id}`, knownCredentialsSchema),
      storedSettings(opened, key, settingsDocuments.periods, id),
      storedSettings(opened, key, settingsDocuments.extracts, id),
      readEntries(opened, key, entrySchema),
      readSecrets(opened, key),
    ]);
    if (mine !== turn || !roster) return;
    const recorded = entries.filter((entry) => entry.classGroup === id);
    book.value = {
      classGroup: id,
      roster: roster.roster,
      known: known.state === 'found' ? knownAsJoined(known.value, roster.keyOf) : {},
      recorded,
      register: effective(recorded, kinds),
      periods,
      extracts,
      facts: peopleFacts(effective(entries, kinds).entries),
      waiting: secrets.secrets
        .filter((secret) => secret.classGroup === id)
        .map(({ person, expiresAt }) => ({ person, expiresAt })),
    };
  } catch (error) {
    if (mine === turn) failure.value = messageFor(error);
  }
}

/** A closed vault takes all names off the page and out of its memory. */
export function closeBook(): void {
  turn++;
  classes.value = null;
  book.value = null;
  schoolDetails.value = null;
  nameCorrections.value = {};
}
