import type { Found } from './camera.ts';
import type { Shot } from './shot.ts';

const STYLE = `
body { font: 14px/1.45 system-ui, sans-serif; margin: 0; background: #e9edf0; color: #111 }
header { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 12px; padding: 8px 16px; background: #fff; border-bottom: 1px solid #bbb }
main { padding: 0 16px 32px }
h2 { margin: 24px 0 8px; font-size: 17px }
section > div { display: flex; flex-wrap: wrap; gap: 12px; align-items: flex-start }
figure { margin: 0; padding: 8px; background: #fff; border: 1px solid #bbb; max-width: 100% }
figcaption { margin-bottom: 6px; max-width: 460px }
figcaption li { color: #8c1d18 }
ul { margin: 4px 0; padding-left: 18px; max-height: 120px; overflow: auto; font-size: 12px }
img { width: 460px; border: 1px solid #ddd; display: block }
.large img { width: 1280px; max-width: 96vw }
[hidden] { display: none }
`;

const SCRIPT = `
const form = document.querySelector('form');
const show = () => {
  const { screen, theme, size, breaches, large } = Object.fromEntries(new FormData(form));
  document.body.classList.toggle('large', Boolean(large));
  for (const figure of document.querySelectorAll('figure[data-theme]')) {
    const { theme: t, size: s, breaches: b } = figure.dataset;
    figure.hidden = (theme && t !== theme) || (size && s !== size) || (breaches && b === '0');
  }
  for (const section of document.querySelectorAll('section'))
    section.hidden = (screen && section.id !== screen) || !section.querySelector('figure[data-theme]:not([hidden])');
};
form.addEventListener('input', show);
show();
`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** The index: a row a screen with its pictures, to be narrowed by screen, theme and size; mock-ups stand first. */
export function indexPage(
  shots: readonly Shot[],
  found: readonly Found[],
  mockups: ReadonlyMap<string, readonly string[]> = new Map(),
): string {
  const screens = unique(shots.map(({ screen }) => screen));
  const choice = (name: string, title: string, values: readonly string[]) =>
    `<label>${title} <select name="${name}"><option value="">все</option>${values.map((value) => `<option>${value}</option>`).join('')}</select></label>`;
  const picture = (shot: Shot) => {
    const broken = unique(
      found.filter((each) => each.shot === shot).map(({ rule, what }) => `${rule}: ${what}`),
    );
    const list =
      broken.length > 0 ? `<ul>${broken.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>` : '';
    const title = `${shot.state || 'открыт'} · ${shot.theme} · ${shot.size}`;
    return `<figure data-theme="${shot.theme}" data-size="${shot.size}" data-breaches="${broken.length}"><figcaption>${escaped(title)}${list}</figcaption><a href="${shot.file}"><img loading="lazy" src="${shot.file}" alt=""></a></figure>`;
  };
  const sections = screens.map((screen) => {
    const drawn = (mockups.get(screen) ?? []).map(
      (file) =>
        `<figure><figcaption><b>образец</b> ${escaped(file)}</figcaption><a href="${escaped(file)}"><img loading="lazy" src="${escaped(file)}" alt=""></a></figure>`,
    );
    const own = shots.filter((shot) => shot.screen === screen).map(picture);
    return `<section id="${screen}"><h2>${screen}</h2><div>${[...drawn, ...own].join('')}</div></section>`;
  });
  const tools = [
    choice('screen', 'Экран', screens),
    choice('theme', 'Тема', unique(shots.map(({ theme }) => theme))),
    choice('size', 'Размер', unique(shots.map(({ size }) => size))),
    '<label><input type="checkbox" name="breaches"> с нарушениями</label>',
    '<label><input type="checkbox" name="large"> крупно</label>',
  ];
  return `<!doctype html><html lang="ru"><meta charset="utf-8"><title>Экраны Классрука</title><style>${STYLE}</style><header><form>${tools.join(' ')}</form></header><main>${sections.join('\n')}</main><script>${SCRIPT}</script></html>\n`;
}
