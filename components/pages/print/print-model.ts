import { computed, effect, signal } from '@preact/signals';
import { array, object, safeParse, string } from 'valibot';
import browser from 'webextension-polyfill';
import { dayOf } from '../../../utils/base/calendar/day.ts';
import { now } from '../../../utils/base/clock/now.ts';
import { readComputer, whyNoPasswords } from '../../../utils/base/computer/this-computer.ts';
import type { Faces } from '../../../utils/base/documents/fonts.ts';
import { printPapers } from '../../../utils/base/documents/paper.ts';
import { describeProblem } from '../../../utils/base/text/problem.ts';
import { shortDate } from '../../../utils/base/text/times.ts';
import type { SchoolDetails } from '../../../utils/class-data/school/school-details.ts';
import { type SchoolTexts, usualWording, wordingOf } from '../../../utils/class-data/school/school-text.ts';
import { schoolTextsDocument } from '../../../utils/class-data/settings/shared-settings.ts';
import { expiredPeople } from '../../../utils/duties/credentials/credential-register.ts';
import { planHandOutSheet } from '../../../utils/duties/credentials/hand-out-sheet.ts';
import type { Slip, SlipVariant } from '../../../utils/duties/credentials/slip.ts';
import { contactChanges } from '../../../utils/duties/credentials/slip-contact-merge.ts';
import { planSlipReceipts } from '../../../utils/duties/credentials/slip-receipts.ts';
import {
  DEFAULT_SLIP_SETTINGS,
  layoutOf,
  olderSlipTexts,
  type SlipLayoutSettings,
  type SlipSettings,
  slipLayoutFrom,
} from '../../../utils/duties/credentials/slip-settings.ts';
import { tryOutSlips } from '../../../utils/duties/credentials/slip-try-out.ts';
import { planSlips } from '../../../utils/duties/credentials/slips-paper.ts';
import { type PrintJob, slipsToPrint } from '../../../utils/duties/credentials/slips-to-print.ts';
import { settingsDocuments } from '../../../utils/duties/settings-documents.ts';
import { peopleFacts } from '../../../utils/register/people-facts.ts';
import { standingsOf } from '../../../utils/register/standing.ts';
import { withToldRelations } from '../../../utils/register/told-relations.ts';
import { storedSettings } from '../../../utils/stored/settings.ts';
import { secretExpiries } from '../../../utils/vault/secrets.ts';
import { dataKey } from '../../../utils/vault/vault.ts';
import { act } from '../../state/background.ts';
import { readClassCredentials } from '../../state/class-credentials.ts';
import { latest } from '../../state/latest.ts';
import { showFailure } from '../../state/load-failure.ts';
import { onChange } from '../../state/page-session.ts';
import { sealed } from '../../state/sealed.ts';
import { noteUnexpected } from '../../state/unexpected.ts';
import { database, holder, vault } from '../../state/vault-session.ts';
import { createPaperPreview, type ShownPdf } from '../../ui/paper-preview.ts';
import {
  changeContact,
  contact,
  contactOf,
  keepContact,
  note,
  showContact,
  storedContact,
} from './slip-contact.ts';

export { note } from './slip-contact.ts';

/** What is to be printed; passwords stay in this page's memory and in the PDF that it shows. */
export const job = sealed<(PrintJob & { id: string; classGroup: string }) | null>(null);
/** The teacher has said that the names of passwords stored without one are right. */
const trustsNames = sealed(false);
/** How slips look, kept in the open. */
const layout = signal<SlipLayoutSettings>(layoutOf(DEFAULT_SLIP_SETTINGS));
export const settings = computed<SlipSettings>(() => ({ ...layout.value, ...contact.value }));
/** Slips, the sheet on which they are signed for, and receipts for those that go home with the child. */
export type PaperKind = 'slips' | 'hand-out' | 'receipts';
export const tryOut = signal(false);
export const paper = signal<PaperKind>('slips');
/** The slips have been confirmed: nothing more is to be printed from here. */
export const confirmed = signal(false);
export const shown = sealed<ShownPdf | null>(null, {
  release: (pdf) => pdf && URL.revokeObjectURL(pdf.address),
});
/** Bumped once the PDF in the frame may be printed. */
export const ready = computed(
  () => shown.value !== null && (tryOut.value || !confirmed.value || paper.value !== 'slips'),
);

