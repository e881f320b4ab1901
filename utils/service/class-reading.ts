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
import { Trouble } from './trouble.ts';

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
export async function keepRoster(service: Service, roster: Roster): Promise<void> {
  await service.session.set({ [rosterKey(roster.classGroup.id)]: roster });
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

export async function readingOf(service: Service, classGroup: string) {
  return service.read(readingKey(classGroup), classReadingSchema);
}

const stops = new Map<string, AbortController>();

export function stopClassReading(classGroup: string): void {
  stops.get(classGroup)?.abort();
}

/**
 * Reads all pages of the students' and the representatives' lists: the page in front of the teacher first, the others
 * with the teacher's session. What was read before a stop is used, and said to be partial.
 */
export async function readClass(service: Service, seen: Exclude<SeenPage, { kind: 'card' }>): Promise<void> {
  const front = seen.kind === 'members' ? (seen.reading.data as ClassMembersData) : null;
  const named = seen.kind === 'members' ? seen.reading.data.classGroup : seen.classGroup;
  const classGroup = named.id;
  if (!classGroup)
    throw new Trouble('На странице не видно, какой это класс. Откройте класс через «Мои классы».');
  stops.get(classGroup)?.abort();
  const stop = new AbortController();
  stops.set(classGroup, stop);

  const pages = new Map<string, ClassMembersData>(front ? [[`${front.list}:${front.page}`, front]] : []);
  const last = { students: 1, representatives: 1 };
  if (front) last[front.list] = front.lastPage;
  const warnings: string[] = seen.kind === 'members' ? seen.reading.warnings.map(({ text }) => text) : [];
  let note: string | null = null;

  const report = async (running: boolean) => {
    const total = last.students + last.representatives;
    const reading = { running, done: pages.size, total, note, warnings: [...new Set(warnings)] };
    await service.session.set({ [readingKey(classGroup)]: reading });
    await service.changed();
  };
  const keep = async () => {
    const { roster, warnings: found } = rosterFromMembers(
      inOrder(pages),
      {
        school: { id: seen.school.id, name: seen.school.name ?? '' },
        classGroup: { id: classGroup, name: named.name },
      },
      service.now(),
    );
    for (const { text } of found) warnings.push(text);
    await keepRoster(service, roster);
  };

  await report(true);
  if (front && !(await rosterOf(service, classGroup))) await keep();
  for (const list of ['students', 'representatives'] as const) {
    for (let page = 1; page <= last[list] && !note; page++) {
      if (pages.has(`${list}:${page}`)) continue;
      const address = membersAddress(new URL(seen.address), { list, page, classGroup });
      if (!address) throw new Trouble('Адрес этой страницы не похож на список класса.');
      const fetched = await service.fetchPage(address.href, stop.signal);
      if (!fetched.ok) {
        note = `${describeTrouble(fetched.trouble, fetched.status)} Список прочитан не весь.`;
        break;
      }
      const checked = safeParse(membersReadingSchema, await service.parsePage(fetched.html, fetched.address));
      if (!checked.success || checked.output.data.list !== list) {
        note = `Страница ${page} списка (${list === 'students' ? 'ученики' : 'родители'}) выглядит не так, как обычно. Список прочитан не весь.`;
        break;
      }
      pages.set(`${list}:${page}`, checked.output.data as ClassMembersData);
      last[list] = Math.min(Math.max(last[list], checked.output.data.lastPage), 100);
      for (const { text } of checked.output.warnings) warnings.push(text);
      await report(true);
    }
  }
  if (!note || !(await rosterOf(service, classGroup))) await keep();
  else await keepPartial();
  await report(false);
  if (stops.get(classGroup) === stop) stops.delete(classGroup);

  /** A partial reading never shortens a fuller list that is already there. */
  async function keepPartial() {
    const before = await rosterOf(service, classGroup as string);
    const read = [...pages.values()].reduce(
      (sum, page) => sum + page.students.length + page.representatives.length,
      0,
    );
    if (!before || before.students.length + before.representatives.length < read) await keep();
  }
}

function inOrder(pages: Map<string, ClassMembersData>): ClassMembersData[] {
  return [...pages.values()].sort((a, b) => a.page - b.page);
}
