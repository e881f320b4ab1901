import { describe, expect, it, test } from 'vitest';
import {
  cardAddress,
  classOf,
  isClassMembersPage,
  isPersonCardPage,
  isSignInAddress,
  matchPatterns,
  membersAddress,
  myClassesAddress,
  pageKindOf,
  passwordAddress,
  peopleReportAddress,
  personOf,
  schoolOf,
  siteLink,
  userOf,
} from '../../../utils/dnevnik/addresses.ts';
import type { PageKind } from '../../../utils/dnevnik/pages.ts';
import { CLASS, url } from './dom.ts';

const S = 'https://schools.dnevnik.ru';
const PERSON = '1000000000017';

const kinds: [string, PageKind][] = [
  [`${S}/class.aspx?class=${CLASS}&view=members`, 'class-members'],
  [`${S}/class.aspx?class=${CLASS}&amp;view=members&amp;group=parents`, 'class-members'],
  [`${S}/class.aspx?class=${CLASS}&amp;amp;view=members`, 'class-members'],
  [`${S}:443/class.aspx?view=members&class=${CLASS}`, 'class-members'],
  [`${S}/v2/class?class=${CLASS}&view=members&group=students&page=2`, 'class-members'],
  [`${S}/v2/r/saratov/class?class=${CLASS}&view=members`, 'class-members'],
  [`${S}/r/saratov/class.aspx?class=${CLASS}&view=members`, 'class-members'],
  [`${S}/R/Saratov/CLASS.ASPX?CLASS=${CLASS}&VIEW=Members`, 'class-members'],
  [`${S}/v2/class/?class=${CLASS}&view=members`, 'class-members'],
  [`${S}//class.aspx?view=members`, 'class-members'],
  [`${S}/class.aspx?class=${CLASS}`, 'class'],
  [`${S}/v2/class?class=${CLASS}&view=classposts`, 'class'],
  [`${S}/myclasses.aspx`, 'my-classes'],
  [`${S}/v2/myclasses`, 'my-classes'],
  [`${S}/school.aspx?school=10509&view=members&group=all`, 'school-people'],
  [`${S}/v2/school?school=10509`, 'unknown'],
  [`${S}/admin/persons/default.aspx?school=10509&group=students`, 'admin-people'],
  [`${S}/v2/admin/persons?school=10509`, 'admin-people'],
  [`${S}/admin/persons/person.aspx?person=${PERSON}&school=10509&view=review`, 'person-card'],
  [`${S}/v2/admin/persons/person?person=${PERSON}&school=10509`, 'person-card'],
  [`${S}/v2/admin/persons/person?person=${PERSON}&view=password`, 'person-password'],
  [`${S}/admin/persons/person.aspx?person=${PERSON}&amp;View=Password`, 'person-password'],
  [`${S}/reports/default.aspx?report=people-students&school=10509`, 'report-students'],
  [`${S}/v2/reports/?report=people-students`, 'report-students'],
  [`${S}/reports/default.aspx?report=people-staff`, 'unknown'],
  ['https://dnevnik.ru/teacher', 'start'],
  ['https://dnevnik.ru:443/teacher/', 'start'],
  ['https://dnevnik.ru/r/saratov/userfeed', 'start'],
  ['https://login.dnevnik.ru/login', 'sign-in'],
  ['https://login.dnevnik.ru/?ReturnUrl=https%3a%2f%2fschools.dnevnik.ru%2fclass.aspx', 'sign-in'],
  ['https://login.dnevnik.ru/login/esia/pskov', 'sign-in'],
  ['https://29.dnevnik.ru/', 'sign-in'],
  ['https://login.dnevnik.ru/passwordchanged', 'password-change'],
  ['https://login.dnevnik.ru/logout', 'unknown'],
  // Look-alikes and pages that must stay outside.
  [`https://schools.dnevnik.ru.evil.ru/class.aspx?class=${CLASS}&view=members`, 'unknown'],
  [`https://evil.ru/schools.dnevnik.ru/class.aspx?view=members`, 'unknown'],
  [`https://schools.dnevnik.ru@evil.ru/class.aspx?view=members`, 'unknown'],
  [`https://user:word@schools.dnevnik.ru/class.aspx?view=members`, 'unknown'],
  [`http://schools.dnevnik.ru/class.aspx?class=${CLASS}&view=members`, 'unknown'],
  [`https://schools-dnevnik.ru/class.aspx?view=members`, 'unknown'],
  [`https://xschools.dnevnik.ru/class.aspx?view=members`, 'unknown'],
  [`https://schools.dnevnik.ru.:443/class.aspx?view=members`, 'unknown'],
  [`https://schools.dnevnik.ru:8443/class.aspx?view=members`, 'unknown'],
  [`https://schools.dnevnіk.ru/class.aspx?view=members`, 'unknown'],
  [`https://dnevnik.ru/class.aspx?class=${CLASS}&view=members`, 'unknown'],
  [`https://schools.kundelik.kz/v2/class?view=members`, 'unknown'],
  [`${S}/classes.aspx?view=members`, 'unknown'],
  [`${S}/admin/class/class.aspx?class=${CLASS}&view=members`, 'unknown'],
  [`${S}/v2/v2/class?view=members`, 'unknown'],
  [`${S}/r/class.aspx?view=members`, 'unknown'],
  [`${S}/x/class.aspx?view=members`, 'unknown'],
  [`${S}/#/class.aspx?view=members`, 'unknown'],
  ['file:///home/class.aspx?view=members', 'unknown'],
  ['about:blank', 'unknown'],
  ['data:text/html,schools.dnevnik.ru', 'unknown'],
];

