import { beforeAll, expect, it } from 'vitest';
import { type Faces, readFaces } from '../../../utils/base/documents/fonts.ts';
import { missingCharacters } from '../../../utils/base/documents/text.ts';
import { groupedCode, newRecoveryCode, readRecoveryCode } from '../../../utils/vault/recovery-code.ts';
import { planRecoveryPaper } from '../../../utils/vault/recovery-paper.ts';
import { printFile } from '../../setup/print-file.ts';
import { drawPages, readText, testFonts } from '../base/documents/ink.ts';

const createdAt = new Date('2026-09-01T08:00:00Z');
let faces: Faces;
beforeAll(async () => {
  faces = readFaces(await testFonts());
});
const fileOf = (code: string) =>
  printFile([planRecoveryPaper({ code, date: '01.09.2026' }, faces)], faces, { title: 'Код', createdAt })
    .bytes;

it('is one page with the whole code, readable and typeable', () => {
  const code = newRecoveryCode();
  const bytes = fileOf(groupedCode(code));
  const texts = readText(bytes, '-layout');
  expect(texts).toHaveLength(1);
  const [line1 = '', line2 = ''] = (texts[0] ?? '')
    .split('\n')
    .filter((line) => /^\s*(?:\S{4}\s+){2}\S{4}\s*$/.test(line));
  expect(readRecoveryCode(`${line1}${line2}`)).toEqual({ ok: true, code });
  const [text = ''] = readText(bytes, '-raw');
  expect(missingCharacters(text.replace(/\s/g, ' '), faces.regular)).toEqual([]);
  for (const said of [
    'Для запечатанного конверта у руководителя',
    'Сделан 01.09.2026',
    'Открыть кодом восстановления',
    'Действует только последний',
    'Конверт принял(а) руководитель',
  ]) {
    expect(text).toContain(said);
  }
});

it('has its ink inside the margins', () => {
  const code = groupedCode(newRecoveryCode());
  const [page] = drawPages(fileOf(code));
  // The code in its frame.
  expect(page?.ink({ x: 40, y: 60, width: 130, height: 45 })).toBeGreaterThan(600);
  expect(page?.ink({ x: 0, y: 0, width: 24, height: 297 })).toBe(0);
  expect(page?.ink({ x: 191, y: 0, width: 19, height: 297 })).toBe(0);
  expect(page?.ink({ x: 0, y: 280, width: 210, height: 17 })).toBe(0);
});
