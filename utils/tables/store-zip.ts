/**
 * An archive of files that are not packed. The library that reads XLSX unpacks big files in workers of its own, which
 * an extension may not start, and slowly; what is not packed it takes as it is. Check sums are left out, it asks none.
 */
export function storeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const entries = [...files].map(([name, data]) => ({ name: new TextEncoder().encode(name), data }));
  const heads = entries.reduce((sum, { name, data }) => sum + 30 + name.length + data.length, 0);
  const list = entries.reduce((sum, { name }) => sum + 46 + name.length, 0);
  const result = new Uint8Array(heads + list + 22);
  const view = new DataView(result.buffer);
  let at = 0;
  let listAt = heads;
  for (const { name, data } of entries) {
    view.setUint32(at, 0x04034b50, true);
    view.setUint32(at + 18, data.length, true);
    view.setUint32(at + 22, data.length, true);
    view.setUint16(at + 26, name.length, true);
    result.set(name, at + 30);
    result.set(data, at + 30 + name.length);
    view.setUint32(listAt, 0x02014b50, true);
    // Names are in UTF-8.
    view.setUint16(listAt + 8, 0x800, true);
    view.setUint32(listAt + 20, data.length, true);
    view.setUint32(listAt + 24, data.length, true);
    view.setUint16(listAt + 28, name.length, true);
    view.setUint32(listAt + 42, at, true);
    result.set(name, listAt + 46);
    at += 30 + name.length + data.length;
    listAt += 46 + name.length;
  }
  view.setUint32(listAt, 0x06054b50, true);
  view.setUint16(listAt + 8, entries.length, true);
  view.setUint16(listAt + 10, entries.length, true);
  view.setUint32(listAt + 12, list, true);
  view.setUint32(listAt + 16, heads, true);
  return result;
}