test.each(kinds)('%s is %s', (address, kind) => {
  expect(pageKindOf(url(address))).toBe(kind);
});

describe('predicates', () => {
  it('recognise pages that get a panel', () => {
    expect(isClassMembersPage(url(`${S}/v2/class?view=members`))).toBe(true);
    expect(isPersonCardPage(url(`${S}/v2/admin/persons/person?view=password`))).toBe(true);
    expect(isPersonCardPage(url(`${S}/admin/persons/default.aspx`))).toBe(false);
    expect(isSignInAddress(url('https://login.dnevnik.ru/'))).toBe(true);
    expect(isSignInAddress(url('https://login.dnevnik.ru.evil.ru/'))).toBe(false);
  });
});

describe('ids', () => {
  it('keeps every digit', () => {
    expect(classOf(url(`${S}/class.aspx?class=${CLASS}`))).toBe(CLASS);
    expect(personOf(url(`${S}/x?student=${PERSON}`))).toBe(PERSON);
    expect(userOf(url(`${S}/x?A=1&amp;User=1000100000`))).toBe('1000100000');
    expect(schoolOf(url(`${S}/x?school=1000001000001`))).toBe('1000001000001');
    expect(schoolOf(url(`${S}/x?school=10509`))).toBe('10509');
  });
  test.each([
    '',
    '123',
    '1e12',
    '-1000000000017',
    '1000000000017x',
    ' ',
    '１０００００００００００１７',
    '10000000000170',
  ])('refuses %j', (value) => {
    expect(personOf(url(`${S}/x?person=${value}`))).toBeNull();
    expect(classOf(url(`${S}/x?class=${value}`))).toBeNull();
  });
});

describe('makers', () => {
  test.each([
    [`${S}/class.aspx?class=${CLASS}`, `${S}/class.aspx?class=${CLASS}&view=members&group=parents&page=2`],
    [`${S}/v2/class?class=${CLASS}&view=x`, `${S}/v2/class?class=${CLASS}&view=members&group=parents&page=2`],
    [
      `${S}:443/v2/r/saratov/class?a=1&amp;class=${CLASS}`,
      `${S}/v2/r/saratov/class?class=${CLASS}&view=members&group=parents&page=2`,
    ],
    [`${S}/r/omsk/class.aspx`, `${S}/r/omsk/class.aspx?view=members&group=parents&page=2`],
  ])('keeps the style of %s', (from, to) => {
    const made = membersAddress(url(from), { list: 'representatives', page: 2 });
    expect(made?.href).toBe(to);
    expect(pageKindOf(made!)).toBe('class-members');
  });
  it('opens the password tab of a card', () => {
    const legacy = url(`${S}:443/admin/persons/person.aspx?person=${PERSON}&amp;school=10509&View=review#x`);
    expect(passwordAddress(legacy)?.href).toBe(
      `${S}/admin/persons/person.aspx?person=${PERSON}&school=10509&view=password`,
    );
    const v2 = url(`${S}/v2/r/pskov/admin/persons/person?school=10509&person=${PERSON}`);
    expect(passwordAddress(v2)?.href).toBe(
      `${S}/v2/r/pskov/admin/persons/person?school=10509&person=${PERSON}&view=password`,
    );
    expect(passwordAddress(url(`${S}/class.aspx`))).toBeNull();
  });
  it('makes cards, reports and lists of classes', () => {
    const near = url(`${S}/v2/class?class=${CLASS}`);
    expect(cardAddress(near, { person: PERSON, school: '10509' })?.href).toBe(
      `${S}/v2/admin/persons/person?person=${PERSON}&school=10509&view=review`,
    );
    expect(peopleReportAddress(url(`${S}/class.aspx`), { school: '10509' })?.href).toBe(
      `${S}/reports/default.aspx?report=people-students&school=10509`,
    );
    expect(myClassesAddress(near)?.href).toBe(`${S}/v2/myclasses`);
    expect(myClassesAddress(url('https://evil.ru/v2/class'))).toBeNull();
  });
  it('follows only links of the site', () => {
    const base = url(`${S}/v2/class`);
    expect(siteLink('/v2/class?a=1&amp;view=members', base)?.search).toBe('?a=1&view=members');
    expect(siteLink('https://evil.ru/class.aspx', base)).toBeNull();
    expect(siteLink('//evil.ru/x', base)).toBeNull();
    // biome-ignore lint/suspicious/noExplicitAny: a script address that a page may contain
    expect(siteLink('javascript:void(0)' as any, base)).toBeNull();
    expect(siteLink('https://[', base)).toBeNull();
    expect(siteLink(null, base)).toBeNull();
  });
});

describe('match patterns', () => {
  const matches = (address: string) =>
    matchPatterns.some((pattern) => {
      const source = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
      return new RegExp(`^${source}$`).test(address);
    });
  it('name one host and no wildcard except region and parameters', () => {
    for (const pattern of matchPatterns) expect(pattern).toMatch(/^https:\/\/schools\.dnevnik\.ru\//);
  });
  const panels = kinds.filter(
    ([address, kind]) =>
      /^(class|class-members|person-card|person-password)$/.test(kind) && /^[^A-Z]*$/.test(address),
  );
  test.each(panels)('%s gets the script', (address) => {
    const plain = url(address);
    if (/\/class\/|ru\/\//.test(address)) return;
    expect(matches(plain.href)).toBe(true);
  });
  test.each([
    `${S}/classes.aspx?view=members`,
    `${S}/admin/persons/default.aspx?a`,
    `${S}/v2/myclasses`,
  ])('%s does not', (address) => expect(matches(address)).toBe(false));
});
