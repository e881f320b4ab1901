/**
 * Prints as JSON what the readers find in a saved page of Dnevnik.ru: kind, data, warnings. Of a report of the
 * structure of a page (popup, «Показать строение этой страницы…») also which parts they find and miss; its data are
 * invented where the report is masked.
 *
 * `npm run read -- FILE [--url URL]`. Nothing in the page runs and nothing is loaded. Exit code 0: read, even
 * if nothing was recognised (kind «unknown»); 2: there is no page to read.
 *
 * Size: scripts without page data, styles, comments, inlined pictures and long `data:` addresses, which make
 * up most of a big saved page, are dropped before parsing. If more than 8 MB remain, they are parsed in a
 * child process with its own heap.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { JSDOM, VirtualConsole } from 'jsdom';
import { pageKindOf } from '../../utils/dnevnik/addresses.ts';
import type { Warning } from '../../utils/dnevnik/page-parts.ts';
import { warning } from '../../utils/dnevnik/page-parts.ts';
import type { AnyReading } from '../../utils/dnevnik/pages.ts';
import { readPage } from '../../utils/dnevnik/read-page.ts';
import { type FoundParts, partsOf } from './parts-of.ts';
import { isReport, rebuildPage } from './rebuild-page.ts';

const BIG = 8_000_000;
const CHILD = 'KLASSRUK_READ_CHILD';

class Refusal extends Error {}

/** Bytes of a file as text; throws `Refusal` if it is not text. */
export function decodePage(bytes: Uint8Array): { html: string; warnings: Warning[] } {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const foreign: Record<string, string> = {
    '%PDF': 'PDF',
    'PK\x03\x04': 'архив или документ Office',
    '\x89PNG': 'картинка',
    '\xff\xd8\xff': 'картинка',
    GIF8: 'картинка',
    '\xd0\xcf\x11\xe0': 'документ Office',
    'From: <Saved by': 'MHTML; сохраните страницу как «Веб-страница, полностью»',
    'MIME-Version:': 'MHTML; сохраните страницу как «Веб-страница, полностью»',
  };
  const known = Object.keys(foreign).find((signature) => head.startsWith(signature));
  if (known) throw new Refusal(`это не страница HTML (${foreign[known]})`);
  const marked = head.startsWith('\xef\xbb\xbf')
    ? 'utf-8'
    : head.startsWith('\xff\xfe')
      ? 'utf-16le'
      : head.startsWith('\xfe\xff')
        ? 'utf-16be'
        : null;
  const sample = bytes.subarray(0, 65_536);
  let odd = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 27)) odd++;
  if (!marked && (sample.includes(0) || odd > sample.length / 50)) {
    throw new Refusal('это не страница HTML (двоичные данные)');
  }
  const declared = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  const label = marked ?? (declared && isKnownEncoding(declared) ? declared : null);
  const warnings: Warning[] = [];
  if (declared && !marked && !label) {
    warnings.push(warning('encoding', `Кодировка «${declared}» не известна, она определена по содержанию.`));
  }
  try {
    return { html: new TextDecoder(label ?? 'utf-8', { fatal: true }).decode(bytes), warnings };
  } catch {
    if (label && label !== 'utf-8') return { html: new TextDecoder(label).decode(bytes), warnings };
  }
  // A broken byte or two in a UTF-8 page are errors; many of them mean another encoding.
  const html = new TextDecoder('utf-8').decode(bytes);
  const broken = html.split('\ufffd').length - 1;
  if (broken * 200 < html.length) {
    warnings.push(
      warning('encoding', `В файле испорчены буквы (мест: ${broken}). Сохраните страницу заново.`),
    );
    return { html, warnings };
  }
  if (label)
    warnings.push(
      warning(
        'encoding',
        'Страница записана не в той кодировке, что в ней названа; прочитана как windows-1251.',
      ),
    );
  return { html: new TextDecoder('windows-1251').decode(bytes), warnings };
}

function isKnownEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}

/**
 * Drops from the source of a page what no reader uses. Plain scanning: no regular expression can run wild.
 */
export function slimPage(html: string): string {
  let out = '';
  let at = 0;
  const next = /<!--|<(script|style|svg|noscript)\b/gi;
  for (let open = next.exec(html); open; open = next.exec(html)) {
    const name = open[1]?.toLowerCase();
    const closing = name ? `</${name}` : '-->';
    const end = endOf(html, closing, next.lastIndex);
    if (end < 0) break;
    const keep =
      name === 'script' &&
      /commonRole|__INITIAL__STATE__/.test(html.slice(open.index, Math.min(end, open.index + 2_000_000)));
    out += html.slice(at, keep ? end : open.index);
    at = end;
    next.lastIndex = end;
  }
  out += html.slice(at);
  return out.replace(/data:[\w/+.-]+;base64,[\w+/=%-]{200,}/gi, 'data:,');
}

function endOf(html: string, closing: string, from: number): number {
  if (closing === '-->') {
    const end = html.indexOf(closing, from);
    return end < 0 ? -1 : end + 3;
  }
  const pattern = new RegExp(`${closing}\\s*>`, 'gi');
  pattern.lastIndex = from;
  return pattern.exec(html) ? pattern.lastIndex : -1;
}

/** A document without window, scripts and loading. */
export function parsePage(html: string): Document {
  const { window } = new JSDOM('', { virtualConsole: new VirtualConsole() });
  return new window.DOMParser().parseFromString(html, 'text/html') as unknown as Document;
}

