import type { DrawnSheet } from './drawn.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const quoted = (cell: string): string => (/[";\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** As Russian Excel writes it: semicolons, a byte order mark; merged cells are lost but for the first. */
export const csvText = ({ rows }: DrawnSheet): string =>
  `\ufeff${rows.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`;

/** The merge that begins at a cell, or true for a cell below one. */
function mergeAt({ merges }: DrawnSheet, row: number, column: number) {
  return merges.find(
    (merge) =>
      row >= merge.row &&
      row < merge.row + merge.rows &&
      column >= merge.column &&
      column < merge.column + merge.columns,
  );
}

export function htmlText(sheet: DrawnSheet): string {
  const width = Math.max(1, ...sheet.rows.map((row) => row.length));
  const lines = sheet.rows.map((cells, row) => {
    const drawn = Array.from({ length: width }, (_, column) => {
      const merge = mergeAt(sheet, row, column);
      if (merge && (merge.row !== row || merge.column !== column)) return '';
      const spans = merge ? ` rowspan="${merge.rows}" colspan="${merge.columns}"` : '';
      return `<td${spans}>${escaped(cells[column] ?? '').replaceAll('\n', '<br>')}</td>`;
    });
    return `<tr>${drawn.join('')}</tr>`;
  });
  return `<html><head><meta charset="utf-8"></head><body><table>\n${lines.join('\n')}\n</table></body></html>\n`;
}

/** SpreadsheetML 2003 as Excel writes it: all sheets and merges; every cell a text. */
export function spreadsheetXml(sheets: readonly DrawnSheet[]): string {
  const worksheets = sheets.map((sheet) => {
    const rows = sheet.rows.map((cells, row) => {
      const drawn = cells.map((cell, column) => {
        const merge = mergeAt(sheet, row, column);
        if (cell === '' && !merge) return '';
        if (merge && (merge.row !== row || merge.column !== column)) return '';
        const across = merge && merge.columns > 1 ? ` ss:MergeAcross="${merge.columns - 1}"` : '';
        const down = merge && merge.rows > 1 ? ` ss:MergeDown="${merge.rows - 1}"` : '';
        const text = escaped(cell).replaceAll('\n', '&#10;');
        return `<Cell ss:Index="${column + 1}"${across}${down}><Data ss:Type="String">${text}</Data></Cell>`;
      });
      return `<Row ss:Index="${row + 1}">${drawn.join('')}</Row>`;
    });
    return `<Worksheet ss:Name="${escaped(sheet.name)}"><Table>${rows.join('\n')}</Table></Worksheet>`;
  });
  return `<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
${worksheets.join('\n')}
</Workbook>
`;
}
