import { schools } from '../address.ts';
import { type Answer, type Context, html } from '../context.ts';
import { DOCTYPE, frame } from '../frame.ts';
import { esc, inline } from '../html.ts';
import { PARTS_PAGE, PRINT_PAGE } from './report-address.ts';

/**
 * The page of the second markup: filters and contents come by script, again with each press of the button, and the
 * address stays as it was.
 */
const SCRIPT = `(function(){var c=@@,root=document.getElementById(c.root),seq=0;
function asked(){var q='';[].forEach.call(root.querySelectorAll('[data-filter]'),function(e){q+='&'+e.getAttribute('data-filter')+'='+encodeURIComponent(e.value)});return q}
function load(q){var n=++seq;root.setAttribute('aria-busy','true');fetch(c.parts+q,{credentials:'include'}).then(function(r){if(!r.ok)throw 0;return r.text()}).then(function(t){if(n!==seq)return;root.innerHTML=t;root.removeAttribute('aria-busy')},function(){if(n!==seq)return;root.removeAttribute('aria-busy');root.innerHTML='<div class="error__title">Не удалось построить отчёт</div>'})}
root.addEventListener('click',function(e){var b=e.target.closest('button');if(!b)return;var name=b.getAttribute('data-test-id');
if(name==='report-build')load(asked());else if(name==='report-print')window.open(c.print+asked(),'_blank')});
root.addEventListener('change',function(e){if(e.target.getAttribute('data-filter')==='group')load(asked())});
setTimeout(function(){load(c.query)},400)})();`;

/** Names of style classes that change from page to page. */
export const styleNames = <T extends string>(ctx: Context, ...names: T[]): Record<T, string> =>
  Object.fromEntries(names.map((name) => [name, `${name}_${ctx.junk.hex(5)}`])) as Record<T, string>;

/** Direction marks around the text of a tooltip. */
export const isolated = (text: string): string => `\u2068${esc(text)}\u2069`;

export function lateReport(ctx: Context, title: string): Answer {
  const query = Object.fromEntries(ctx.address.query);
  const { report = '', school = ctx.school.id, ...rest } = query;
  const root = `app_${ctx.junk.hex(6)}`;
  const base = { report, school, markup: 2 };
  const config = {
    root,
    parts: schools(ctx.address, PARTS_PAGE, base),
    print: schools(ctx.address, PRINT_PAGE, base),
    query: Object.entries(rest)
      .filter(([name]) => name !== 'markup')
      .map(([name, value]) => `&${name}=${encodeURIComponent(value)}`)
      .join(''),
  };
  return frame(ctx, {
    title,
    crumbs: [['Отчеты', schools(ctx.address, 'reports/default', { school: ctx.school.id })]],
    content: `<div id="${root}"><div class="loader">Загрузка...</div></div>
<script>${SCRIPT.replace('@@', () => inline(config))}</script>`,
  });
}

/** What the script puts into the page. */
export const fragment = (body: string): Answer => html(body);

/** A page to print, outside the frame of the site. */
export const printPage = (title: string, body: string): Answer =>
  html(`${DOCTYPE}
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>${esc(title)}</title>
<style type="text/css">body{font:12px Arial,sans-serif}table{border-collapse:collapse}td,th{border:1px solid #000;padding:2px 5px}.page{page-break-after:always}</style></head>
<body>
${body}
</body></html>`);
