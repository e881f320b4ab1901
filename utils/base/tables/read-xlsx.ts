import { readSharedStrings } from './shared-strings.ts';
import { SheetBuilder } from './sheet-builder.ts';
import type { SheetsRead } from './sheets-read.ts';
import type { WorkbookParts } from './workbook-parts.ts';
import { readXlsxSheet } from './xlsx-sheet.ts';
import { readStyles } from './xlsx-styles.ts';
import { isTrue, XmlReader } from './xml-reader.ts';

interface Sheet {
  name: string;
  path: string;
  isHidden: boolean;
}

/** The part that others are found from: `xl/workbook.xml` but for some exporters. */
function workbookPath(parts: WorkbookParts): string {
  const links = [...parts.links('').values()];
  return links.find(({ type }) => type === 'officeDocument')?.path ?? 'xl/workbook.xml';
}

/**
 * Reads the sheets of an XLSX workbook; a formula gives its last result. Throws on one that is broken.
 *
 * Sources: ECMA-376 part 1, 18.3 (worksheets), 18.4 (shared strings), 18.8 (styles).
 */
export function readXlsx(parts: WorkbookParts, onProgress: (share: number) => void): SheetsRead {
  const path = workbookPath(parts);
  const xml = parts.text(path);
  if (xml === null) throw new Error('there is no workbook');
  const links = parts.links(path);
  const linked = (type: string) => [...links.values()].find((link) => link.type === type)?.path;
  const part = (type: string, usual: string) =>
    parts.text(linked(type) ?? '') ?? parts.text(parts.names.find((name) => name.endsWith(usual)) ?? '');

  const sheets: Sheet[] = [];
  let is1904 = false;
  const reader = new XmlReader(xml);
  while (reader.next()) {
    if (reader.isClosing) continue;
    if (reader.name === 'workbookPr') is1904 = isTrue(reader.attribute('date1904'));
    else if (reader.name === 'sheet') {
      const link = links.get(reader.attribute('id') ?? '');
      if (link && link.type !== 'worksheet') continue;
      const state = reader.attribute('state') ?? '';
      const number = reader.attribute('sheetId');
      sheets.push({
        name: reader.attribute('name') ?? '',
        path: link?.path ?? `xl/worksheets/sheet${number}.xml`,
        isHidden: /hidden$/i.test(state),
      });
    }
  }

  const strings = readSharedStrings(part('sharedStrings', '/sharedstrings.xml'));
  const styles = readStyles(part('styles', '/styles.xml'), is1904);
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  const tables = shown.map(({ name, path: of }, index) => {
    const text = parts.text(of);
    if (text === null) throw new Error('a sheet is missing');
    const sheet = new SheetBuilder('xlsx', name);
    readXlsxSheet(text, sheet, { strings, styles }, (share) => onProgress((index + share) / shown.length));
    return sheet.finish();
  });
  return { tables, hidden: sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name) };
}
