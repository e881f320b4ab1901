import { computed, signal } from '@preact/signals';
import { array, object, safeParse, string } from 'valibot';
import browser from 'webextension-polyfill';
import { dayOf } from '../../../utils/base/calendar/day.ts';
import { now } from '../../../utils/base/clock/now.ts';
import { readComputer, whyNoPasswords } from '../../../utils/base/computer/this-computer.ts';
import { describeProblem } from '../../../utils/base/text/problem.ts';
import type { SchoolDetails } from '../../../utils/class-data/school/school-details.ts';
import type { SchoolTexts } from '../../../utils/class-data/school/school-text.ts';
import { schoolTextsDocument } from '../../../utils/class-data/settings/shared-settings.ts';
import { expiredPeople } from '../../../utils/duties/credentials/credential-register.ts';
import { contactChanges } from '../../../utils/duties/credentials/slip-contact-merge.ts';
import { whyUnread } from '../../../utils/duties/credentials/slip-preparation.ts';
import {
  DEFAULT_SLIP_SETTINGS,
  layoutOf,
  olderSlipTexts,
  type SlipLayoutSettings,
  type SlipSettings,
  slipLayoutFrom,
  withSlips,
} from '../../../utils/duties/credentials/slip-settings.ts';
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
import { database, holder } from '../../state/vault-session.ts';
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

/** What is to be printed; passwords stay in this page's memory and in the PDF that it prints. */
export const job = sealed<(PrintJob & { id: string; classGroup: string }) | null>(null);
/** The teacher has said that the names of passwords stored without one are right. */
const trustsNames = sealed(false);
/** How slips look, kept in the open. */
const layout = signal<SlipLayoutSettings>(layoutOf(DEFAULT_SLIP_SETTINGS));
export const settings = computed<SlipSettings>(() => ({ ...layout.value, ...contact.value }));
export const tryOut = signal(false);
/** The slips have been confirmed: nothing more is to be printed from here. */
export const confirmed = signal(false);
const SETTINGS = 'slipSettings';
const jobSchema = object({ classGroup: string(), persons: array(string()) });

/** Details and wordings of the school, for hand-out sheet and receipts. */
export const worded = sealed<{ details: SchoolDetails; texts: SchoolTexts } | null>(null);

export async function loadSettings(): Promise<void> {
  layout.value = withSlips(slipLayoutFrom(await storedLayout()));
}

const storedLayout = async () => (await browser.storage.local.get(SETTINGS))[SETTINGS];

export function changeSettings(change: Partial<SlipSettings>): void {
  const next = { ...settings.value, ...change };
  layout.value = layoutOf(next);
  void changeContact(contactOf(next));
  if (Object.keys(change).some((key) => key in layout.peek())) void keepLayout();
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
  async read() {
    const [opened, key, layoutRead] = await Promise.all([database(), dataKey(holder), storedLayout()]);
    const [stored, school, schoolTexts] = await Promise.all([
      storedContact(),
      storedSettings(opened, key, settingsDocuments.school),
      storedSettings(opened, key, schoolTextsDocument),
    ]);
    return { stored, older: olderSlipTexts(layoutRead), school, schoolTexts };
  },
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
    const contactRead = loadContact();
    const [held, computer] = await Promise.all([
      browser.storage.session.get(`print:${id}`),
      readComputer(browser.storage.local),
    ]);
    const asked = safeParse(jobSchema, held[`print:${id}`]);
    if (!asked.success) return null;
    const { classGroup, persons } = asked.output;
    const { roster, known, secrets, damaged, entries, run } = await readClassCredentials(classGroup);
    await contactRead;
    const facts = peopleFacts(entries);
    const told = { ...roster, representatives: withToldRelations(roster.representatives, facts) };
    const standings = standingsOf(roster, facts, dayOf(now()));
    const slips = slipsToPrint(told, known, secrets, new Set(persons), {
      whyNotReceive: standings.whyNotReceive,
      barredChildren: standings.barredChildren,
      expired: expiredPeople(entries),
      ...(run && { whyUnread: whyUnread(run) }),
      barsPasswords: whyNoPasswords(computer) !== null,
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
