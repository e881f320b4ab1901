import type { Answer, Context } from '../context.ts';
import { isStaff } from '../context.ts';
import { longDate } from '../html.ts';
import { fullName } from '../names.ts';
import type { Person } from '../people.ts';
import { askedPlace, className, membershipId, sentFor } from './form-parts.ts';
import { candidates, choose, membersOf, partOfPerson } from './study-groups.ts';

const json = (value: unknown, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
});

/** What the late form shows; a POST saves the members of the part first. */
export function lateData(ctx: Context): Answer {
  if (!isStaff(ctx.viewer)) return json({ error: 'forbidden' }, 403);
  const { group, divisions, place } = askedPlace(ctx);
  const left = ctx.address.query.get('left') === '1';
  const list = place ? candidates(ctx.school, place.division, left) : [];
  if (ctx.method === 'POST') {
    const token = ctx.request?.headers.requestverificationtoken;
    if (!ctx.session || token !== ctx.session.token || !place) return json({ error: 'bad request' }, 400);
    const { members } = JSON.parse(ctx.request?.body ?? '{}') as { members: string[] };
    const sent = new Set(members);
    choose(
      ctx.school,
      place,
      list.map((person) => person.id),
      new Set(list.filter((person) => sent.has(membershipId(ctx, person))).map((person) => person.id)),
    );
  }
  const members = place ? membersOf(ctx.school, place.division, place.part) : new Set<string>();
  const isNamesake = (person: Person): boolean =>
    list.filter((other) => fullName(other) === fullName(person)).length > 1;
  return json({
    cls: group.id,
    subject: place?.division.subject.id ?? '',
    group: place?.part.id ?? '',
    left,
    classes: ctx.school.classes.map(({ id, name }) => ({ id, name })),
    subjects: divisions.map(({ subject }) => ({ id: subject.id, name: subject.name })),
    groups: (place?.division.parts ?? []).map(({ id, short }) => ({ id, name: short })),
    people: list.map((person) => ({
      key: membershipId(ctx, sentFor(ctx, list, person)),
      last: person.last,
      first: person.first,
      born: isNamesake(person) ? longDate(person.born).replaceAll('&nbsp;', '\u00a0') : '',
      cls: (place?.division.classes.length ?? 1) > 1 ? className(ctx, person) : '',
      on: members.has(person.id),
      gone: person.left !== null,
      other: place ? (partOfPerson(ctx.school, place.division, person)?.short ?? '') : '',
    })),
  });
}
