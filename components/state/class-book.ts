import { computed } from '@preact/signals';
import { parse } from 'valibot';
import browser from 'webextension-polyfill';
import type { ReportingPeriods } from '../../utils/base/calendar/reporting-periods.ts';
import { USUAL_WEEK, type WorkingWeek } from '../../utils/base/calendar/working-week.ts';
import { now } from '../../utils/base/clock/now.ts';
import type { NameCorrections } from '../../utils/base/names/name-corrections.ts';
import {
  type AnalyticsSettings,
  analyticsSettingsSchema,
} from '../../utils/class-data/analytics/analytics-settings.ts';
import type { Roster } from '../../utils/class-data/roster/person.ts';
import { namedAsOnSite, type SchoolDetails } from '../../utils/class-data/school/school-details.ts';
import type { SchoolTexts } from '../../utils/class-data/school/school-text.ts';
import { type ConsentTexts, DEFAULT_CONSENT_TEXTS } from '../../utils/duties/consents/consent-texts.ts';
import type { KnownCredentials } from '../../utils/duties/credentials/known.ts';
import { knownAsJoined } from '../../utils/duties/credentials/known-as-joined.ts';
import type { SlipTexts } from '../../utils/duties/credentials/slip-settings.ts';
import { type Entry, entrySchema, kinds } from '../../utils/duties/entry.ts';
import type { ExtractSettings } from '../../utils/duties/extracts/extract-settings.ts';
import { type LetterSettings, letterSettingsSchema } from '../../utils/duties/letters/letter-templates.ts';
import { settingsDocuments } from '../../utils/duties/settings-documents.ts';
import { type Ahead, entriesAhead } from '../../utils/register/clock-doubts.ts';
import { type Effective, effective } from '../../utils/register/effective.ts';
import { type PeopleFacts, peopleFacts } from '../../utils/register/people-facts.ts';
import { classRegister, registerOf } from '../../utils/register/turn/class-register.ts';
import { type KnownClass, knownClasses } from '../../utils/stored/known-classes.ts';
import { readCredentials } from '../../utils/stored/known-credentials.ts';
import { storedSettings } from '../../utils/stored/settings.ts';
import { joinedBy } from '../../utils/stored/stored-roster.ts';
import type { Database } from '../../utils/vault/database.ts';
import { readEntries } from '../../utils/vault/entries.ts';
import { readSecrets } from '../../utils/vault/secrets.ts';
import { dataKey } from '../../utils/vault/vault.ts';
import { firstScreen, noteReading } from './first-screen.ts';
import { latest } from './latest.ts';
import { showFailure } from './load-failure.ts';
import { route } from './route.ts';
import { noteClass, sealed } from './sealed.ts';
import { database, holder, vault } from './vault-session.ts';

/** Everything of one class that the sections show; reloaded whenever anything changes. */
export interface ClassBook {
  classGroup: string;
  roster: Roster;
  known: KnownCredentials;
  /** Entries of the class by moment, with those that were corrected. */
  recorded: Entry[];
  /** Those of all classes and years, in the same form. */
  ofAll: readonly Entry[];
  /** What counts in the class: of them, and of its people wherever it was recorded. */
  register: Effective<Entry>;
  /** The lists of all classes and years. */
  lists: readonly Roster[];
  /** What counts of the registers of all classes: what concerns an account is the person's. */
  everywhere: Entry[];
  /** Of all classes: a block holds everywhere. */
  facts: PeopleFacts;
  /** Entries of all classes that are dated later than it is now; null: none. */
  ahead: Ahead | null;
  /** Reporting periods as the teacher has settled them; null: not yet. */
  periods: ReportingPeriods | null;
  /** How the class's extracts are printed. */
  extracts: ExtractSettings;
  /** Temporary passwords issued in this class that are still to be printed; the passwords themselves are not here. */
  waiting: { person: string; expiresAt: number }[];
}

/** null: not read yet. */
export const classes = sealed<KnownClass[] | null>(null, { ofAllClasses: true });
export const book = sealed<ClassBook | null>(null);
/** Wording of the papers on consent, ours until the school words it otherwise. */
export const consentTexts = sealed<ConsentTexts>(DEFAULT_CONSENT_TEXTS, { ofAllClasses: true });
/** Letters as the teacher has worded them; of all classes. */
export const letterSettings = sealed<LetterSettings>(parse(letterSettingsSchema, {}), { ofAllClasses: true });
/** Declined names that the teacher has corrected; of all classes. */
export const nameCorrections = sealed<NameCorrections>({}, { ofAllClasses: true });
/** Texts of papers as the school words them; of all classes. */
export const schoolTexts = sealed<SchoolTexts>({}, { ofAllClasses: true });
/** Working days of the school; of all classes. */
export const workingWeek = sealed<WorkingWeek>(USUAL_WEEK, { ofAllClasses: true });
/** Texts of slips; null: ours. */
export const slipTexts = sealed<SlipTexts | null>(null, { ofAllClasses: true });
/** What documents say of the school; of all classes. */
export const schoolDetails = sealed<SchoolDetails | null>(null, { ofAllClasses: true });
/** The same for papers that only name the school at their head: as the site names it, where nobody has typed its name. */
export const headedDetails = computed<SchoolDetails | null>(
  () => schoolDetails.value && namedAsOnSite(schoolDetails.value, book.value?.roster.school.name ?? ''),
);
/** Thresholds of figures and warnings, the usual ones until the teacher sets others; of all classes. */
export const analyticsSettings = sealed<AnalyticsSettings>(parse(analyticsSettingsSchema, {}), {
  ofAllClasses: true,
});

