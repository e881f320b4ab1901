import { JSDOM } from 'jsdom';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { journalRunOf } from '../../../../utils/background/reading/stored-journal-run.ts';
import type { ClassJournal } from '../../../../utils/class-data/journal/class-journal.ts';
import { classHomework } from '../../../../utils/class-data/timetable/class-homework.ts';
import type { Fetched, FetchRequest } from '../../../../utils/dnevnik/fetching/polite-fetch.ts';
import { parsePage } from '../../../../utils/dnevnik/parse-page.ts';
import type { JournalState } from '../../../../utils/messages/journal-requests.ts';
import type { ParsedPage } from '../../../../utils/messages/parsing.ts';
import { storedChanges, storedJournal } from '../../../../utils/stored/stored-journal.ts';
import { storedTimetable } from '../../../../utils/stored/stored-timetable.ts';
import { fault } from '../../../setup/fault.ts';
import { averageOf, comma, marksSeen } from '../../../stand/journal/figures.ts';
import { type StandReading, standReading } from '../../dnevnik/stand-reading.ts';
import {
  type Background,
  newWorld,
  roster,
  startBackground,
  TAB,
  trouble,
  until,
  type World,
} from './world.ts';

let stand: StandReading;
let world: World;
let background: Background;
/** What the site does instead of answering. */
let instead: (address: string) => Fetched | null;

/** Pages already parsed: most tests read the same ones, and what is read is not changed. */
const parsed = new Map<string, ParsedPage>();
function parsedOnce(html: string, address: string): ParsedPage {
  const key = `${address} ${html}`;
  const page = parsed.get(key) ?? (parsePage(html, address) as ParsedPage);
  parsed.set(key, page);
  return page;
}

beforeAll(() => {
  stand = standReading({ students: 10 });
  vi.stubGlobal('DOMParser', new JSDOM('').window.DOMParser);
});

const classGroup = () => stand.school.main.id;

beforeEach(async () => {
  world = await newWorld();
  await world.unlock();
  await world.claim(stand.school.teacher.userId);
  const kept = roster(3);
  kept.classGroup = { id: classGroup(), name: stand.school.main.name };
  kept.school = { id: stand.school.id, name: stand.school.name };
  await world.keepRoster(kept);
  instead = () => null;
  world.answer = async (address: string, signal: AbortSignal, request?: FetchRequest) => {
    if (signal.aborted) return trouble('stopped');
    const other = instead(address);
    if (other) return other;
    const url = new URL(address);
    return { ok: true, html: stand.html(url.pathname + url.search, request?.form), address };
  };
  world.page = parsedOnce;
  background = await startBackground(world);
});

const update = (wanted: string = 'current') =>
  background.page({ type: 'journal/update', classGroup: classGroup(), wanted });
async function state(): Promise<JournalState | null> {
  const answer = await background.page({ type: 'journal/state', classGroup: classGroup() });
  return (answer as { value: JournalState | null }).value;
}
const ended = () => until(async () => (await state())?.status !== 'running', 'the end of the update');
async function journal(): Promise<ClassJournal | null> {
  const at = { classGroup: classGroup(), schoolYear: 2026 };
  return (await storedJournal(world.database, await background.service.key(), at)).journal;
}
const changes = async () =>
  (await storedChanges(world.database, await background.service.key(), classGroup()))?.changes ?? [];
const marksOf = (kept: ClassJournal | null) =>
  kept?.registers.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(({ marks }) => marks)))
    .length;

fault(
  'The list of journals comes as a fragment that shows no account, and the page after it is of another account',
  'The list counts for nothing, and reading stops',
  async () => {
    world.page = (html, address) => {
      const page = parsePage(html, address) as ParsedPage;
      if (page.kind === 'subject-journal') page.account = { ...page.account, id: '1000000000099' };
      return page;
    };
    await update();
    await ended();
    expect((await state())?.note).toMatch(/вошёл другой человек/);
    expect((await journalRunOf(background.service, classGroup()))?.journals).toBeNull();
    expect(await journal()).toBeNull();
  },
);

