import { JSDOM } from 'jsdom';
import { type ComponentChild, h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BarChart } from '../../../../components/ui/charts/bar-chart.tsx';
import { CalendarChart } from '../../../../components/ui/charts/calendar-chart.tsx';
import { LineChart } from '../../../../components/ui/charts/line-chart.tsx';
import { Sparkline } from '../../../../components/ui/charts/sparkline.tsx';
import { waitFor } from '../../../setup/wait-for.ts';

let page: JSDOM;
beforeEach(() => {
  page = new JSDOM('<main></main>');
  vi.stubGlobal('document', page.window.document);
});
afterEach(() => vi.unstubAllGlobals());

function draw(chart: ComponentChild): HTMLElement {
  const place = page.window.document.querySelector('main') as HTMLElement;
  render(chart, place);
  return place;
}

const textsOf = (place: Element, selector: string) =>
  [...place.querySelectorAll(selector)].map(({ textContent }) => textContent);

async function tableOf(place: HTMLElement): Promise<(string | null)[][]> {
  const details = place.querySelector('details') as HTMLDetailsElement;
  details.open = true;
  await waitFor(() => expect(details.querySelector('table')).not.toBeNull());
  return [...details.querySelectorAll('tr')].map((row) => textsOf(row, 'th, td'));
}

const bars = h(BarChart, {
  title: 'Отметки по предметам',
  description: 'Больше всего пятёрок по музыке.',
  of: 'Предмет',
  series: [
    { name: '5', look: { pattern: 'solid', tone: 'ok' } },
    { name: '4', look: { pattern: 'hatched', tone: 'accent' } },
  ],
  rows: [
    { label: 'Алгебра', values: [3, 12] },
    { label: 'Музыка', values: [20, 0] },
  ],
});

describe('a chart', () => {
  it('has a name and a description for those who cannot see it', () => {
    const place = draw(bars);
    const drawing = place.querySelector('svg[role=img]');
    const named = (attribute: string) =>
      page.window.document.getElementById(drawing?.getAttribute(attribute) ?? '')?.textContent;
    expect(named('aria-labelledby')).toBe('Отметки по предметам');
    expect(named('aria-describedby')).toBe('Больше всего пятёрок по музыке.');
  });

  it('has the same figures as a table', async () => {
    expect(await tableOf(draw(bars))).toEqual([
      ['Предмет', '5', '4'],
      ['Алгебра', '3', '12'],
      ['Музыка', '20', '0'],
    ]);
  });

  it('distinguishes the series without colours', () => {
    const place = draw(bars);
    const fills = [...place.querySelectorAll('.drawing rect.piece')].map((piece) =>
      piece.getAttribute('fill'),
    );
    expect(fills[0]).toBe('currentColor');
    const [, id] = /^url\(#(.+)\)$/.exec(fills[1] ?? '') ?? [];
    expect(page.window.document.getElementById(id ?? '')?.tagName).toBe('pattern');
    expect(textsOf(place, 'ul.legend li')).toEqual(['5', '4']);
  });

  it('leaves a gap for unknown values, and says so in the table', async () => {
    const place = draw(
      h(LineChart, {
        title: 'По неделям',
        description: 'Ровно',
        of: 'Неделя',
        labels: ['1', '2', '3', '4'],
        lines: [{ name: 'Средний балл', values: [4, 4.5, null, 3.5] }],
        steps: [2, 3, 4, 5],
        format: (value: number) => value.toFixed(1),
      }),
    );
    expect(place.querySelectorAll('.drawing .point')).toHaveLength(3);
    expect((await tableOf(place))[3]).toEqual(['3', '–']);
  });

  it('writes the letter of the day in its square', async () => {
    const place = draw(
      h(CalendarChart, {
        title: 'Посещаемость',
        description: 'Один день болезни',
        from: '2026-09-01',
        to: '2026-09-30',
        states: [
          { name: 'был(а)', letter: '', look: { pattern: 'empty', tone: 'off' } },
          { name: 'болезнь', letter: 'Б', look: { pattern: 'hatched', tone: 'warn' } },
        ],
        days: [
          { day: '2026-09-01', state: 0, note: '' },
          { day: '2026-09-02', state: 1, note: '6 уроков' },
        ],
      }),
    );
    expect(textsOf(place, 'text.inside')).toEqual(['Б']);
    expect(await tableOf(place)).toEqual([
      ['День', 'Что было', 'Подробно'],
      ['02.09.2026', 'болезнь', '6 уроков'],
    ]);
  });

  it('is as small as a word, and says the same in words', () => {
    const place = draw(h(Sparkline, { values: [4, null, 3, 3], range: [2, 5], text: 'Алгебра: 4, 3, 3' }));
    expect(place.querySelector('svg')?.getAttribute('aria-label')).toBe('Алгебра: 4, 3, 3');
    // The lone first value and the last one.
    expect(place.querySelectorAll('circle')).toHaveLength(2);
    expect(draw(h(Sparkline, { values: [null], range: [2, 5], text: '' })).querySelector('svg')).toBeNull();
  });
});