/**
 * The address that the page itself suggests: canonical link, active tab, own form; for a class list its
 * heading.
 */
function hintedAddress(document: Document): URL | null {
  const hints: [string, string][] = [
    ['link[rel="canonical" i]', 'href'],
    ['meta[property="og:url" i]', 'content'],
    ['base[href]', 'href'],
    ['.tabs li.active a[href]', 'href'],
    ['form[method="post" i][action*="persons/person" i]', 'action'],
    ['.switch li.active a[href], .filter li.active a[href]', 'href'],
    ['.pager a[href]', 'href'],
  ];
  for (const [selector, attribute] of hints) {
    for (const element of document.querySelectorAll(selector)) {
      const url = URL.parse(element.getAttribute(attribute) ?? '', 'https://schools.dnevnik.ru/');
      if (url && pageKindOf(url) !== 'unknown') return url;
    }
  }
  const list = document.querySelector('table.people') && /Класс: ?\d/.test(document.body?.textContent ?? '');
  return list ? new URL('https://schools.dnevnik.ru/class.aspx?view=members') : null;
}

/** Reads a page; without an address uses the one that the page suggests, and says so. */
export function readSource(html: string, address: URL | null): AnyReading {
  const document = parsePage(slimPage(html));
  const hinted = address ? null : (savedFrom(html) ?? hintedAddress(document));
  const reading = readPage(document, address ?? hinted);
  if (address) return reading;
  const text = hinted
    ? `Адрес не указан; взят тот, на который указывает сама страница: ${hinted.href}. Если он не тот, укажите --url.`
    : 'Адрес не указан, и сама страница на него не указывает. Укажите --url.';
  reading.warnings.unshift(warning(hinted ? 'address-hinted' : 'address-missing', text));
  return reading;
}

/** Browsers write the address into a comment at the head of a saved page. */
function savedFrom(html: string): URL | null {
  const saved = /<!--\s*saved from url=\(\d+\)(\S+?)\s*-->/i.exec(html.slice(0, 4096))?.[1];
  const url = saved ? URL.parse(saved) : null;
  return url && pageKindOf(url) !== 'unknown' ? url : null;
}

/** What the readers make of a report of a page's structure, at its address or another one. */
export function readReport(report: string, address: URL | null): AnyReading & { parts: FoundParts } {
  const page = rebuildPage(report);
  const reading = readPage(page.document, address ?? page.address);
  reading.warnings.unshift(
    warning('report', 'Это отчёт о строении страницы: имена и числа в данных придуманы.'),
  );
  if (page.left > 0) {
    const text = `Отчёт неполон: не поместилось элементов ${page.left}. Чего в нём нет, того и не найти.`;
    reading.warnings.unshift(warning('report-cut', text));
  }
  return { ...reading, parts: partsOf(reading) };
}

function run(args: string[]): AnyReading | number {
  const { values, positionals } = parseArgs({
    args,
    options: { url: { type: 'string' } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (!file || positionals.length > 1) throw new Refusal('укажите один файл: npm run read -- FILE --url URL');
  const address = values.url === undefined ? null : URL.parse(values.url);
  if (values.url !== undefined && !address)
    throw new Refusal(`адрес «${values.url}» не похож на адрес страницы`);
  let size: number;
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) throw new Refusal(`${file}: это папка, нужен файл HTML`);
    size = stat.size;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${file}: такого файла нет или он не читается`);
  }
  if (size === 0) throw new Refusal(`${file}: файл пуст`);
  if (size > BIG && !process.env[CHILD]) return inLargeHeap(args);
  try {
    const { html, warnings } = decodePage(readFileSync(file));
    if (!html.trim()) throw new Refusal('файл пуст');
    const reading = isReport(html) ? readReport(html, address) : readSource(html, address);
    reading.warnings.push(...warnings);
    return reading;
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(`${file}: ${error.message}`);
    throw error;
  }
}

function inLargeHeap(args: string[]): number {
  const heap = Math.max(2048, Math.min(16_384, Math.floor((totalmem() / 1_048_576) * 0.8)));
  const child = spawnSync(process.execPath, [`--max-old-space-size=${heap}`, import.meta.filename, ...args], {
    stdio: 'inherit',
    env: { ...process.env, [CHILD]: '1' },
  });
  if (child.status === null || child.status > 100) {
    console.error('Файл слишком велик: не хватило памяти. Сохраните одну страницу списка, а не весь сайт.');
    return 2;
  }
  return child.status;
}

function main(): number {
  try {
    const result = run(process.argv.slice(2));
    if (typeof result === 'number') return result;
    console.log(JSON.stringify(result, null, 2));
    const secret = /"(?:login|password|temporaryPassword)": "/.test(
      JSON.stringify(result.data, null, 1) ?? '',
    );
    if (secret)
      console.error('Внимание: в выводе есть логины или пароли. Не сохраняйте его и никому не пересылайте.');
    return 0;
  } catch (error) {
    if (
      !(error instanceof Refusal) &&
      (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') !== true
    ) {
      throw error;
    }
    const reason =
      error instanceof Refusal ? error.message : 'так вызвать нельзя: npm run read -- FILE --url URL';
    console.error(`Не прочитано: ${reason}`);
    return 2;
  }
}

if (import.meta.main) process.exitCode = main();
