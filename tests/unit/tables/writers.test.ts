import { expect, it } from 'vitest';
import { Grid } from '../../tables/drawn.ts';
import { csvText, htmlText, spreadsheetXml } from '../../tables/writers.ts';

const grid = new Grid('Список');
grid.add(['Список «7А»', '']);
grid.merge(0, 2);
grid.add(['a; "b"', 'две\nстроки']);

it('writes CSV as Russian Excel does', () => {
  expect(csvText(grid)).toBe('\ufeffСписок «7А»;\r\n"a; ""b""";"две\nстроки"\r\n');
});

it('writes HTML with merged cells', () => {
  expect(htmlText(grid)).toContain('<tr><td rowspan="1" colspan="2">Список «7А»</td></tr>');
  expect(htmlText(grid)).toContain('<td>a; &quot;b&quot;</td><td>две<br>строки</td>');
});

it('writes SpreadsheetML with merged cells and the names of the sheets', () => {
  const xml = spreadsheetXml([grid]);
  expect(xml).toContain('<Worksheet ss:Name="Список">');
  expect(xml).toContain(
    '<Cell ss:Index="1" ss:MergeAcross="1"><Data ss:Type="String">Список «7А»</Data></Cell>',
  );
  expect(xml).toContain('две&#10;строки');
});
