import type { Sample } from './sample.ts';

/** A sample as files; paths from the index. */
export interface DrawnSample {
  sample: Sample;
  file: string;
  pictures: readonly string[];
}

const STYLE = `
body { font: 14px/1.45 system-ui, sans-serif; margin: 16px; background: #eee; color: #111 }
h2 { margin: 28px 0 8px; font-size: 17px }
.row { display: flex; flex-wrap: wrap; gap: 12px; align-items: flex-start }
figure { margin: 0; padding: 8px; background: #fff; border: 1px solid #bbb }
figcaption { margin-bottom: 6px }
img { height: 300px; border: 1px solid #ddd }
`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The index: a row a paper, a figure a variant, with number of pages and thumbnails. */
export function indexPage(drawn: readonly DrawnSample[]): string {
  const ids = [...new Set(drawn.map(({ sample }) => sample.id))];
  const rows = ids.map((id) => {
    const variants = drawn.filter(({ sample }) => sample.id === id);
    const figures = variants.map(
      ({ sample, file, pictures }) =>
        `<figure><figcaption><a href="${file}">${escaped(sample.cast.title)}</a>, страниц: ${pictures.length}</figcaption>` +
        pictures
          .map((picture) => `<a href="${picture}"><img loading="lazy" src="${picture}" alt=""></a>`)
          .join('') +
        '</figure>',
    );
    return `<h2 id="${id}">${escaped(variants[0]?.sample.title ?? '')} (${id})</h2><div class="row">${figures.join('')}</div>`;
  });
  const list = ids.map((id) => `<a href="#${id}">${id}</a>`).join(' · ');
  return `<!doctype html><html lang="ru"><meta charset="utf-8"><title>Бумаги Классрука</title><style>${STYLE}</style><h1>Бумаги Классрука</h1><p>${list}</p>${rows.join('\n')}</html>\n`;
}
