import { profile, schools, section } from '../address.ts';
import { type Answer, type Context, html } from '../context.ts';
import { DOCTYPE, frame, type Tab } from '../frame.ts';
import { esc, inline, raw } from '../html.ts';
import type { ClassJournal } from '../journal/class-journal.ts';
import { addDays, asDay, type Day, dotted, monday } from '../journal/days.ts';
import { journalOf } from '../journal/journal.ts';
import type { Lesson } from '../journal/lessons.ts';
import { BELLS, yearStart } from '../journal/year.ts';
import { lookOf } from '../looks/look-of.ts';
import { fullName } from '../names.ts';
import type { School } from '../school.ts';
import { notFound } from './errors.ts';
import { yearPlayer } from './journals.ts';
import { weekTable } from './schedule-week.ts';

const TABS: [id: string, text: string, tab: string][] = [
  ['TabGroups', 'Классы', 'groups'],
  ['TabTeachers', 'Учителя', 'teachers'],
  ['TabLessons', 'Предметы', 'lessons'],
  ['TabPlaces', 'Кабинеты', 'places'],
  ['TabTimetable', 'Звонки', 'timetable'],
];

const bells = (ctx: Context): string =>
  lookOf(ctx.school).lessons.bells(
    `<tr><th>Урок</th><th>Начало</th><th>Окончание</th></tr>${BELLS.map(
      ([from, to], index) => `<tr><td>${index + 1}</td><td>${from}</td><td>${to}</td></tr>`,
    ).join('')}`,
  );

function teachers(ctx: Context): string {
  const staff = ctx.school.registry.people.filter((person) => person.staffGroups.includes('teachers'));
  const rows = staff.map(
    (person) =>
      `<tr><td><a class="u" href="${esc(profile(person.userId))}">${esc(fullName(person))}</a></td><td>${esc(person.job)}</td></tr>`,
  );
  return `<table class="grid vam"><tr><th>Учитель</th><th>Должность</th></tr>${rows.join('\n')}</table>`;
}

export function schedulesIndex(ctx: Context): Answer {
  const { school, address } = ctx;
  const asked = address.query.get('tab') ?? 'groups';
  const tabs = TABS.map(
    ([id, text, tab]): Tab => ({
      id,
      text,
      href: section(address, 'schedules', { school: school.id, tab }),
      active: tab === asked,
    }),
  );
  const parallels = [...new Set(school.classes.map((group) => group.parallel))].map((parallel) => {
    const links = school.classes
      .filter((group) => group.parallel === parallel)
      .map((group) => {
        const href = schools(address, 'schedules/view', { school: school.id, group: group.id });
        return `<li><a href="${raw(href)}" title="${esc(`Открыть расписания для ${group.name}`)}">${esc(group.name)}</a></li>`;
      });
    return `<li${parallel === 1 ? ' class="first"' : ''}><strong>${parallel}</strong><ul>${links.join('')}</ul></li>`;
  });
  const views: Record<string, () => string> = {
    groups: () => `<ul class="classes">${parallels.join('\n')}</ul>`,
    teachers: () => teachers(ctx),
    timetable: () => bells(ctx),
  };
  return frame(ctx, {
    title: 'Расписание',
    crumbs: [],
    tabs,
    content: `${yearPlayer(ctx, 'schedules', { tab: asked })}<h2>Расписание</h2>${views[asked]?.() ?? '<div class="emptyData">Данных нет</div>'}`,
  });
}

function askedDay(ctx: Context, journal: ClassJournal): Day {
  const { query } = ctx.address;
  const two = (name: string): string => (query.get(name) ?? '').padStart(2, '0');
  const day = asDay(`${query.get('year')}-${two('month')}-${two('day')}`);
  const period = journal.periods.find((each) => each.id === query.get('period'));
  const { today } = journalOf(ctx.school);
  if (day) return day;
  return period && (today < period.start || today > period.finish) ? period.start : today;
}

/** Students see their own subgroup, staff all of them. */
const seenBy = (ctx: Context, journal: ClassJournal) => {
  const pupil = journal.pupil(ctx.viewer.id);
  return (lesson: Lesson): boolean => !pupil || journal.attends(pupil, lesson);
};

