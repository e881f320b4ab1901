import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { decodePage, readSource, slimPage } from '../../tools/read.ts';
import { MEMBERS, url } from './dom.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
/** Text in windows-1251: only ASCII and Russian letters. */
const cp1251 = (text: string) =>
  Uint8Array.from(
    [...text].map((character) => {
      const code = character.charCodeAt(0);
      return code < 128 ? code : code - 0x410 + 0xc0;
    }),
  );
const row =
  '<table class="people"><tr><td class="tdName"><a class="u" href="?user=100001">Ким Анна</a></td></tr></table>';

describe('encodings', () => {
  test.each([
    ['utf-8', bytes('<p>Ким')],
    ['utf-8 with BOM', bytes('\ufeff<p>Ким')],
    ['windows-1251 by meta', cp1251('<meta charset="windows-1251"><p>Ким')],
    [
      'windows-1251 by http-equiv',
      cp1251('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>Ким'),
    ],
    ['windows-1251 not named', cp1251('<p>Ким')],
    [
      'windows-1251 under a wrong name',
      cp1251('<meta charset="utf-8"><p>Ким Анна Олеговна Ким Анна Олеговна'),
    ],
  ])('%s', (_, file) => expect(decodePage(file).html).toContain('Ким'));
  it('refuses what is not text', () => {
    expect(() => decodePage(bytes('%PDF-1.7'))).toThrow(/PDF/);
    expect(() => decodePage(new Uint8Array(100))).toThrow(/двоичные/);
  });
});

describe('slimming', () => {
  it('drops what no reader uses, keeps the globals', () => {
    const html = `<style>x</style><script src="a">1</script><!-- <p> --><script>commonRole:"staff"</script><p>Ким<img src="data:image/png;base64,${'A'.repeat(300)}"><script>open`;
    expect(slimPage(html)).toBe('<script>commonRole:"staff"</script><p>Ким<img src="data:,"><script>open');
  });
});

describe('without an address', () => {
  it('uses the page’s hint and says so', () => {
    const reading = readSource(`<link rel="canonical" href="${MEMBERS.replace('&', '&amp;')}">${row}`, null);
    expect(reading.kind).toBe('class-members');
    expect(reading.warnings[0]).toMatchObject({ code: 'address-hinted' });
  });
  it('understands the comment of a saved page, and says if there is none', () => {
    expect(readSource(`<!-- saved from url=(0099)${MEMBERS} -->${row}`, null).kind).toBe('class-members');
    expect(readSource(row, null)).toMatchObject({
      kind: 'unknown',
      warnings: [{ code: 'address-missing' }, { code: 'unknown-page' }],
    });
    expect(readSource(row, url(MEMBERS)).kind).toBe('class-members');
  });
});

describe('command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'klassruk-read-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...args: string[]) => {
    const done = spawnSync(process.execPath, ['tests/tools/read.ts', ...args], { encoding: 'utf8' });
    return { code: done.status, out: done.stdout, error: done.stderr };
  };
  const file = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  it('prints JSON', () => {
    const { code, out } = run(file('page.html', row), '--url', MEMBERS);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      kind: 'class-members',
      data: { students: [{ name: 'Ким Анна' }] },
    });
  }, 30_000);
  it('refuses with code 2 and one line', () => {
    for (const path of ['none.html', folder, file('empty.html', ''), file('x.pdf', '%PDF-1.7')]) {
      const { code, out, error } = run(path);
      expect([code, out]).toEqual([2, '']);
      expect(error).toMatch(/^Не прочитано: .*\n$/);
    }
  }, 60_000);
  it('reads a big page with inlined pictures', () => {
    const filler = `<img src="data:image/png;base64,${'A'.repeat(1_000_000)}">`.repeat(50);
    const { code, out } = run(file('big.html', filler + row), '--url', MEMBERS);
    expect([code, JSON.parse(out).data.students.length]).toEqual([0, 1]);
  }, 60_000);
});