const SETTINGS = 'slipSettings';
const jobSchema = object({ classGroup: string(), persons: array(string()) });

/** Details and wordings of the school, for hand-out sheet and receipts. */
const worded = sealed<{ details: SchoolDetails; texts: SchoolTexts } | null>(null);

export async function loadSettings(): Promise<void> {
  layout.value = slipLayoutFrom(await storedLayout());
}

const storedLayout = async () => (await browser.storage.local.get(SETTINGS))[SETTINGS];

export function changeSettings(change: Partial<SlipSettings>): void {
  const next = { ...settings.value, ...change };
  layout.value = layoutOf(next);
  void changeContact(contactOf(next));
  if ('perPage' in change || 'order' in change || 'fold' in change) void keepLayout();
}

/** Texts that an older version kept in the open stay beside it until a vault has taken them. */
async function keepLayout(): Promise<void> {
  const texts = olderSlipTexts(await storedLayout());
  await browser.storage.local.set({ [SETTINGS]: texts ? { ...layout.peek(), texts } : layout.peek() });
}

/** Texts of an older version go from the open storage into the vault that is opened first, if it has none; not before it has them. */
async function carryOver(): Promise<void> {
  const changes = contactChanges(contactOf(DEFAULT_SLIP_SETTINGS), contact.peek());
  if (!(await keepContact(changes))) return;
  await browser.storage.local.set({ [SETTINGS]: layout.peek() });
}

/** What slips and sheet say, from the sealed store, once the vault is open. */
export const loadContact = latest({
  read: async () => ({
    stored: await storedContact(),
    older: olderSlipTexts(await storedLayout()),
    school: await storedSettings(await database(), await dataKey(holder), settingsDocuments.school),
    schoolTexts: await storedSettings(await database(), await dataKey(holder), schoolTextsDocument),
  }),
  show({ stored, older, school, schoolTexts }) {
    worded.value = { details: school, texts: schoolTexts };
    showContact(stored, { teacher: school.teacher.name, carried: older });
    if (older) void carryOver();
  },
  failed: (error) => showFailure(error, 'print/contact', note),
});

/** Puts the slips together from the sealed store, once the vault is open. */
export const loadJob = latest({
  async read(_: AbortSignal, id: string) {
    await loadContact();
    const asked = safeParse(jobSchema, (await browser.storage.session.get(`print:${id}`))[`print:${id}`]);
    if (!asked.success) return null;
    const { classGroup, persons } = asked.output;
    const { roster, known, secrets, damaged, entries } = await readClassCredentials(classGroup);
    const facts = peopleFacts(entries);
    const told = { ...roster, representatives: withToldRelations(roster.representatives, facts) };
    const standings = standingsOf(roster, facts, dayOf(now()));
    const slips = slipsToPrint(told, known, secrets, new Set(persons), {
      whyNotReceive: standings.whyNotReceive,
      barredChildren: standings.barredChildren,
      expired: expiredPeople(entries),
      barsPasswords: whyNoPasswords(await readComputer(browser.storage.local)) !== null,
      trustsNames: trustsNames.peek(),
    });
    return { job: { id, classGroup, ...slips }, damaged };
  },
  show(made) {
    if (!made) {
      note.value = 'Откройте печать ещё раз из панели на странице класса: этот список уже закрыт.';
      return;
    }
    job.value = made.job;
    if (made.damaged > 0)
      note.value = describeProblem({
        what: `Повреждено записей с паролями: ${made.damaged}.`,
        kept: 'Остальные памятки готовы.',
        press: 'Выдайте этим людям новый пароль.',
      });
  },
  failed: (error) => showFailure(error, 'print/job', note),
});

