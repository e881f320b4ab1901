import {
  array,
  boolean,
  type InferOutput,
  literal,
  maxLength,
  minLength,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  regex,
  string,
  uuid,
  variant,
} from 'valibot';
import { daySchema } from '../base/calendar/day.ts';
import { reportingPeriodsSchema } from '../base/calendar/reporting-periods.ts';
import { analyticsSettingsSchema } from '../class-data/analytics/analytics-settings.ts';
import { wantedPeriodsSchema } from '../class-data/journal/journal-run.ts';
import { schoolDetailsSchema } from '../class-data/school/school-details.ts';
import { consentTextsSchema } from '../duties/consents/consent-texts.ts';
import { resetReasons } from '../duties/credentials/run.ts';
import { extractSettingsSchema } from '../duties/extracts/extract-settings.ts';
import { letterSettingsSchema } from '../duties/letters/letter-templates.ts';
import { reportFileSchema } from '../duties/reports/report-file.ts';
import { matrixDuties } from '../register/class-matrix.ts';
import { recordedEntrySchema } from '../register/entry.ts';
import { nonEmptyText } from '../register/entry-base.ts';

/**
 * Messages to the background. Each is checked here, and each kind may come only from its kind of sender (see
 * senders.ts). Besides the background only the offscreen reader listens, and the panel, which takes nothing but the
 * notices of the background.
 */

const digits = pipe(string(), regex(/^\d{1,20}$/));
const sitePerson = {
  person: nullable(digits),
  user: nullable(digits),
  name: string(),
  sex: nullable(picklist(['male', 'female'])),
  card: nullable(string()),
  school: nullable(digits),
};
const child = object({ person: nullable(digits), user: nullable(digits), name: string() });

/** What a table tells of a person. */
const listedRow = object({
  row: number(),
  name: string(),
  className: nullable(string()),
  role: nullable(picklist(['student', 'representative'])),
  relation: nullable(string()),
  ofChild: nullable(string()),
  birthDate: nullable(string()),
  phone: nullable(string()),
  email: nullable(string()),
});
export type ListedRow = InferOutput<typeof listedRow>;

const warningSchema = object({ code: string(), text: string(), row: optional(number()) });

/** One page of the members' list, as the reader in the page or in the offscreen document returns it. */
export const membersReadingSchema = object({
  kind: literal('class-members'),
  data: object({
    total: nullable(number()),
    page: number(),
    lastPage: number(),
    classGroup: object({ id: nullable(digits), name: string(), address: nullable(string()) }),
    list: picklist(['students', 'representatives']),
    students: array(object(sitePerson)),
    representatives: array(object({ ...sitePerson, relation: nullable(string()), children: array(child) })),
  }),
  warnings: array(warningSchema),
});

const schoolSchema = object({ id: nullable(digits), name: nullable(string()) });
const classSchema = object({ id: nullable(digits), name: string() });

/** The page in front of the teacher, as the readers understood it. */
export const seenPageSchema = variant('kind', [
  object({
    kind: literal('members'),
    address: string(),
    school: schoolSchema,
    reading: membersReadingSchema,
  }),
  object({ kind: literal('class'), address: string(), school: schoolSchema, classGroup: classSchema }),
  object({ kind: literal('card'), address: string(), school: schoolSchema, person: nullable(digits) }),
]);
export type SeenPage = InferOutput<typeof seenPageSchema>;

const resetOutcomeSchema = variant('kind', [
  object({ kind: literal('issued'), login: string(), temporaryPassword: string() }),
  object({ kind: literal('not-offered'), gosuslugi: boolean(), login: nullable(string()) }),
  object({ kind: literal('refused'), why: string() }),
  object({ kind: literal('busy'), why: string() }),
  object({ kind: literal('signed-out') }),
  object({ kind: literal('strange-page'), why: string() }),
  object({ kind: literal('unknown'), why: string() }),
]);

