import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labels } from '../../../../utils/dnevnik/structure/labels.ts';
import { maskAddress, maskName, maskText } from '../../../../utils/dnevnik/structure/mask.ts';
import {
  ADDRESS_WORDS,
  ATTRIBUTES,
  NAMES,
  SCRIPT_WORDS,
  TAGS,
} from '../../../../utils/dnevnik/structure/names.ts';
import { pageStructure } from '../../../../utils/dnevnik/structure/page-structure.ts';
import { fault } from '../../../setup/fault.ts';
import { runs } from '../../property-runs.ts';
import { framed, page } from '../dom.ts';
import { standPages, standPeople } from './stand-pages.ts';

const ADDRESS = 'https://schools.dnevnik.ru/class.aspx?view=members';

/** Lines of a report below what is said of it. */
const bodyOf = (report: string): string => report.slice(report.indexOf('\n---\n') + 5);

const report = (html: string, address = ADDRESS): string => pageStructure(page(html), address);

/** What may stand in a report: masked letters, zeros, and what the dictionaries or the form of a report have. */
const OWN_WORDS = new Set(
  [
    ...labels.join(' ').split(/[^\p{L}\p{N}]+/u),
    ...[...NAMES, ...ADDRESS_WORDS, ...ATTRIBUTES, ...TAGS, ...SCRIPT_WORDS].flatMap((name) =>
      name.split(/[^\p{L}\p{N}]+/u),
    ),
    ...[...NAMES, ...ADDRESS_WORDS, ...ATTRIBUTES, ...TAGS].flatMap((name) =>
      name.replace(/\d/g, '0').split(/[^\p{L}\p{N}]+/u),
    ),
  ].map((word) => word.toLowerCase()),
);
const strangeWords = (text: string): string[] =>
  (
    bodyOf(text)
      .replace(/(?: ×|^ *[=~])\d+/gm, '')
      .replace(/(?:col|row)span="\d+"/g, '')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  ).filter(
    (word) =>
      !/^[жЖ0]+$/.test(word) &&
      !OWN_WORDS.has(word.toLowerCase().replace(/\d+/g, '0')) &&
      !OWN_WORDS.has(word.toLowerCase().replace(/\d/g, '0')) &&
      !OWN_WORDS.has(word.toLowerCase()),
  );

describe('of one text', () => {
  it.each([
    ['Иванова Мария Петровна', 'Жжжжжжж Жжжжж Жжжжжжжж'],
    ['Иванова-Ким О’Нил', 'Жжжжжжж-Жжж ЖЖжж'],
    ['112-233-445 95', '000-000-000 00'],
    ['ivanov.petr@school.example', 'жжжжжж.жжжж@жжжжжж.жжжжжжж'],
    ['გიორგი ბერიძე', 'жжжжжж жжжжжж'],
    ['Ἀλέξανδρος', 'Жжжжжжжжжж'],
    ['١٢٣ ⅷ ²', '000 0 0'],
    ['Й́ори', 'Жжжж'],
    ['Петя 👨‍👩‍👧🎉 ❤️', 'Жжжж'],
    ['\\u0418\\u043Ван', 'жжЖжж'],
    ['&#1048;&#x432;ан', 'жжжж'],
    ['0JjQstCw0L3QvtCyYQ', 'жжжжжжжжжжжжжжжжжж'],
    ['Найдено 28', 'Найдено 00'],
    ['  Дата рождения:', 'Дата рождения:'],
    ['Класс: 7 "А" (подруга Иванова)', 'Класс: 0 "Ж" (жжжжжжж Жжжжжжж)'],
    ['Класс: 7 Иванов', 'Жжжжж: 0 Жжжжжж'],
    ['Класс: Иванов', 'Жжжжж: Жжжжжж'],
    ['Ученик Петров', 'Жжжжжж Жжжжжж'],
    ['Роман Ученик', 'Жжжжж Жжжжжж'],
  ])('%j is shown as %j', (text, shown) => {
    expect(maskText(text).text).toBe(shown);
  });

  it.each([
    [
      'https://schools.dnevnik.ru/class.aspx?class=123&view=members',
      'https://schools.dnevnik.ru/class.aspx?class=000&view=members',
    ],
    ['/user/ivanov/?q=%D0%98%D0%B2%D0%B0%D0%BD', '/user/жжжжжж/?ж=Жжжж'],
    ['/v2/r/saratov/class?x=%D0%9', '/v2/r/жжжжжжж/class?ж=ж%0'],
    ['javascript:open("Ivanov")', 'javascript:жжжж"Жжжжжж"'],
    ['mailto:ivanov@mail.example', 'mailto:жжжжжж@жжжж.жжжжжжж'],
    ['data:text/html;base64,0JjQstCw', 'data:'],
  ])('the address %j is shown as %j', (address, shown) => {
    expect(maskAddress(address).replace('("', '"').replace('")', '"')).toBe(shown);
  });

  it('a name of the markup stays only where it is known or shared, digits as 0', () => {
    expect(maskName('tdName')).toBe('tdName');
    expect(maskName('day_1_9_14')).toBe('day_0_0_00');
    expect(maskName('m10')).toBe('m10');
    expect(maskName('card7')).toBe('жжжж0');
    expect(maskName('card7', true)).toBe('card0');
    expect(maskName('Иванов', true)).toBe('Жжжжжж');
  });
});

