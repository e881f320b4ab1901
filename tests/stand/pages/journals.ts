import { schools, section } from '../address.ts';
import { type Answer, type Context, isStaff } from '../context.ts';
import { frame } from '../frame.ts';
import { esc, raw } from '../html.ts';
import { mayRead } from '../journal/access.ts';
import { journalOf } from '../journal/journal.ts';
import { lookOf } from '../looks/look-of.ts';
import { weekCalendar } from './class-week.ts';
import { badRequest, noRights, notFound } from './errors.ts';
import { journalHeader, journalHref, type Opened } from './journal-frame.ts';
import { periodTable } from './journal-period.ts';
import { summaryTable } from './journal-summary.ts';

export function yearPlayer(ctx: Context, page: string, params: Record<string, string | null>): string {
  const { studyYear } = ctx.school;
  const at = (year: number): string => section(ctx.address, page, { school: ctx.school.id, ...params, year });
  const year = Number(ctx.address.query.get('year')) || studyYear;
  return `<div class="player"><ul class="play"><li class="pB"><a href="${raw(at(year - 1))}">←</a></li><li class="pF"><a href="${esc(at(year + 1))}">→</a></li></ul><h3>${year}/${year + 1} учебный год</h3></div>`;
}

/** The list of classes; the subjects of a class come by `ajax` when it is opened. */
export function journalsIndex(ctx: Context): Answer {
  if (!isStaff(ctx.viewer)) return notFound(ctx);
  const tab = ctx.address.query.get('tab') ?? 'groups';
  const link = (name: string): string =>
    section(ctx.address, 'journals', { school: ctx.school.id, tab: name });
  const subjects = `https://schools.dnevnik.ru/${ctx.address.v2 ? 'v2/ajax' : 'ajax.ashx'}?xss=${ctx.session?.xss ?? ''}&a=gsbgid`;
  const parallels = [...new Set(ctx.school.classes.map((group) => group.parallel))];
  const items = parallels.map((parallel) => {
    const links = ctx.school.classes
      .filter((group) => group.parallel === parallel)
      .map(
        (group) =>
          `<li><a title="Открыть журналы этого класса" href="#${group.id}">${esc(group.name)}</a><div id="g${group.id}"></div></li>`,
      );
    return `<li${parallel === 1 ? ' class="first"' : ''}><strong>${parallel}</strong><ul>${links.join('')}</ul></li>`;
  });
  return frame(ctx, {
    title: 'Журналы',
    crumbs: [],
    tabs: [
      { id: 'TabGroups', text: 'Классы', href: link('groups'), active: tab === 'groups' },
      { id: 'TabPlanning', text: 'Планирование', href: link('planning'), active: tab === 'planning' },
    ],
    content:
      tab === 'groups'
        ? `${yearPlayer(ctx, 'journals', { tab })}<h2>Журналы</h2><ul class="classes">${items.join('\n')}</ul>${lookOf(ctx.school).lessons.openJournals(subjects)}${weekCalendar(ctx)}`
        : '<div class="emptyData">Планов нет</div>',
  });
}

/** `ajax.ashx?a=gsbgid`: the subjects of a class, as HTML inside JSON. */
export function ajax(ctx: Context): Answer {
  const { query } = ctx.address;
  if (!ctx.session || query.get('xss') !== ctx.session.xss) return badRequest();
  if (query.get('a') !== 'gsbgid' || ctx.method !== 'POST') return badRequest();
  const group = ctx.school.classes.find((each) => each.id === ctx.form.get('grade'));
  const journal = group && journalOf(ctx.school).ofClass(group);
  const today = journalOf(ctx.school).today;
  const links = (journal?.courses ?? [])
    .filter((course) => mayRead(ctx.viewer, journal!, course))
    .flatMap((course) =>
      course.groups.map((part) => {
        const period = journal!.periodAt(today).id;
        const opened = { journal: journal!, course, groupId: part.id, periodId: period };
        const name = part.number ? `${course.subject.name} (${part.name})` : course.subject.name;
        return `<li><a href="${esc(journalHref(ctx, opened, period))}">${esc(name)}</a></li>`;
      }),
    );
  return {
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ html: `<ul class="subjects">${links.join('')}</ul>` }),
  };
}

/** The classic journal of a subject: a period, or with `period=0` the summary. */
export function subjectJournal(ctx: Context): Answer {
  if (!isStaff(ctx.viewer)) return notFound(ctx);
  const { query } = ctx.address;
  const book = journalOf(ctx.school);
  const place = book.place(query.get('group'), query.get('subject'));
  if (!place || (query.get('school') ?? ctx.school.id) !== ctx.school.id) return notFound(ctx);
  const { journal, course } = place;
  if (!mayRead(ctx.viewer, journal, course)) return noRights(ctx);
  const periodId = query.get('period') || journal.periodAt(book.today).id;
  const period = journal.periods.find((each) => each.id === periodId);
  if (!period && periodId !== '0') return notFound(ctx);
  const opened: Opened = { journal, course, groupId: query.get('group')!, periodId };
  const other = Number(query.get('year') ?? ctx.school.studyYear) !== ctx.school.studyYear;
  const body = other
    ? '<div class="emptyData">За выбранный период уроков нет</div>'
    : period
      ? periodTable(ctx, opened, period)
      : summaryTable(ctx, opened);
  return frame(ctx, {
    title: course.subject.name,
    crumbs: [
      ['Журналы', section(ctx.address, 'journals', { school: ctx.school.id, tab: 'groups' })],
      [journal.group.name, schools(ctx.address, 'class', { class: journal.group.id })],
    ],
    content: `${journalHeader(ctx, opened)}
${body}`,
  });
}
