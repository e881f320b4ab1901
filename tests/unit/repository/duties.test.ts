import { describe, expect, it, vi } from 'vitest';
import { dutySections } from '../../../components/duties/duty-sections.ts';
import { sections } from '../../../components/pages/workspace/sections.ts';
import { duties } from '../../../utils/duties/duties.ts';
import { dutyHelp } from '../../../utils/duties/duty-help.ts';
import { kinds } from '../../../utils/duties/entry.ts';
import type { AnyDuty } from '../../../utils/register/duty.ts';
import { personKey } from '../../../utils/register/entry-base.ts';
import type { AnyKind } from '../../../utils/register/kind.ts';
import { registerKinds } from '../../../utils/register/people-entries.ts';
import { readText, trackedFiles, withoutComments } from './repository.ts';

vi.mock('webextension-polyfill', async () => import('../state/fake-browser.ts'));

const all: readonly AnyDuty[] = duties;
const ids = all.map(({ id }) => id).sort();

/** Folders that stand directly in a folder and hold files. */
const foldersIn = (folder: string): string[] =>
  [
    ...new Set(
      trackedFiles
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1).split('/'))
        .flatMap(([name = '', ...rest]) => (rest.length > 0 ? [name] : [])),
    ),
  ].sort();

describe('the registries of duties', () => {
  it('hold each folder of the duties, under its own name', () => {
    expect(foldersIn('utils/duties')).toEqual(ids);
    expect(foldersIn('components/duties')).toEqual(ids);
    expect(dutySections.map(({ duty }) => duty.id).sort()).toEqual(ids);
    for (const { duty } of dutySections) expect(all).toContain(duty);
  });

  it('give each duty its section, or a place in the sections of the class', () => {
    const shown = dutySections.filter(({ view }) => view).map(({ duty }) => duty.id);
    expect(ids.filter((id) => !shown.includes(id))).toEqual(['observations']);
    for (const { duty, view } of dutySections.filter(({ view }) => view))
      expect(sections.find(({ id }) => id === duty.id)).toMatchObject({ title: duty.title, view });
  });

  it('have unit tests, a way through it end to end, and a line in the README for each duty', () => {
    const readme = readText('README.md');
    const endToEnd = trackedFiles
      .filter((path) => path.startsWith('tests/e2e/') && path.endsWith('.test.ts'))
      .map(readText)
      .join('\n');
    for (const { id, title } of all) {
      const unit = trackedFiles.filter((path) => path.startsWith(`tests/unit/duties/${id}/`));
      expect(unit, `unit tests of ${id}`).not.toEqual([]);
      expect(readme.includes(`\n| \`${id}\` |`), `row of ${id} in the README's table of duties`).toBe(true);
      // Notes and measures stand in the card of a student and in the analysis.
      const way = id === 'observations' ? /Заметки/ : new RegExp(`'${id}'|#${id}\\b|${title}`);
      expect(way.test(endToEnd), `end-to-end test of ${id}`).toBe(true);
    }
  });

  it('explain each duty: a title and three sentences', () => {
    expect(dutyHelp.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    for (const { id, title, sentences } of dutyHelp) {
      expect(title.length, id).toBeGreaterThan(3);
      expect(sentences, id).toHaveLength(3);
      for (const sentence of sentences) expect(sentence, id).toMatch(/^[А-ЯЁ].{20,}[.]$/);
    }
    expect(new Set(dutyHelp.flatMap(({ sentences }) => sentences)).size).toBe(all.length * 3);
  });

  it('have requests, settings and kinds of names that no two duties share', () => {
    for (const part of ['requests', 'settings'] as const) {
      const names = all.flatMap((duty) => Object.keys(duty[part] ?? {}));
      expect(new Set(names).size, part).toBe(names.length);
    }
    const named = [
      ...registerKinds.map(({ id }) => id),
      ...all.flatMap((duty) => duty.kinds.map(({ id }) => id)),
    ];
    expect(new Set(named).size).toBe(named.length);
    expect([...kinds.keys()].sort()).toEqual(named.sort());
  });
});

/** Whether the schema of a field is the key of a person, perhaps one that may be missing. */
function namesPerson(schema: unknown): boolean {
  if (schema === personKey) return true;
  const { wrapped } = schema as { wrapped?: unknown };
  return wrapped !== undefined && namesPerson(wrapped);
}

/** Fields of a kind that hold keys of people and are not listed, or are listed and hold none. */
function unlisted({ fields, people }: Pick<AnyKind, 'fields' | 'people'>): string[] {
  const found = Object.entries(fields).flatMap(([name, schema]) => (namesPerson(schema) ? [name] : []));
  return [
    ...found.filter((name) => !people.includes(name)),
    ...people.filter((name) => !found.includes(name)),
  ];
}

describe('each kind of entry', () => {
  it.each([...kinds.values()].map((kind) => [kind.id, kind] as const))('%s says what it is', (id, kind) => {
    expect(['teacher', 'extension']).toContain(kind.by);
    expect(kind.day === null || kind.day in kind.fields, 'its day is one of its fields').toBe(true);
    expect(unlisted(kind)).toEqual([]);
    expect(typeof kind.sentence).toBe('function');
    if (kind.evidence !== undefined) expect(kind.day, 'evidence has a day').not.toBeNull();
    // A field of whoever signed, took or is meant is no plain text.
    const suspicious = Object.keys(kind.fields).filter(
      (name) => /^(?:to|signedBy|into|student)$/.test(name) && !kind.people.includes(name),
    );
    expect(suspicious, id).toEqual([]);
  });

  it('that forgets somebody would be found', () => {
    expect(unlisted({ fields: { to: personKey }, people: [] })).toEqual(['to']);
    expect(unlisted({ fields: {}, people: ['to'] })).toEqual(['to']);
  });
});

describe('the mechanism of registers', () => {
  // A family is what registers are kept by, and the section that shows it a duty.
  const named = [
    ...ids.filter((id) => id !== 'families'),
    ...all.flatMap((duty) => duty.kinds.map(({ id }) => id)),
  ];
  const namedIn = (code: string): string[] =>
    named.filter((id) => new RegExp(`(['"\`/])${id}(?:\\1|\\.ts|/)`).test(code));

  it('names no duty and no kind of one', () => {
    const found = trackedFiles
      .filter((path) => /^(?:utils|components)\/register\/.*\.tsx?$/.test(path))
      // The views of registers take texts and types of consents for their papers.
      .filter((path) => path !== 'components/register/paper-choice.ts')
      .flatMap((path) => namedIn(withoutComments(readText(path))).map((id) => `${path}: ${id}`));
    expect(found).toEqual([]);
  });

  it('that names one would be found', () => {
    expect(namedIn(`if (duty === 'consents') return`)).toEqual(['consents']);
    expect(namedIn(`import { a } from '../duties/letters/letter-entries.ts'`)).toEqual(['letters']);
    expect(namedIn(`entry.kind === 'consent-given'`)).toEqual(['consent-given']);
    expect(namedIn('const consents = 1')).toEqual([]);
  });
});