/** Draws the chosen paper again whenever something that it depends on changes. */
export function keepDrawing(): void {
  const preview = createPaperPreview(shown, (message, error) => {
    noteUnexpected(error, 'print/paper');
    note.value = message;
    preview.clear();
  });
  effect(() => {
    const state = vault.value;
    const slips = tryOut.value ? invented() : (job.value?.slips.map(({ slip }) => slip) ?? []);
    const options = settings.value;
    const kind = paper.value;
    const mayShow = tryOut.value || (state === 'unlocked' && !(confirmed.value && kind === 'slips'));
    if (mayShow && slips.length > 0) void preview.show((faces) => draw(slips, options, kind, faces));
    else preview.clear();
  });
}

function invented(): Slip[] {
  const variants: SlipVariant[] = ['password', 'login', 'gosuslugi'];
  return variants.flatMap((variant) => tryOutSlips(variant));
}

function draw(slips: Slip[], options: SlipSettings, kind: PaperKind, faces: Faces) {
  const createdAt = now();
  const planned =
    kind === 'slips' ? planSlips(slips, options, faces) : planSheet(kind, options, createdAt, faces);
  return printPapers([planned], faces, { title: planned.title, createdAt });
}

function planSheet(kind: 'hand-out' | 'receipts', options: SlipSettings, createdAt: Date, faces: Faces) {
  const plan = kind === 'receipts' ? planSlipReceipts : planHandOutSheet;
  const about = head(options, createdAt);
  const school = worded.peek();
  const wording = school ? wordingOf(school.texts, school.details, about.className) : usualWording;
  return plan(job.peek()?.handOut ?? [], about, faces, wording);
}

function head(options: SlipSettings, createdAt: Date) {
  const first = job.peek()?.slips[0]?.slip;
  return {
    school: first?.school ?? '',
    className: first?.className ?? '',
    teacher: options.teacher,
    date: shortDate(createdAt),
  };
}

/** «Имена верны»: passwords that were stored without the name of their card are printed, too. */
export function trustNames(): void {
  const current = job.peek();
  if (!current) return;
  trustsNames.value = true;
  void loadJob(current.id);
}

/** «Все памятки читаются»: the slips are recorded as printed and their passwords are wiped. */
export async function confirmSlips(): Promise<void> {
  const current = job.value;
  if (!current) return;
  const slips = current.slips.map(({ person, variant, attempt }) => ({ person, variant, attempt }));
  if (!(await act('print/confirm', { classGroup: current.classGroup, slips }))) return;
  confirmed.value = true;
  paper.value = 'hand-out';
  dropPasswords();
}

export async function wipeWaiting(): Promise<void> {
  if (!(await act('print/wipe', { secrets: attempts() }))) return;
  confirmed.value = true;
  dropPasswords();
}

/** Attempts whose passwords stand on the slips. */
const attempts = (): string[] => job.peek()?.slips.flatMap(({ attempt }) => attempt ?? []) ?? [];

/** The names stay for the hand-out sheet, the passwords go. */
function dropPasswords(): void {
  const current = job.peek();
  if (!current) return;
  job.value = {
    ...current,
    slips: current.slips.map((printable) => ({
      ...printable,
      slip: { ...printable.slip, temporaryPassword: null },
    })),
  };
}

/** Passwords that were printed or wiped elsewhere leave this page, too. */
const checkPasswords = latest({
  refreshes: true,
  async read(_: AbortSignal, _id: string) {
    const stored = new Set((await secretExpiries(await database())).map(({ id }) => id));
    return attempts().filter((attempt) => !stored.has(attempt)).length;
  },
  show(gone, id) {
    if (gone === 0 || confirmed.peek()) return;
    confirmed.value = gone === attempts().length;
    dropPasswords();
    if (!confirmed.peek()) void loadJob(id);
  },
  failed: (error) => showFailure(error, 'print/passwords', note),
});

/** From now on the page follows what becomes of its passwords and texts. */
export function watchStore(id: string): void {
  onChange(() => {
    void keepContact();
    if (job.peek() && !confirmed.peek()) void checkPasswords(id);
  });
}
