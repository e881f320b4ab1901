import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measure } from '../../gallery/measure.ts';
import { breachesOf, rules } from '../../gallery/rules.ts';
import type { Theme } from '../../gallery/shot.ts';
import { fault } from '../../setup/fault.ts';
import { findBrowser } from '../../setup/find-browser.ts';

/** A page by the rules, with places to break them. */
const pageWith = (
  change: { style?: string; bar?: string; cell?: string; after?: string } = {},
) => `<!doctype html>
<html lang="ru"><style>
  body { margin: 0; font: 14px/20px sans-serif; color: #1b2430; background: #fff }
  main { padding: 60px 16px 0 }
  .toolbar { display: flex; gap: 8px; height: 32px }
  table { border-collapse: collapse } td { height: 36px; padding: 0 8px }
  button, input { box-sizing: border-box; height: 32px; border: 1px solid #7d8995; background: #fff; color: #1b2430 }
  .primary { background: #0f6f69; color: #fff; border-color: #0f6f69 }
  .cut { display: inline-block; width: 60px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
  ${change.style ?? ''}
</style><main>
  <div class="toolbar"><input type="search" aria-label="Найти"><button>Все 28</button>${change.bar ?? ''}<button class="primary">Записать</button></div>
  <section aria-label="Согласия"><table><tbody>
    ${['Агафонов Егор', 'Алиев Тимур', change.cell ?? 'Бирюков Матвей'].map((name) => `<tr><td>${name}</td></tr>`).join('')}
  </tbody></table></section>${change.after ?? ''}
</main></html>`;

describe('what the gallery measures, on made pages', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  });
  afterAll(() => browser?.close());

  const brokenBy = async (change: Parameters<typeof pageWith>[0], theme: Theme = 'light') => {
    await page.emulateMedia({ media: theme === 'print' ? 'print' : 'screen' });
    await page.setContent(pageWith(change));
    const place = { screen: 'consents', theme, opened: true } as const;
    return breachesOf(await measure(page), place).map(({ rule }) => rule);
  };

  it('finds nothing where nothing is wrong', async () => {
    expect(await brokenBy({})).toEqual([]);
  });

  const wrong: [what: string, rule: keyof typeof rules, Parameters<typeof pageWith>[0], Theme?][] = [
    ['a name in two lines', 'высота строк', { cell: 'Бирюков<br>Матвей<br>Олегович' }],
    [
      'a heading above the table takes too much',
      'таблица до 180 px',
      { style: 'section { margin-top: 120px }' },
    ],
    [
      'the tools wrap',
      'инструменты в одну строку',
      { style: '.toolbar { flex-wrap: wrap; width: 200px; height: auto }' },
    ],
    ['small print', 'текст не мельче 12 px', { cell: '<small style="font-size: 11px">мать</small>' }],
    ['something wide', 'без прокрутки вбок', { after: '<div style="width: 2000px; height: 1px"></div>' }],
    ['pale text', 'контраст текста', { cell: '<span style="color: #9aa6b2">выбыл</span>' }],
    [
      'text on a veil',
      'контраст текста',
      { cell: '<span style="background: rgb(27 36 48 / 60%)">выбыл</span>' },
    ],
    ['a dimmed row', 'контраст текста', { cell: '<span style="opacity: 0.5">выбыл</span>' }],
    ['a pale edge', 'контраст краёв', { style: 'input { border-color: #cfd7df }' }],
    [
      'an ellipsis that tells nobody the rest',
      'обрезанный текст без подсказки',
      { cell: '<span class="cut">Константинопольская</span>' },
    ],
    [
      'two buttons that are each the main one',
      'одна главная кнопка',
      { bar: '<button class="primary">Напечатать</button>' },
    ],
    [
      'a hint that its field cuts off',
      'свои слова целиком',
      { bar: '<input placeholder="Куда положены согласия" style="width: 60px">' },
    ],
    [
      'a badge over the edge of its link',
      'ничего не выступает за край',
      { after: '<a style="display: flex; width: 60px; white-space: nowrap">Список и контакты</a>' },
    ],
    [
      'a bar of the screen on paper',
      'на бумаге ничего от экрана',
      { after: '<p class="no-print">Закрыть</p>' },
      'print',
    ],
    [
      'a key to press on paper',
      'на бумаге ничего от экрана',
      { after: '<style>kbd { display: inline !important }</style><kbd>1</kbd>' },
      'print',
    ],
    [
      'a name with an ellipsis on paper',
      'обрезанный текст без подсказки',
      { cell: '<span class="cut" title="Константинопольская">Константинопольская</span>' },
      'print',
    ],
  ];
  for (const [what, rule, change, theme] of wrong) {
    fault(`${what} on a screen of the gallery`, `the gallery names the rule: ${rule}`, async () => {
      expect(await brokenBy(change, theme)).toEqual([rule]);
    });
  }

  it('shows every rule broken', () => {
    expect([...new Set(wrong.map(([, rule]) => rule))].sort()).toEqual(Object.keys(rules).sort());
  });

  it('leaves alone an ellipsis with a title, and what is switched off', async () => {
    const cut = '<span class="cut" title="Константинопольская">Константинопольская</span>';
    expect(await brokenBy({ cell: cut, bar: '<button disabled style="color: #bbb">Ещё</button>' })).toEqual(
      [],
    );
  });

  it('looks only at the dialog in front', async () => {
    const after =
      '<dialog><button class="primary">Удалить</button><p style="font-size: 10px">мелко</p></dialog><script>document.querySelector("dialog").showModal()</script>';
    expect(await brokenBy({ after, cell: '<span style="color: #ccc">под окном</span>' })).toEqual([
      'текст не мельче 12 px',
    ]);
  });
});