/** From the content script of a page of schools.dnevnik.ru. */
export const contentRequestSchema = variant('type', [
  /** Asks whether the page is to be read now: with an open vault or panel. */
  object({ type: literal('page/hello') }),
  /** The page as it stands; the readers see it where the pages read in the background are read too. */
  object({ type: literal('page/seen'), address: string(), html: string() }),
  /** The teacher has touched a key or the mouse. */
  object({ type: literal('page/acted') }),
  object({ type: literal('page/marks'), persons: array(digits) }),
  object({ type: literal('panel/toggle'), open: boolean() }),
  /** From the page of a subject journal: how to reckon, and whether to show; the answer to each is the state. */
  object({ type: literal('overlay/state') }),
  object({ type: literal('overlay/show'), shown: boolean() }),
  object({ type: literal('overlay/weighting'), weighting: picklist(['weighted', 'plain']) }),
  object({ type: literal('reset/next'), run: string(), driver: string() }),
  object({
    type: literal('reset/outcome'),
    run: string(),
    attempt: string(),
    outcome: resetOutcomeSchema,
  }),
]);

/**
 * Entries that a person records, of one class. With `batch` a message that is repeated after a broken answer stands
 * once. The answer is the ids, in the order given.
 */
const recordRequestSchema = object({
  type: literal('register/record'),
  batch: optional(pipe(string(), uuid())),
  entries: pipe(array(recordedEntrySchema), minLength(1), maxLength(2_000)),
});

/** From the panel, an extension page in a frame. */
export const panelRequestSchema = variant('type', [
  object({ type: literal('panel/hello'), nonce: string() }),
  object({ type: literal('panel/state') }),
  /** The teacher has touched a key or the mouse in the panel. */
  object({ type: literal('panel/acted') }),
  /** How the class stands today by its kept journal; null: none is kept. */
  object({ type: literal('class/card') }),
  object({ type: literal('class/read') }),
  object({ type: literal('class/stop') }),
  object({ type: literal('journal/update'), wanted: wantedPeriodsSchema }),
  object({ type: literal('journal/stop') }),
  object({ type: literal('run/collect'), persons: array(string()) }),
  object({
    type: literal('run/reset'),
    persons: array(object({ person: string(), reason: nullable(picklist(resetReasons)) })),
    perSheet: picklist([4, 6, 8, 10]),
    typed: string(),
  }),
  object({ type: literal('run/stop') }),
  /** `typed` is the word again, where the run destroys something. */
  object({ type: literal('run/resume'), typed: optional(nullable(string()), null) }),
  object({ type: literal('run/dismiss') }),
  object({
    type: literal('sign-in-state'),
    person: string(),
    state: nullable(picklist(['confirmed', 'child-account', 'signed-in', 'error'])),
  }),
  recordRequestSchema,
  object({ type: literal('open/print'), persons: array(string()) }),
  object({ type: literal('open/import') }),
  object({
    type: literal('open/workspace'),
    section: optional(picklist(['class', 'settings', 'analysis', 'student', 'extracts', ...matrixDuties])),
    detail: optional(pipe(string(), maxLength(100))),
  }),
]);

