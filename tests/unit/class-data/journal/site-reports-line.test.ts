// @vitest-environment jsdom
import { h } from 'preact';
import { expect, it, vi } from 'vitest';
import { SiteReportsLine } from '../../../../components/class-data/journal/site-reports-line.tsx';
import { siteFiles } from '../../../../components/state/stored-journal.ts';
import type { TakenFile } from '../../../../utils/class-data/journal/site-files.ts';
import { draw } from '../../../setup/draw.ts';

vi.mock('webextension-polyfill', async () => import('../../state/fake-browser.ts'));

const LIST = 'https://schools.dnevnik.ru/reports/default.aspx';

const taken = (name: string, address: string, takenAt: string): TakenFile => ({
  id: takenAt,
  name,
  address,
  schoolYear: 2026,
  takenAt,
  content: { kind: 'site-averages', period: 1, rows: [] },
});

const links = () => [...document.querySelectorAll('a')].map(({ textContent, href }) => [textContent, href]);

it('the reports of the site are linked: where one was taken from, else their list', () => {
  const of = (number: number) => `https://schools.dnevnik.ru/v2/reports/default?report=${number}`;
  siteFiles.value = {
    files: [
      taken('Успеваемость: Классному руководителю', of(1), '2026-11-01T10:00:00Z'),
      taken('Успеваемость: Классному руководителю, 7 «А»', of(2), '2026-11-20T10:00:00Z'),
      taken('Посещаемость: Общий', 'https://example.org/reports', '2026-11-20T10:00:00Z'),
    ],
    differences: [],
  };
  draw(h(SiteReportsLine, { about: ['progress', 'attendance'] }));
  expect(links()).toEqual([
    ['Успеваемость: Классному руководителю', of(2)],
    ['Успеваемость: Классы', LIST],
    ['Посещаемость: Классы', LIST],
    ['Посещаемость: Общий', LIST],
  ]);
});
