import { XmlReader } from './xml-reader.ts';

/** `_x0041_` stands for a character in the strings of XLSX. */
export const decodeEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** The texts that cells of XLSX refer to by number. `xml`: their part; null: there is none. */
export function readSharedStrings(xml: string | null): string[] {
  const reader = new XmlReader(xml ?? '');
  const strings: string[] = [];
  let text = '';
  let isReading = false;
  while (reader.next()) {
    const { name, isClosing } = reader;
    // How a Japanese word is read aloud.
    if (name === 'rPh') isReading = !isClosing && !reader.isEmpty;
    else if (name === 't' && isClosing && !isReading) text += reader.text;
    else if (name === 'si') {
      if (isClosing || reader.isEmpty) strings.push(decodeEscapes(text));
      text = '';
    }
  }
  return strings;
}