/** From top-level extension pages: popup, workspace, print page. */
export const pageRequestSchema = variant('type', [
  object({ type: literal('vault/changed') }),
  object({ type: literal('vault/lock') }),
  /** «Обновить данные класса», or going on with an update that was left unfinished. */
  object({ type: literal('journal/update'), classGroup: digits, wanted: wantedPeriodsSchema }),
  object({ type: literal('journal/stop'), classGroup: digits }),
  object({ type: literal('journal/state'), classGroup: string() }),
  /** What waits to be done in every class. */
  object({ type: literal('reminders/list') }),
  object({
    type: literal('vault/set-aside'),
    damaged: array(
      object({
        store: picklist(['documents', 'entries', 'entryDocuments', 'secrets']),
        id: string(),
      }),
    ),
  }),
  object({ type: literal('settings/school'), details: schoolDetailsSchema }),
  /** A declined name as it is to stand in papers; an empty form gives it back to the rules. */
  object({
    type: literal('settings/declension'),
    key: pipe(string(), maxLength(300)),
    form: pipe(string(), maxLength(200)),
  }),
  /** Key of the API; an empty one takes it away. It is never told back, only whether there is one. */
  object({ type: literal('settings/api-key'), key: pipe(string(), regex(/^[\x21-\x7e]{0,256}$/)) }),
  object({ type: literal('settings/api-key-state') }),
  object({ type: literal('settings/consent-texts'), texts: consentTextsSchema }),
  object({ type: literal('settings/letters'), settings: letterSettingsSchema }),
  object({ type: literal('settings/extracts'), classGroup: string(), settings: extractSettingsSchema }),
  object({ type: literal('settings/analytics'), settings: analyticsSettingsSchema }),
  object({
    type: literal('report/receive'),
    classGroup: string(),
    from: nonEmptyText,
    on: daySchema,
    span: nonEmptyText,
    file: nullable(reportFileSchema),
  }),
  object({ type: literal('settings/periods'), classGroup: string(), periods: reportingPeriodsSchema }),
  recordRequestSchema,
  object({
    type: literal('print/confirm'),
    classGroup: string(),
    slips: array(
      object({
        person: string(),
        variant: picklist(['password', 'login', 'gosuslugi']),
        attempt: nullable(string()),
      }),
    ),
  }),
  object({ type: literal('print/wipe'), secrets: array(string()) }),
  object({
    type: literal('import/take'),
    classGroup: string(),
    items: array(object({ person: string(), login: string(), temporaryPassword: nullable(string()) })),
  }),
  /** The tables of the page that a tab shows, as a new load or into one that has been begun. */
  object({ type: literal('page-table/take'), tab: number(), into: nullable(string()) }),
  object({ type: literal('page-table/open') }),
  object({ type: literal('page-table/state'), load: string(), from: number() }),
  object({ type: literal('page-table/read-others'), load: string() }),
  object({ type: literal('page-table/stop'), load: string() }),
  object({ type: literal('page-table/drop'), load: string() }),
  /** People and facts of a table into the list of a class; nothing of logins and passwords. */
  object({
    type: literal('roster/add-rows'),
    classGroup: digits,
    rows: pipe(array(listedRow), maxLength(1_000)),
  }),
  object({ type: literal('roster/undo-rows'), classGroup: digits }),
  object({ type: literal('import/undo'), classGroup: string() }),
  object({ type: literal('import/print'), classGroup: string(), persons: array(string()) }),
]);

export type ContentRequest = InferOutput<typeof contentRequestSchema>;
export type PanelRequest = InferOutput<typeof panelRequestSchema>;
export type PageRequest = InferOutput<typeof pageRequestSchema>;

/** Every answer says whether it was done; `note` is Russian, for the teacher. */
export type Answer<T = null> = { ok: true; value: T } | { ok: false; note: string };

/** What the background says to a tab: the notice of a change to all its frames, the rest to its content script. */
export type TabRequest =
  /** Reset passwords of a run from this page; `driver` is the right to do so. */
  | { type: 'reset/drive'; run: string; driver: string }
  | { type: 'driver/alive'; driver: string }
  /** Something has changed: marks and panel are asked for again, and the page is told of again after a lock. */
  | { type: 'page/refresh' };

/** What the content script gets for `reset/next`. */
export interface NextReset {
  attempt: string;
  address: string;
  expected: { person: string | null; name: string };
}

/** How one duty stands: done, begun, not begun, overdue, or not asked for. */
export type MarkSign = 'ok' | 'part' | 'off' | 'warn' | 'none';

/** Marks beside a name, one for each duty in the order of `matrixDuties`, drawn without text. */
export type PersonMark = MarkSign[];