const LAST = 'workspaceClass';

/** The class last looked at. */
const chosen = sealed<string | null>(null, { ofAllClasses: true });

/** The class that the sections show: that of the address, else the one last looked at, else the first. */
export const classGroup = computed(() => classAmong(classes.value ?? []));

function classAmong(listed: readonly KnownClass[]): string | null {
  const known = listed.map(({ id }) => id);
  return (
    // The classes of the latest year stand first: one of an earlier year is shown only where the address asks for it.
    known.find((id) => id === route.value.classGroup) ??
    listed.find(({ id, schoolYear }) => id === chosen.value && schoolYear === listed[0]?.schoolYear)?.id ??
    known[0] ??
    null
  );
}

export function chooseClass(id: string): void {
  chosen.value = id;
  void browser.storage.local.set({ [LAST]: id });
}

/**
 * Id of the class that is shown. For what stands in a section of a class: the frame shows none of them without a class,
 * so that one without throws instead of recording something for no class.
 */
export function shownClass(): string {
  if (!book.value) throw new Error('No class is shown.');
  return book.value.classGroup;
}

const load = latest({
  ofAllClasses: true,
  async read() {
    const [opened, key, stored] = await Promise.all([
      database(),
      dataKey(holder),
      browser.storage.local.get(LAST),
    ]);
    const last = stored[LAST];
    if (typeof last === 'string') chosen.value ??= last;
    // Together: the register takes longest, and is the same whichever class is shown.
    const [{ listed, own }, everything, school, texts, analytics, declined, letters, worded, slips, week] =
      await Promise.all([
        readShown(opened, key),
        readEverything(opened, key),
        storedSettings(opened, key, settingsDocuments.school),
        storedSettings(opened, key, settingsDocuments['consent-texts']),
        storedSettings(opened, key, settingsDocuments.analytics),
        storedSettings(opened, key, settingsDocuments.declensions),
        storedSettings(opened, key, settingsDocuments.letters),
        storedSettings(opened, key, settingsDocuments['school-texts']),
        storedSettings(opened, key, settingsDocuments['slip-contact']),
        storedSettings(opened, key, settingsDocuments.calendar),
      ]);
    return {
      classes: listed,
      nameCorrections: declined,
      letterSettings: letters,
      schoolTexts: worded,
      slipTexts: slips.texts,
      workingWeek: week,
      consentTexts: texts,
      analyticsSettings: analytics,
      schoolDetails: school,
      book: own && bookOf(own, everything),
    };
  },
  show(read) {
    nameCorrections.value = read.nameCorrections;
    letterSettings.value = read.letterSettings;
    schoolTexts.value = read.schoolTexts;
    slipTexts.value = read.slipTexts;
    workingWeek.value = read.workingWeek;
    consentTexts.value = read.consentTexts;
    analyticsSettings.value = read.analyticsSettings;
    schoolDetails.value = read.schoolDetails;
    classes.value = read.classes;
    noteClass(read.book?.classGroup ?? null);
    book.value = read.book;
  },
  failed: (error) => showFailure(error, 'class/book'),
});

/** Reads the class from the store, and what belongs to all classes. */
export function loadBook(): Promise<void> {
  const mine = load();
  noteReading(mine);
  return mine;
}

let next: Promise<void> | null = null;

/** The same after what is being read now: changes that come fast do not keep the first screen waiting. */
export function reloadBook(): Promise<void> {
  next ??= firstScreen().then(() => {
    next = null;
    return vault.peek() === 'unlocked' ? loadBook() : undefined;
  });
  return next;
}

/** The list of the classes, and what there is of the one that is shown; `own` is null: no class, or its list is not there. */
async function readShown(opened: Database, key: CryptoKey) {
  const { classes: listed, lists } = await knownClasses(opened, key);
  const id = classAmong(listed);
  const roster = lists.find(({ classGroup }) => classGroup.id === id);
  if (id === null || !roster) return { listed, own: null };
  const [periods, extracts] = await Promise.all([
    storedSettings(opened, key, settingsDocuments.periods, id),
    storedSettings(opened, key, settingsDocuments.extracts, id),
  ]);
  return { listed, own: { id, roster, lists, periods, extracts } };
}

/** What is the same whichever class is shown. */
async function readEverything(opened: Database, key: CryptoKey) {
  const [{ entries }, { secrets }, credentials] = await Promise.all([
    readEntries(opened, key, entrySchema),
    readSecrets(opened, key),
    readCredentials(opened, key),
  ]);
  return { entries, secrets, credentials };
}

function bookOf(
  own: NonNullable<Awaited<ReturnType<typeof readShown>>['own']>,
  { entries, secrets, credentials }: Awaited<ReturnType<typeof readEverything>>,
): ClassBook {
  const { id, roster: stored, lists, periods, extracts } = own;
  const everywhere = effective(entries, kinds);
  const listed = lists.map((each) => joinedBy(each, everywhere.keyOf));
  const roster = joinedBy(stored, everywhere.keyOf);
  return {
    classGroup: id,
    roster,
    lists: listed,
    known: knownAsJoined(credentials, everywhere.keyOf),
    recorded: entries.filter((entry) => entry.classGroup === id),
    ofAll: entries,
    register: classRegister(registerOf(roster, listed), everywhere, kinds),
    periods,
    extracts,
    everywhere: everywhere.entries,
    facts: peopleFacts(everywhere.entries),
    ahead: entriesAhead(entries, now()),
    waiting: secrets
      .filter((secret) => secret.classGroup === id)
      .map(({ person, expiresAt }) => ({ person, expiresAt })),
  };
}