describe('«Обновить данные класса»', { timeout: 60_000 }, () => {
  it('reads all subjects of the current period and the final marks, as the stand has them', async () => {
    expect(await state()).toBeNull();
    expect(await update()).toMatchObject({ ok: true });
    await ended();
    const found = await state();
    expect(found).toMatchObject({ status: 'done', failed: 0, note: null });
    expect(found?.done).toBe(found?.total);
    const kept = await journal();
    const own = stand.journal.ofClass(stand.school.main);
    const subjects = own.courses.map(({ subject }) => subject.name).filter((name) => name !== 'Поведение');
    expect(kept?.subjects.map(({ name }) => name).sort()).toEqual([...subjects].sort());
    expect(new Set(kept?.registers.map(({ period }) => period)).size).toBe(1);
    expect(kept?.missing).toEqual([]);
    expect(marksOf(kept)).toBeGreaterThan(250);
    const period = own.periodAt(stand.journal.today);
    const shown = own.courses.flatMap((course) =>
      own.pupils.flatMap(({ person }) => {
        const { plain, weighted } = averageOf(marksSeen(own, person, course, period, stand.journal.today));
        const average = stand.school.weighted ? weighted : plain;
        return average === null || course.subject.name === 'Поведение'
          ? []
          : [`${person.id} ${course.subject.id} ${comma(average)}`];
      }),
    );
    const present = new Set(kept?.averages.map(({ student }) => student));
    expect(present.size).toBeGreaterThan(8);
    expect(
      kept?.averages
        .map(
          ({ student, subject, hundredths }) =>
            `${student} ${subject} ${(hundredths / 100).toFixed(2).replace('.', ',')}`,
        )
        .sort(),
    ).toEqual(shown.filter((line) => present.has(line.split(' ')[0] ?? '')).sort());
    const timetable = await storedTimetable(world.database, await background.service.key(), classGroup());
    const week = timetable?.weeks[0];
    expect(week?.monday).toBe('2026-11-23');
    const days = week?.days.map(({ date }) => date) ?? [];
    expect(week?.lessons.map(({ id }) => id).sort()).toEqual(
      own.lessons
        .filter(({ date }) => days.includes(date))
        .map(({ id }) => id)
        .sort(),
    );
    const tasks = classHomework(kept, timetable, '2026-11-23');
    const wanted = own.lessons.filter(
      ({ id, homework }) => homework && timetable?.homework?.items.some(({ lesson }) => lesson === id),
    );
    expect(tasks.length).toBeGreaterThan(5);
    for (const { date, subject, homework } of wanted)
      expect([date, subject.name, homework]).toSatisfy(([day, name, text]) =>
        // A study group is named after its subject.
        tasks.some((task) => task.day === day && task.text === text && task.subject.startsWith(name)),
      );
    // What is read for the first time is not all new.
    expect(await changes()).toEqual([]);
  });

  it('stops at the sign-in page, keeps what it has, and resumes from there', async () => {
    let left = 9;
    instead = () => (left-- > 0 ? null : trouble('signed-out', 200));
    await update();
    await ended();
    expect(await state()).toMatchObject({
      status: 'signed-out',
      note: expect.stringContaining('войти заново'),
      incomplete: true,
    });
    const before = marksOf(await journal());
    expect(before).toBeGreaterThan(0);
    const asked = world.fetched.length;
    instead = () => null;
    await update();
    await ended();
    expect(await state()).toMatchObject({ status: 'done', failed: 0 });
    expect(marksOf(await journal())).toBeGreaterThan(before ?? 0);
    // Nothing that was read is asked for again.
    const later = world.fetched.slice(asked);
    expect(later.filter((address) => world.fetched.slice(0, asked - 2).includes(address))).toEqual([]);
  });

  it('resumes where a killed background stopped', async () => {
    let read = 0;
    instead = () => {
      if (++read === 12) background.kill();
      return null;
    };
    await update().catch(() => undefined);
    await until(() => read >= 12, 'the death');
    instead = () => null;
    background = await startBackground(world);
    expect(await state()).toMatchObject({ status: 'running' });
    await background.wakeUp();
    await ended();
    expect(await state()).toMatchObject({ status: 'done', failed: 0 });
  });

  it('says what could not be read, and that it is partial', async () => {
    const subject = stand.journal.ofClass(stand.school.main).courses[0]!.subject.id;
    instead = (address) => (address.includes(`subject=${subject}`) ? trouble('forbidden', 403) : null);
    await update();
    await ended();
    expect(await state()).toMatchObject({
      status: 'done',
      note: expect.stringContaining('Прочитано не всё'),
    });
    const kept = await journal();
    expect(kept?.missing.map((part) => part.subject)).toContain(subject);
    expect(marksOf(kept)).toBeGreaterThan(100);
  });

  it('goes without the averages, the schedule and the homework of the site where it does not show them', async () => {
    instead = (address) => (/marks|schedules|homework/.test(address) ? trouble('not-found', 404) : null);
    await update();
    await ended();
    const found = await state();
    expect(found).toMatchObject({ status: 'done', failed: 0, note: null });
    expect(found?.warnings.join(' ')).toMatch(/Средние баллы самого сайта.*Расписание.*Домашние задания/);
    // It is not asked for the marks of everybody.
    expect(world.fetched.filter((address) => address.includes('marks')).length).toBeLessThan(5);
    expect((await journal())?.averages).toEqual([]);
    expect(await storedTimetable(world.database, await background.service.key(), classGroup())).toBeNull();
  });

  it('tells what is new since the last reading', async () => {
    await update();
    await ended();
    const page = world.page;
    // A mark of a student is corrected, and a new absence noted.
    world.page = async (html, address) => {
      const parsed = await page(html, address);
      const data = parsed.data as {
        view?: string;
        students?: { cells: { marks: string[]; absence: string | null }[] }[];
      };
      if (parsed.kind !== 'subject-journal' || data.view !== 'period' || touched) return parsed;
      const marked = data.students?.flatMap(({ cells }) => cells).find(({ marks }) => marks.length === 1);
      const free = data.students
        ?.flatMap(({ cells }) => cells)
        .find((cell) => cell !== marked && cell.absence === null);
      if (!marked || !free) return parsed;
      touched = true;
      marked.marks = [marked.marks[0] === '5' ? '4' : '5'];
      free.absence = 'Б';
      return parsed;
    };
    let touched = false;
    world.advance(86_400_000);
    await update();
    await ended();
    expect((await changes()).map(({ kind }) => kind).sort()).toEqual(['absence-new', 'mark-corrected']);
  });

  it('stops when it is told to, and when the vault is closed', async () => {
    await update();
    await until(async () => ((await state())?.done ?? 0) > 2, 'the first pages');
    await background.page({ type: 'journal/stop', classGroup: classGroup() });
    expect(await state()).toMatchObject({
      status: 'stopped',
      note: expect.stringContaining('Остановлено вами'),
    });
    await update();
    await ended();
    expect(await state()).toMatchObject({ status: 'done', incomplete: false });
    // What is read again and broken off lacks no journal; the panel means the class on its page.
    await world.see(TAB, classGroup());
    await background.panel({ type: 'class/update-journal', wanted: 'current' });
    await until(async () => ((await state())?.done ?? 0) > 2, 'the first pages of the second update');
    await background.panel({ type: 'class/stop-journal' });
    expect(await state()).toMatchObject({ status: 'stopped', incomplete: false });
    await update();
    await background.page({ type: 'vault/lock' });
    expect(await background.page({ type: 'journal/state', classGroup: classGroup() })).toMatchObject({
      ok: false,
    });
  });
});
