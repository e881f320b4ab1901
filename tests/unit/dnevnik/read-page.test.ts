import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { PageKind } from '../../../utils/dnevnik/pages.ts';
import { readPage } from '../../../utils/dnevnik/read-page.ts';
import { readFrame } from '../../../utils/dnevnik/readers/frame.ts';
import { runs } from '../property-runs.ts';
import { CLASS, framed, MEMBERS, PASSWORD, page, url } from './dom.ts';

const S = 'https://schools.dnevnik.ru';
const ADDRESSES = [
  MEMBERS,
  `${MEMBERS}&group=parents`,
  PASSWORD,
  `${S}/v2/class?class=${CLASS}`,
  `${S}/v2/myclasses`,
  `${S}/school.aspx?view=members`,
  `${S}/admin/persons/default.aspx`,
  `${S}/admin/persons/person.aspx?person=1000000000017&view=parents`,
  `${S}/reports/default.aspx?report=people-students`,
  'https://login.dnevnik.ru/login',
  'https://login.dnevnik.ru/passwordchanged',
  'https://dnevnik.ru/teacher',
  'https://example.org/',
];

describe('recognising', () => {
  const signIn = '<form class="login"><input name="login"><input name="password"></form>';
  const members = `<table class="people"><tr><td class="tdName"><a class="u" href="?user=100001">Ким Анна</a></td></tr></table>`;
  const cases: [string, string | null, string, PageKind][] = [
    ['members', MEMBERS, members, 'class-members'],
    ['sign-in instead of a page', MEMBERS, signIn, 'sign-in'],
    ['404', MEMBERS, '<h1>Страница не найдена (404)</h1>', 'not-found'],
    ['404 in plain text', MEMBERS, '<div>Страница не найдена (404)</div>', 'not-found'],
    ['maintenance', MEMBERS, '<title>Профилактические работы</title>', 'maintenance'],
    ['maintenance in a heading', MEMBERS, '<h2>Ведутся технические работы</h2><p>Скоро', 'maintenance'],
    ['maintenance in plain text', MEMBERS, '<div>Сервис временно недоступен.</div>', 'maintenance'],
    [
      'maintenance in the place of an empty list',
      MEMBERS,
      '<div id="content"><ul class="crumbs"><li><a href="/class.aspx?class=1849681250723148374">7а</a></li></ul><div class="emptyData">Раздел временно недоступен: проводятся технические работы.</div></div>',
      'maintenance',
    ],
    ['maintenance in Uzbek', MEMBERS, '<h1>Saytda texnik ishlar olib borilmoqda</h1>', 'maintenance'],
    ['sign-in at any address', `${S}/v2/something?new=1`, signIn, 'sign-in'],
    ['sign-in in a saved page', null, signIn, 'sign-in'],
    [
      'sign-in through Госуслуги alone',
      MEMBERS,
      '<a class="login__pubservices-link" href="https://login.dnevnik.ru/login/esia/nnov">Войти</a>',
      'sign-in',
    ],
    [
      'change form',
      'https://login.dnevnik.ru/login',
      '<form><input name="RepeatedPassword"></form>',
      'password-change',
    ],
    ['look-alike', MEMBERS.replace('.ru', '.ru.evil.ru'), members, 'unknown'],
    [
      'table of credentials in a file',
      null,
      '<table><tr><th>ФИО</th><th>Логин</th><th>Пароль</th></tr></table>',
      'credentials-table',
    ],
    ['anything else', 'https://example.org/', '<p>Привет', 'unknown'],
  ];
  test.each(cases)('%s', (_, address, html, kind) => {
    expect(readPage(page(html), address === null ? null : url(address)).kind).toBe(kind);
  });
  it('does not mistake a post about a missing page for one', () => {
    const post = `<p>${'Страница не найдена, пишут ребята. '.repeat(80)}</p>`;
    expect(readPage(framed(post + members), url(MEMBERS)).kind).toBe('class-members');
  });
  it('does not mistake a banner about coming work for maintenance', () => {
    const banner = '<h2>5 декабря с 2:00 — технические работы</h2>';
    expect(readPage(framed(banner + members), url(MEMBERS)).kind).toBe('class-members');
    const topic = '<table class="grid"><tr><td>Тема: технические работы в саду</td></tr></table>';
    expect(readPage(framed(topic), url(`${S}/homework.aspx?school=10509`)).kind).toBe('homework');
  });
  it('does not take an offer of Госуслуги for the way to sign in', () => {
    const offer = '<a href="https://login.dnevnik.ru/login/esia/nnov">Привязать Госуслуги</a>';
    expect(readPage(framed(offer + members), url(MEMBERS)).kind).toBe('class-members');
  });
  it('says so if it recognises nothing', () => {
    expect(readPage(page(''), null).warnings).toMatchObject([{ code: 'unknown-page' }]);
  });
});

describe('mangled markup', () => {
  const pieces = [
    '<table class="people grid">',
    '</table>',
    '<tr>',
    '</tr>',
    '<td class="tdName">',
    '<td class="tdButtons">',
    '</td>',
    '<th rowspan="9">',
    '<td rowspan="-1" colspan="99999999">',
    '<a class="u" href="?user=100001">',
    '<a href="https://[" title="Редактировать">',
    '<a href="?person=1000000000001">',
    '</a>',
    '<li class="iE">',
    '<dl class="info s2">',
    '<dd class="bold">',
    '<dt>Логин</dt>',
    '<form method="post">',
    '<input name="change">',
    '<input type="hidden" name="__RequestVerificationToken" value="t">',
    '<div class="pager"><ul><li>',
    '<p class="found">Найдено <strong>',
    '<div class="tabs"><ul><li class="active">',
    '<h2>Класс: ',
    '<script>__TALK__INITIAL__STATE__={"user":{"name":"\\u00',
    '<script>commonRole:"',
    '</script>',
    'Иванова Мария',
    ' мать ',
    'Показать ещё',
    '7 "А"',
    '&amp;amp;#39;',
    '&#xD800;',
    '\u2068',
    '<b>',
    '<br>',
    '<svg>',
    '<template>',
    '<!--',
    '-->',
    '\u0000',
    'ФИО',
    'Логин',
    'Пароль',
    '05.05.2013',
  ];
  const html = fc.array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...pieces) },
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 40 },
  );
  it('never makes a reader throw, and no name is a caption', () => {
    fc.assert(
      fc.property(html, fc.constantFrom(...ADDRESSES), (parts, address) => {
        const document = page(parts.join(''));
        const reading = readPage(document, url(address));
        readFrame(document, url(address));
        const text = JSON.stringify(reading.data ?? {});
        expect(text).not.toMatch(/"name":"(?:Показать|Редактировать|мать)/);
        for (const { text: said } of reading.warnings) expect(said).toMatch(/[а-я]/);
      }),
      { numRuns: runs(400) },
    );
  });
  it('reads a document without a body', () => {
    const document = page('');
    document.documentElement.remove();
    for (const address of ADDRESSES) expect(() => readPage(document, url(address))).not.toThrow();
  });
});
