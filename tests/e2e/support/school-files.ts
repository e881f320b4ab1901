import { utils, write } from '@e965/xlsx';
import writeExcelFile from 'write-excel-file/universal';
import { esc } from '../../stand/html.ts';

/** Text in windows-1251, as the Windows editor saves it. */
export function inWindows1251(text: string): Uint8Array {
  const table = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, code) => code));
  return Uint8Array.from(text, (sign) => table.indexOf(sign));
}

/** A workbook: instructions on the first sheet; on the second titles joined over all columns, the class joined over its rows, totals. */
export async function workbook(header: string[], rows: string[][]): Promise<Uint8Array> {
  const wide = (value: string) => [
    { value, columnSpan: header.length + 1, fontWeight: 'bold' as const },
    ...header.map(() => null),
  ];
  const list = [
    wide('МБОУ «Лицей № 1»'),
    wide('Реквизиты доступа к электронному дневнику'),
    [],
    [{ value: 'Класс' }, ...header.map((value) => ({ value }))],
    ...rows.map((row, index) => [
      index === 0 ? { value: '7 «А»', rowSpan: rows.length } : null,
      ...row.map((value) => ({ value, type: String })),
    ]),
    [{ value: 'Итого:' }, { value: rows.length }],
    [{ value: 'Администратор ________________' }],
  ];
  const blob = await writeExcelFile([
    { sheet: 'Инструкция', data: [[{ value: 'Пароли выдаются под подпись' }]] },
    { sheet: 'Логины', data: list },
  ]).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/** A plain table as a workbook of Excel 97–2003 or of LibreOffice. */
export function asWorkbook(rows: readonly (readonly string[])[], format: 'xls' | 'ods'): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), 'Логины');
  return new Uint8Array(write(book, { type: 'array', bookType: format }) as ArrayBuffer);
}

const cells = (row: string[], cell: (text: string) => string) => `<tr>${row.map(cell).join('')}</tr>`;

/** What Excel puts on the clipboard as HTML. */
export const fromExcel = (
  rows: string[][],
): string => `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator content="Microsoft Excel 15">
<style><!--table {mso-displayed-decimal-separator:"\\,";} .xl65 {mso-number-format:"\\@";}--></style></head>
<body><table border=0 cellpadding=0 cellspacing=0 width=406 style='border-collapse:collapse;width:305pt'>
<col width=64 style='width:48pt'><!--StartFragment-->
${rows.map((row) => cells(row, (text) => `<td class=xl65 style='height:15pt'>${esc(text).replace(' ', '<span style="mso-spacerun:yes"> </span>')}</td>`)).join('\n')}
<!--EndFragment--></table></body></html>`;

/** What Word puts there: paragraphs in the cells, no-break spaces, empty Office elements. */
export const fromWord = (
  rows: string[][],
): string => `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body>
<!--StartFragment--><p class=MsoNormal><b>Список класса</b><o:p></o:p></p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
${rows.map((row) => cells(row, (text) => `<td width=156 valign=top><p class=MsoNormal style='mso-margin-top-alt:auto'><span lang=RU style='mso-ansi-language:RU'>${esc(text).replace(' ', '&nbsp;')}<o:p></o:p></span></p></td>`)).join('\n')}
</table><p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>`;

/** A page that a site gives out under the name of an Excel file. */
export const savedAsXls = (rows: string[][]): string => `<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head><body>
<table><tr><td colspan=4><b>Логины и пароли</b></td></tr>
${rows.map((row, at) => cells(row, (text) => (at === 0 ? `<th>${esc(text)}</th>` : `<td>${esc(text)}</td>`))).join('\n')}
</table></body></html>`;

export const asTabs = (rows: string[][]): string => rows.map((row) => row.join('\t')).join('\r\n');
