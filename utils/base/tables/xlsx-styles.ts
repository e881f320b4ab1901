import { type CellFormat, createFormats } from './show-number.ts';
import { XmlReader } from './xml-reader.ts';

/** How the cells of each style show numbers, in the order of `cellXfs`; `xml`: the part with the styles. */
export function readStyles(xml: string | null, is1904: boolean): CellFormat[] {
  const formats = createFormats(is1904);
  const codes = new Map<number, string>();
  const styles: CellFormat[] = [];
  const reader = new XmlReader(xml ?? '');
  let isInCells = false;
  while (reader.next()) {
    const { name, isClosing } = reader;
    if (name === 'cellXfs') isInCells = !isClosing && !reader.isEmpty;
    else if (isClosing) continue;
    else if (name === 'numFmt')
      codes.set(Number(reader.attribute('numFmtId')), reader.attribute('formatCode') ?? '');
    else if (name === 'xf' && isInCells) {
      const id = Number(reader.attribute('numFmtId') ?? 0);
      styles.push(formats(codes.get(id) ?? id));
    }
  }
  return styles.length > 0 ? styles : [formats(0)];
}