it('no label is somebody’s name, nor a part of one letter', () => {
  const names = new Set(
    standPeople.flatMap(({ last, first, middle }) => [last, first, middle]).map((name) => name.toLowerCase()),
  );
  expect(names.size).toBeGreaterThan(100);
  expect(labels.filter((label) => names.has(label.toLowerCase()))).toEqual([]);
  expect(labels.filter((label) => (label.match(/\p{L}/gu) ?? []).length < 2)).toEqual([]);
});

/** Where a page can hold what somebody has written or who somebody is. */
const PLACES: Record<string, (canary: string) => string> = {
  text: (it) => `<p>${it}</p>`,
  title: (it) => `<title>${it}</title><b title="${it}">x</b>`,
  id: (it) => `<div id="${it}"></div>`,
  'class of one element': (it) => `<div class="${it} u"></div>`,
  'class of every element of one row': (it) =>
    `<table><tr class="${it}"><td class="${it}"><a class="${it}"><i class="${it}"></i></a></td></tr></table>`,
  'data attribute': (it) => `<b data-id="${it}" data-name="${it}" data-x="${it}"></b>`,
  'name of an attribute': (it) =>
    `<b data-${it.replace(/[^\p{L}\p{N}]/gu, '')}="1" ${it.replace(/[^\p{L}\p{N}]/gu, '')}></b>`,
  'aria label': (it) => `<b aria-label="${it}" alt="${it}" placeholder="${it}"></b>`,
  comment: (it) => `<p><!-- ${it} -->x</p>`,
  script: (it) =>
    `<script>var a = "${it}"; var dnevnik = {user: {commonRole: "staff", name: "${it}"}, ${JSON.stringify(it)}: 1}; /* xss */ var u = "?xss=${it}"</script>`,
  style: (it) => `<style>.x::after { content: "${it}" } /* ${it} */</style><b style="content: '${it}'"></b>`,
  'hidden field': (it) => `<input type="hidden" name="${it}" value="${it}">`,
  option: (it) => `<select><option value="${it}">${it}</option></select>`,
  textarea: (it) => `<textarea name="${it}">${it}</textarea>`,
  shadow: (it) => `<div><template shadowrootmode="open"><p>${it}</p></template></div>`,
  template: (it) => `<template><p class="${it}">${it}</p></template>`,
  noscript: (it) => `<noscript><p>${it}</p></noscript>`,
  svg: (it) => `<svg><text>${it}</text><title>${it}</title><![CDATA[${it}]]></svg>`,
  'bogus comment': (it) => `<![CDATA[${it}]]><?xml ${it}?>`,
  address: (it) =>
    `<a href="/${it}/?${it}=${it}#${it}">x</a><img src="/photo/${it}.jpg" srcset="${it}.png 2x">`,
  'escaped address': (it) =>
    `<a href="?q=${encodeURIComponent(it)}&amp;amp;x=${encodeURIComponent(it)}">x</a>`,
  handler: (it) => `<a onclick="open('${it}')" href="javascript:open('${it}')">x</a>`,
  'name of an element': (it) =>
    `<x-${it.toLowerCase().replace(/[^a-z0-9]/g, '')}>x</x-${it.toLowerCase().replace(/[^a-z0-9]/g, '')}>`,
  'between labels': (it) => `<th>Ученик</th><th>Ученик ${it}</th><p>Найдено ${it}</p><h2>Класс: ${it}</h2>`,
  split: (it) => `<p><b>${it.slice(0, 3)}</b><!-- -->${it.slice(3)}</p>`,
  link: (it) =>
    `<link rel="canonical" href="https://${it}.example/"><meta name="author" content="${it}"><base target="${it}">`,
  frame: (it) =>
    `<iframe src="/${it}" srcdoc="<p>${it}</p>" name="${it}">${it}</iframe><object data="${it}"></object>`,
};

const CANARIES = [
  'Зябликова',
  'ZyablikovaMarfa',
  'zyab_marfa77',
  '112-233-445 95',
  'zyab77@mail.example',
  'ბერიძე',
  'Ζωή',
  'Zp7q91kLw',
  '٣٤٥٦٧',
  '1000000000417',
];

