import { describe, expect, it } from 'vitest';
import type { PageKind } from '../../../../utils/dnevnik/pages.ts';
import { readPage } from '../../../../utils/dnevnik/read-page.ts';
import { pageStructure } from '../../../../utils/dnevnik/structure/page-structure.ts';
import { partsOf } from '../../../tools/parts-of.ts';
import { readReport } from '../../../tools/read.ts';
import { isReport, rebuildPage } from '../../../tools/rebuild-page.ts';
import { page } from '../dom.ts';
import { standPages } from './stand-pages.ts';

/** Parts whose label stands in one text with what it says («Группа: 1»): such a text is masked whole. */
const LOST: Partial<Record<PageKind, string[]>> = { 'schedule-week': ['lessons[].group'] };

describe('a report of a page of the stand', () => {
  it.each(
    standPages.map((each) => [each.kind, each.address, each] as const),
  )('%s at %s is read as the page itself: the same kind, the same parts found', (kind, address, { html }) => {
    const document = page(html);
    const own = readPage(document, new URL(address));
    const rebuilt = rebuildPage(pageStructure(document, address));
    const again = readPage(rebuilt.document, rebuilt.address);
    expect(rebuilt.left).toBe(0);
    expect([own.kind, again.kind]).toEqual([kind, kind]);
    const found = partsOf(own).found.filter((part) => !LOST[kind]?.includes(part));
    expect(partsOf(again).found.sort()).toEqual(found.sort());
  });
});

describe('npm run read', () => {
  it('recognises a report, and tells the parts that are found and missing', () => {
    const { html, address } = standPages.find(({ kind }) => kind === 'class-members')!;
    const report = pageStructure(page(html), address);
    expect(isReport(report)).toBe(true);
    expect(isReport(html)).toBe(false);
    const whole = readReport(report, null);
    expect(whole).toMatchObject({ kind: 'class-members', data: { list: 'students' } });
    expect(whole.parts.found).toContain('students[].card');
    expect(whole.warnings[0]).toMatchObject({ code: 'report' });
    // A reader that no longer finds the links to the cards.
    const changed = readReport(report.replaceAll('admin/persons/person.aspx', 'жжж.жж'), null);
    expect(changed.parts.missing).toContain('students[].card');
    expect(readReport(report, new URL('https://schools.dnevnik.ru/myclasses.aspx')).kind).toBe('my-classes');
  });

  it('says what a report has no room for', () => {
    const rows = Array.from({ length: 9000 }, (_, at) => `<b class="k${at}" id="i"></b><i></i>`.repeat(2));
    const report = pageStructure(page(`<div>${rows.join('<p>')}</div>`), 'https://schools.dnevnik.ru/x');
    expect(report.length).toBeLessThan(500_000);
    const reading = readReport(report, null);
    expect(reading.warnings.map(({ code }) => code)).toEqual(
      report.includes('Не поместилось')
        ? ['report-cut', 'report', 'unknown-page']
        : ['report', 'unknown-page'],
    );
  });

  it('refuses a report without its elements', () => {
    expect(() => readReport('Классрук: строение страницы, вид 1', null)).toThrow(/no elements/);
  });
});
