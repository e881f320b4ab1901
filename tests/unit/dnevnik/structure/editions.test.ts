import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../utils/dnevnik/read-page.ts';
import { pageStructure } from '../../../../utils/dnevnik/structure/page-structure.ts';
import { parseAddress } from '../../../stand/address.ts';
import type { Context } from '../../../stand/context.ts';
import { Faults } from '../../../stand/faults.ts';
import { Stream } from '../../../stand/prng.ts';
import { route } from '../../../stand/router.ts';
import { EDITIONS, type Edition, makeSchool, parentsOf, studentsOf } from '../../../stand/school.ts';
import { Sessions } from '../../../stand/sessions.ts';
import { partsOf } from '../../../tools/parts-of.ts';
import { rebuildPage } from '../../../tools/rebuild-page.ts';
import { page } from '../dom.ts';
import { type StandPage, standPages } from '../mutations/mutated-pages.ts';

/** Headings of one letter («Н», «Б», «I») may be somebody's initial, and are masked. */
const OF_ONE_LETTER = [
  /^students\[\]\.attendance\.(?:missed|ill|excused|late)$/,
  /^students\[\]\.subjects\[\]\.(?:ill|excused|finals.*)$/,
];
/** What a report of the structure cannot show, by the page. */
const LOST: [page: RegExp, parts: RegExp[]][] = [
  // Label and number in one text: «Группа: 1».
  [/^timetable/, [/^lessons\[\]\.group$/]],
  // The class teacher is named in the same text.
  [/^progress of a class, assumed markup 1$/, [/^period$/]],
  [/progress.*assumed markup 1$/, OF_ONE_LETTER],
];

/** The sign-in page, which also comes in place of any other once the session is over. */
function signInPages(edition: Edition): StandPage[] {
  const school = makeSchool(1, 12, { edition });
  const faults = new Faults();
  faults.sessionEnd = 'page';
  const context = (address: URL): Context => ({
    school,
    sessions: new Sessions(1),
    faults,
    gosuslugi: true,
    address: parseAddress(address.host, address.pathname + address.search),
    method: 'GET',
    form: new URLSearchParams(),
    session: null,
    viewer: school.teacher,
    junk: new Stream(1, 'sign-in'),
  });
  return ['https://login.dnevnik.ru/login', 'https://schools.dnevnik.ru/myclasses.aspx'].map((text) => {
    const address = new URL(text);
    const name = `sign-in at ${address.host}, edition ${edition}`;
    return { name, address, html: () => route(context(address), text).body };
  });
}

/** Whatever tells who somebody is. */
const secrets = EDITIONS.flatMap((edition) => {
  const school = makeSchool(1, 12, { edition });
  const people = school.classes.flatMap(({ id }) => [...studentsOf(school, id), ...parentsOf(school, id)]);
  return people
    .flatMap(({ last, first, id, userId, login, phone, email }) => [
      last,
      first,
      id,
      userId,
      login,
      phone,
      email,
    ])
    .filter((each) => each.length > 3);
});

const pages = [...standPages(1, 12), ...EDITIONS.flatMap(signInPages)];

describe('a report of a page, of a class with few bearers of each name of the markup', () => {
  it.each(
    pages.map((each) => [each.name, each] as const),
  )('%s is read as the page itself, without anybody of it: the same kind, the same parts found', (name, {
    address,
    html,
  }) => {
    const document = page(html());
    const own = readPage(document, address);
    const report = pageStructure(document, address.href);
    const words = new Set(report.match(/[\p{L}\p{N}_@.-]+/gu));
    expect(secrets.filter((secret) => words.has(secret))).toEqual([]);
    const rebuilt = rebuildPage(report);
    const again = readPage(rebuilt.document, rebuilt.address);
    expect([rebuilt.left, again.kind]).toEqual([0, own.kind]);
    expect(own.kind).not.toBe('unknown');
    const lost = LOST.flatMap(([of, parts]) => (of.test(name) ? parts : []));
    const isLost = (part: string) => lost.some((each) => each.test(part));
    const [expected, found] = [own, again].map((each) => partsOf(each).found.filter((part) => !isLost(part)));
    expect(found!.sort()).toEqual(expected!.sort());
  });
});