fault(
  'A page of the site has names, logins and numbers of people in every place that a page has',
  'A report of its structure has nothing of them',
  () => {
    for (const [place, put] of Object.entries(PLACES)) {
      for (const canary of CANARIES) {
        const text = report(
          `<body>${put(canary)}</body>`,
          `https://schools.dnevnik.ru/${canary}?x=${canary}`,
        );
        expect(text, place).not.toContain(canary);
        expect(strangeWords(text), `${place}: ${canary}`).toEqual([]);
        for (const [piece = ''] of canary.matchAll(/[\p{L}]{4,}|[1-9]\d{2,}/gu)) {
          expect(bodyOf(text).toLowerCase(), `${place}: ${canary}`).not.toContain(piece.toLowerCase());
        }
      }
    }
  },
);

fault(
  'Pages of the stand, with everybody’s name, login, number, address and phone',
  'Reports of them have none, and no other word of the page that is not the site’s own',
  () => {
    const secrets = standPeople
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
    for (const { html, address } of standPages) {
      const text = report(html, address);
      const words = new Set(bodyOf(text).match(/[\p{L}\p{N}_@.-]+/gu));
      expect(
        secrets.filter((secret) => words.has(secret)),
        address,
      ).toEqual([]);
      const sharedClasses = [...html.matchAll(/class="([^"]+)"/g)].flatMap(([, names = '']) =>
        names.split(/[\s_-]+/),
      );
      const unknown = strangeWords(text).filter(
        (word) => !sharedClasses.some((name) => name.replace(/\d/g, '0') === word),
      );
      expect(unknown, address).toEqual([]);
    }
  },
);

describe('a name', () => {
  it.each([
    ['in two elements', '<p><mark>Пол</mark>ина</p>'],
    ['around a comment', '<p>Пол<!-- -->ина</p>'],
    ['around an empty element', '<p>Пол<b></b><i><u>ина</u></i></p>'],
    ['with an invisible character between', '<p><b>Пол</b>&#8203;<i>&#8203;ина</i></p>'],
    ['with an emoji between', '<p><b>Пол</b>🎉<i>ина</i></p>'],
    ['after it', '<p>А<b>дата</b></p>'],
    ['with a hyphen', '<p><b>Мать</b>-Зябликова</p>'],
  ])('that begins with a label, %s, leaves nothing', (_, html) => {
    expect(bodyOf(report(html))).not.toMatch(/Пол|дата|Мать/i);
  });
  it('that stands beside a label leaves the label', () => {
    expect(bodyOf(report('<p><b>Пол</b> Зябликова</p><p>Логин:<b>zyab</b></p>'))).toMatch(
      /"Пол"[\s\S]*"Логин:"/,
    );
  });
  it('of a class of one row is not the site’s own, of a class of three rows it is', () => {
    const row = '<tr class="card7"><td class="card7"></td><td class="card7"></td></tr>';
    expect(report(`<table>${row}</table>`)).not.toContain('card');
    expect(report(`<table>${row.repeat(3)}</table>`)).toContain('card0');
  });
});

it('of any page only masked words and the site’s own are left', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
    fc.constantFrom(...labels),
    fc.constantFrom(...CANARIES),
  );
  const escaped = piece.map((text) => text.replace(/[<>&"]/g, ''));
  const element = fc
    .tuple(
      fc.constantFrom('p', 'b', 'td', 'a', 'span', 'th', 'dd', 'script', 'option'),
      fc.constantFrom('title', 'id', 'href', 'value', 'name', 'data-test-id', 'alt'),
      escaped,
      escaped,
      escaped,
    )
    .map(
      ([tag, attribute, value, before, text]) => `${before}<${tag} ${attribute}="${value}">${text}</${tag}>`,
    );
  fc.assert(
    fc.property(fc.array(element, { maxLength: 6 }), (parts) => {
      expect(strangeWords(report(`<body>${parts.join('')}`))).toEqual([]);
    }),
    { numRuns: runs(150) },
  );
});

it('the page is left unchanged, and our own launcher is not in the report', () => {
  const document = framed('<div id="klassruk"><b>Классрук</b></div><p>Ким</p>');
  const before = document.documentElement.outerHTML;
  expect(pageStructure(document, ADDRESS)).not.toContain('klassruk');
  expect(document.documentElement.outerHTML).toBe(before);
});

it('a page of a hundred thousand elements is described in part, and what is left out is counted', () => {
  const document = page(`<div>${'<p><b>Ким</b></p>'.repeat(40_000)}</div>`);
  const text = pageStructure(document, ADDRESS);
  expect(text.length).toBeLessThan(5_000);
  expect(text).toMatch(/Не поместилось элементов: \d+/);
}, 60_000);