const open = (ctx: Context): ClassJournal | null => {
  const group = ctx.school.classes.find((each) => each.id === ctx.address.query.get('group'));
  return group ? journalOf(ctx.school).ofClass(group) : null;
};

export function scheduleView(ctx: Context): Answer {
  const journal = open(ctx);
  if (!journal) return notFound(ctx);
  const { school, address } = ctx;
  const week = monday(askedDay(ctx, journal));
  const to = (day: Day): string => {
    const [year, month, date] = day.split('-').map(Number);
    const params = { school: school.id, group: journal.group.id, period: journal.periodAt(day).id };
    return schools(address, 'schedules/view', { ...params, year: year!, month: month!, day: date! });
  };
  const number = Math.round((Date.parse(week) - Date.parse(firstMonday(school))) / (7 * 86_400_000)) + 1;
  const file = (name: string): string =>
    `https://schools.dnevnik.ru/${address.v2 ? `v2/${name}` : `${name}.ashx`}?&amp;action=gs&amp;school=${school.id}&amp;group=${journal.group.id}&amp;period=${journal.periodAt(addDays(week, 4)).id}&amp;week=${number}`;
  const posts = {
    topics: {
      teacher: {},
      school: { eventKey: `school_${school.id}` },
      groups: school.classes.map((group) => ({
        eventKey: `school_${school.id}_group_${group.id}`,
        targetName: group.name,
        topicUrl: schools(address, 'class', { class: group.id, view: 'classposts' }),
      })),
    },
    schoolName: school.name,
  };
  const look = lookOf(school).lessons;
  const onBells = address.query.get('tab') === 'timetable';
  const body = onBells ? bells(ctx) : weekTable(ctx, journal, week, seenBy(ctx, journal));
  const views = [
    { text: 'Уроки', href: to(week), active: !onBells },
    { text: 'Звонки', href: `${to(week)}&tab=timetable`, active: onBells },
  ];
  return frame(ctx, {
    title: `Расписание ${journal.group.name}`,
    crumbs: [['Расписание', section(address, 'schedules', { school: school.id })]],
    content: `<div class="player"><ul class="play"><li class="pB"><a href="${raw(to(addDays(week, -7)))}">←</a></li><li class="pF"><a href="${esc(to(addDays(week, 7)))}">→</a></li></ul>${look.week(`${dotted(week)} – ${dotted(addDays(week, 6))}`)}</div>
${look.views(views)}
<ul class="toolbar"><li class="active first r"><a id="linktextPrint" title="Открыть версию для печати" href="${file('print')}">Печать</a></li>
<li class="r"><a id="linktextExportToExcel" title="Экспорт в Excel" href="${file('excel')}">Экспорт</a></li></ul>
<h2>${esc(journal.group.name)}</h2>
${body}
<script>window.__POST__INITIAL__STATE__ = ${inline(posts)};</script>`,
  });
}

/** The first week of the year. */
const firstMonday = (school: School): Day => monday(yearStart(school));

/** What the links «Печать» and «Экспорт» give; the site's own form of both is not known. */
export function scheduleFile(ctx: Context): Answer {
  const journal = open(ctx);
  const week = Number(ctx.address.query.get('week'));
  if (!journal || ctx.address.query.get('action') !== 'gs' || !week) return notFound(ctx);
  const first = addDays(firstMonday(ctx.school), (week - 1) * 7);
  const own = seenBy(ctx, journal);
  const rows = journal.lessons
    .filter((lesson) => monday(lesson.date) === first && own(lesson))
    .map((lesson) => {
      const cells = [
        dotted(lesson.date),
        String(lesson.number),
        lesson.subject.name,
        lesson.teacher ? fullName(lesson.teacher) : '',
        lesson.room,
      ];
      return `<tr>${cells.map((cell) => `<td>${esc(cell)}</td>`).join('')}</tr>`;
    });
  const answer = html(`${DOCTYPE}
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>Расписание</title></head>
<body><h1>${esc(journal.group.name)}</h1><table border="1">${rows.join('\n')}</table></body></html>`);
  if (ctx.address.page === 'excel') {
    answer.headers['content-type'] = 'application/vnd.ms-excel; charset=utf-8';
    answer.headers['content-disposition'] = 'attachment; filename="schedule.xls"';
  }
  return answer;
}
