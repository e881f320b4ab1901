import { array, boolean, nullable, number, object, safeParse, string } from 'valibot';
import { membersAddress } from '../dnevnik/addresses.ts';
import { describeTrouble } from '../dnevnik/fetching/polite-fetch.ts';
import type { ClassMembersData } from '../dnevnik/pages.ts';
import { membersReadingSchema, type SeenPage } from '../messages/protocol.ts';
import { rosterFromMembers } from '../roster/from-members.ts';
import type { Roster } from '../roster/person.ts';
import { rosterSchema } from '../roster/roster-schema.ts';
import { readDocument, writeDocument } from '../store/documents.ts';
import type { Service } from './context.ts';
import { noteOf } from './trouble.ts';

/** How far the reading of a class's lists has come. */
export const classReadingSchema = object({
  running: boolean(),
  done: number(),
  total: number(),
  note: nullable(string()),
  warnings: array(string()),
});

const rosterKey = (classGroup: string) => `roster:${classGroup}`;
const readingKey = (classGroup: string) => `reading:${classGroup}`;

/** The roster last read: of this browser session, else the sealed one. */
export async function rosterOf(service: Service, classGroup: string): Promise<Roster | null> {
  const inSession = await service.read(rosterKey(classGroup), rosterSchema);
  if (inSession) return inSession;
  if ((await service.vault()) !== 'unlocked') return null;
  const stored = await readDocument(
    await service.database(),
    await service.key(),
    rosterKey(classGroup),
    rosterSchema,
  );
  return stored.state === 'found' ? stored.value : null;
}

/** Looking comes first: without an open vault the roster stays in memory only. */
async function keepRoster(service: Service, roster: Roster): Promise<void> {
  await service.keepInSession({ [rosterKey(roster.classGroup.id)]: roster });
  await sealRosters(service);
}

/** Seals the rosters that were read before the vault was open. */
export async function sealRosters(service: Service): Promise<void> {
  if ((await service.vault()) !== 'unlocked') return;
  const key = await service.key();
  for (const [name, value] of Object.entries(await service.session.get(null))) {
    if (!name.startsWith('roster:')) continue;
    const checked = safeParse(rosterSchema, value);
    if (checked.success) await writeDocument(await service.database(), key, name, checked.output);
  }
}

/** How far the reading has come; of one whose background was killed it is said that it broke off. */
export async function readingOf(service: Service, classGroup: string) {
  const reading = await service.read(readingKey(classGroup), classReadingSchema);
  if (!reading?.running || readings.has(classGroup)) return reading;
  return { ...reading, running: false, note: 'Чтение списка прервалось. Начните его ещё раз.' };
}

const readings = new Map<string, { stop: AbortController; end: Promise<void> }>();

export async function stopClassReading(classGroup: string): Promise<void> {
  const current = readings.get(classGroup);
  current?.stop.abort();
  await current?.end;
}

export async function stopClassReadings(): Promise<void> {
  await Promise.all([...readings.keys()].map(stopClassReading));
}

type ClassPage = Exclude<SeenPage, { kind: 'card' }>;

/**
 * Reads all pages of the students' and the representatives' lists: the page in front of the teacher first, the others
 * with the teacher's session. What was read before a stop is used, and said to be partial. A reading of the same
 * class that is under way gives way. Never rejects: what goes wrong stands in the note.
 */
export async function readClass(service: Service, seen: ClassPage): Promise<void> {
  const { id } = seen.kind === 'members' ? seen.reading.data.classGroup : seen.classGroup;
  if (id === null) return;
  while (readings.has(id)) await stopClassReading(id);
  const stop = new AbortController();
  const end = readLists(service, seen, id, stop.signal).finally(() => readings.delete(id));
  readings.set(id, { stop, end });
  await end;
}

async function readLists(
  service: Service,
  seen: ClassPage,
  classGroup: string,
  signal: AbortSignal,
): Promise<void> {
  const front = seen.kind === 'members' ? (seen.reading.data as ClassMembersData) : null;
  const { name } = seen.kind === 'members' ? seen.reading.data.classGroup : seen.classGroup;
  const frame = {
    school: { id: seen.school.id, name: seen.school.name ?? '' },
    classGroup: { id: classGroup, name },
  };
  const pages = new Map<string, ClassMembersData>(front ? [[`${front.list}:${front.page}`, front]] : []);
  const last = { students: 1, representatives: 1 };
  if (front) last[front.list] = front.lastPage;
  const warnings = new Set(seen.kind === 'members' ? seen.reading.warnings.map(({ text }) => text) : []);

  const report = async (running: boolean, note: string | null) => {
    const total = last.students + last.representatives;
    const reading = { running, done: pages.size, total, note, warnings: [...warnings] };
    await service.keepInSession({ [readingKey(classGroup)]: reading });
    await service.changed();
  };
  const keep = async (whole: boolean) => {
    const { roster, warnings: found } = rosterFromMembers(inOrder(pages), frame, service.now());
    const before = whole ? null : await rosterOf(service, classGroup);
    // A partial reading never shortens a fuller list that is already there.
    if (!whole && sizeOf(roster) <= (before ? sizeOf(before) : 0)) return;
    for (const { text } of found) warnings.add(text);
    await keepRoster(service, roster);
  };
  /** Reads what is not read yet; returns why it could not go on to the end. */
  const readOthers = async (): Promise<string | null> => {
    for (const list of ['students', 'representatives'] as const) {
      for (let page = 1; page <= last[list]; page++) {
        if (pages.has(`${list}:${page}`)) continue;
        const address = membersAddress(new URL(seen.address), { list, page, classGroup });
        if (!address) return 'Адрес этой страницы не похож на список класса.';
        const fetched = await service.fetchPage(address.href, signal);
        if (!fetched.ok) return describeTrouble(fetched.trouble, fetched.status);
        const parsed = await service.parsePage(fetched.html, fetched.address);
        if (parsed.kind === 'sign-in') return describeTrouble('signed-out', 200);
        if (parsed.kind === 'maintenance') return describeTrouble('maintenance', 200);
        const checked = safeParse(membersReadingSchema, parsed);
        const strange = `Страница ${page} списка (${list === 'students' ? 'ученики' : 'родители'}) выглядит не так, как обычно.`;
        if (!checked.success || checked.output.data.list !== list) return strange;
        const { data } = checked.output;
        if (data.classGroup.id !== null && data.classGroup.id !== classGroup) {
          return 'Сайт открыл список другого класса.';
        }
        pages.set(`${list}:${page}`, data as ClassMembersData);
        last[list] = Math.min(Math.max(last[list], data.lastPage), 100);
        for (const { text } of checked.output.warnings) warnings.add(text);
        await report(true, null);
      }
    }
    return null;
  };

  let note: string | null;
  try {
    await report(true, null);
    if (front) await keep(false);
    const obstacle = await readOthers();
    note = obstacle && `${obstacle} Список прочитан не весь.`;
    await keep(obstacle === null);
  } catch (error) {
    note = noteOf(error);
  }
  await report(false, note).catch(() => undefined);
}

const sizeOf = (roster: Roster) => roster.students.length + roster.representatives.length;

function inOrder(pages: Map<string, ClassMembersData>): ClassMembersData[] {
  return [...pages.values()].sort((a, b) => a.page - b.page);
}
