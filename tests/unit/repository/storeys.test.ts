import { describe, expect, it } from 'vitest';
import { circlesIn, codeFiles, graph, importsIn, valueGraph } from './import-graph.ts';

interface Storey {
  folder: string;
  /** What it may import beside itself, types included. */
  below: readonly string[];
  /** What it may import types of, and nothing else. */
  typesOf?: readonly string[];
}

const inUtils = (...names: string[]) => names.map((name) => `utils/${name}`);
const inComponents = (...names: string[]) => ['utils', ...names.map((name) => `components/${name}`)];

/**
 * The storeys, from the ground up: a file imports only from its own storey or from those below that it names. What is
 * still to come has its place: `utils/sync` beside `utils/backup`, a journal of actions beside `utils/vault`; each gets
 * its line here with its first file.
 * README.md («How it is built») shows the same house.
 */
const STOREYS: readonly Storey[] = [
  { folder: 'utils/base', below: [] },
  { folder: 'utils/dnevnik', below: inUtils('base') },
  { folder: 'utils/vault', below: inUtils('base') },
  { folder: 'utils/class-data', below: inUtils('base', 'dnevnik') },
  { folder: 'utils/register', below: inUtils('base', 'class-data') },
  {
    folder: 'utils/duties',
    below: inUtils('base', 'dnevnik', 'class-data', 'register'),
    // A slip is planned from the passwords that wait in the vault; who calls has read them.
    typesOf: inUtils('vault'),
  },
  {
    folder: 'utils/stored',
    below: inUtils('base', 'dnevnik', 'vault', 'class-data', 'register', 'duties'),
  },
  {
    folder: 'utils/backup',
    below: inUtils('base', 'vault', 'class-data', 'register', 'duties', 'stored'),
  },
  { folder: 'utils/tasks', below: inUtils('base', 'class-data', 'register', 'duties') },
  { folder: 'utils/messages', below: inUtils('base', 'dnevnik', 'class-data', 'register', 'duties') },
  {
    folder: 'utils/background',
    below: inUtils(
      'base',
      'dnevnik',
      'vault',
      'class-data',
      'register',
      'duties',
      'stored',
      'backup',
      'tasks',
      'messages',
    ),
  },
  {
    folder: 'components/in-page',
    below: inUtils('base', 'dnevnik', 'class-data', 'duties', 'messages'),
  },
  { folder: 'components/ui', below: inUtils('base') },
  { folder: 'components/state', below: inComponents('ui') },
  { folder: 'components/vault', below: inComponents('ui', 'state') },
  { folder: 'components/register', below: inComponents('ui', 'state', 'vault') },
  { folder: 'components/class-data', below: inComponents('ui', 'state', 'vault', 'register') },
  { folder: 'components/duties', below: inComponents('ui', 'state', 'vault', 'register', 'class-data') },
  {
    folder: 'components/pages',
    below: inComponents('ui', 'state', 'vault', 'register', 'class-data', 'duties'),
  },
  { folder: 'entrypoints', below: ['utils', 'components'] },
];

/** «room → room» inside a storey, with the reason; no other folders side by side import each other. */
const SIDE_BY_SIDE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'utils/base': {
    'calendar → text': 'a reporting period has a name that is not empty',
    'documents → text': 'characters are looked up in a dictionary',
    'documents → names': 'the name beside a signature is written in one way on all papers',
    'charts → calendar': 'a calendar grid is made of days',
    'computer → calendar': 'the head’s permission has a day',
    'computer → text': 'why no password may be issued is told as a problem',
    'names → text': 'words are looked up in a dictionary',
    'tables → text': 'entities are looked up in a dictionary',
    'tables → clock': 'a long reading measures when to yield',
  },
  'utils/class-data': {
    'analytics → journal': 'figures are calculated from the journal',
    'analytics → roster': 'figures are kept by the key of a person',
    'groups → analytics': 'figures of a group are those of its students in the subject',
    'groups → journal': 'a plan is compared with the groups of the journals',
    'groups → roster': 'students of a group are known by their key',
    'groups → timetable': 'a lesson names its study group',
    'journal → classes': 'a file of the site names the class that it is of',
    'journal → roster': 'a journal names people by their key',
    'import → classes': 'a title above a table names a class',
    'roster → classes': 'a table names the class of a person',
    'roster → import': 'people are found by rows of a table',
    'settings → analytics': 'thresholds are a settings document of the class book',
    'settings → school': 'the details of the school are a settings document',
    'timetable → journal': 'homework is found by subject and study group of the journal',
  },
  'utils/duties': {
    'families → acknowledgements': 'the row of a family says where it stands with each duty',
    'families → consents': 'the row of a family says where it stands with each duty',
    'families → credentials': 'the row of a family says where it stands with each duty',
    'families → extracts': 'the row of a family says where it stands with each duty',
    'families → informing': 'the row of a family says where it stands with each duty',
    'families → observations': 'a family that was told of a warning is not to be told again',
    'incidents → credentials': 'a password that was issued since the breach is the old one no longer',
    'informing → acknowledgements': 'a signed tear-off shows that a paper extract was received',
    'informing → consents': 'the electronic form needs the consent of whoever chose it',
    'lists → credentials': 'how far somebody has come with signing in is recorded with the credentials',
    'letters → consents': 'marks go by letter only where the family has consented',
    'letters → extracts': 'a letter with marks says what the extract says',
    'observations → notices': 'a family that has a notice is not to be told again',
    'meetings → acknowledgements': 'the sheet of a meeting holds what is due from each family',
    'meetings → consents': 'the pack of a meeting holds the missing consents',
    'meetings → credentials': 'the sheet of a meeting holds the hand-out of credentials',
    'meetings → informing': 'the sheet of a meeting asks for the form of informing',
  },
  'components/class-data': {
    'analysis → journal': 'figures stand over the same journal, period and warnings',
  },
  'components/duties': {
    'families → meetings': 'what is due from a family goes into the pack of a meeting',
    'letters → extracts': 'a letter with marks says what the extract says',
    'lists → credentials': 'unclaimed slips of whoever has gone are destroyed',
    'meetings → extracts': 'extracts are handed out at the meeting',
    'meetings → consents': 'a blank form is of the purpose that is chosen among the consents',
    'meetings → informing': 'forms of informing are recorded after the meeting',
  },
  'components/pages': {
    'popup → import': 'the popup takes the table of the page in front',
    'workspace → help': 'the help is a section of the workspace',
    'workspace → settings': 'the settings are a section of the workspace',
  },
};

/** Files of a storey that name all its folders. */
const REGISTRIES = [
  'utils/duties/duties.ts',
  'utils/duties/duty-help.ts',
  'utils/duties/duty-texts.ts',
  'utils/duties/entry.ts',
  'components/duties/duty-sections.ts',
];

const storeyOf = (path: string): Storey | undefined =>
  STOREYS.find(({ folder }) => path.startsWith(`${folder}/`));

const within = (path: string, folders: readonly string[]): boolean =>
  folders.some((folder) => path.startsWith(`${folder}/`));

/** Imports that run up, or that a storey does not name. */
function upward(files: typeof graph, isTypes: (from: string, to: string) => boolean): string[] {
  return [...files].flatMap(([path, targets]) => {
    const storey = storeyOf(path);
    if (!storey) return [];
    const { folder, below, typesOf = [] } = storey;
    return targets
      .filter((target) => !within(target, [folder, ...below]))
      .filter((target) => !(within(target, typesOf) && isTypes(path, target)))
      .map((target) => `${path} → ${target}`);
  });
}

/** Which room of a storey imports which other; a file that stands in the storey itself is no room. */
function roomsOf(storey: string): ReadonlyMap<string, readonly string[]> {
  const room = (path: string): string | undefined =>
    within(path, [storey]) ? path.slice(storey.length + 1).match(/^([^/]+)\//)?.[1] : undefined;
  const rooms = new Map<string, string[]>();
  for (const [path, targets] of graph) {
    const from = room(path);
    if (from === undefined) continue;
    const to = targets.map(room).filter((each): each is string => each !== undefined && each !== from);
    rooms.set(from, [...new Set([...(rooms.get(from) ?? []), ...to])]);
  }
  return rooms;
}

describe('the storeys', () => {
  it('have a place for each file', () => {
    expect(
      codeFiles.filter((path) => /^(?:utils|components|entrypoints)\//.test(path) && !storeyOf(path)),
    ).toEqual([]);
  });

  it('import nothing from above', () => {
    expect(upward(graph, (from, to) => !valueGraph.get(from)?.includes(to))).toEqual([]);
  });

  it('have no circles of files', () => {
    expect(circlesIn(graph)).toEqual([]);
  });

  it('see whatever form an import has', () => {
    const text = [
      "import type { A } from '../vault/a.ts';",
      "import { type B, b } from '../stored/b.ts';",
      "export type { C } from './c.ts';",
      "const later = await import('../../components/ui/d.tsx');",
      "import './e.css';",
      "const worker = new Worker(new URL('./no-import.ts', import.meta.url));",
    ].join('\n');
    expect(importsIn('utils/base/x.ts', text)).toEqual([
      { path: 'utils/vault/a.ts', isOnlyTypes: true },
      { path: 'utils/stored/b.ts', isOnlyTypes: false },
      { path: 'utils/base/c.ts', isOnlyTypes: true },
      { path: 'components/ui/d.tsx', isOnlyTypes: false },
      { path: 'utils/base/e.css', isOnlyTypes: false },
    ]);
    const tried = new Map([['utils/base/x.ts', ['utils/vault/a.ts', 'utils/base/c.ts']]]);
    expect(upward(tried, () => true)).toEqual(['utils/base/x.ts → utils/vault/a.ts']);
    expect(circlesIn(new Map(Object.entries({ a: ['b'], b: ['c'], c: ['a'], d: ['a'] })))).toEqual([
      ['a', 'b', 'c'],
    ]);
  });
});

describe.each(Object.entries(SIDE_BY_SIDE))('the folders of %s', (storey, listed) => {
  const rooms = roomsOf(storey);

  it('import each other only where the table lists it', () => {
    const found = [...rooms].flatMap(([from, targets]) => targets.map((to) => `${from} → ${to}`)).sort();
    expect(found).toEqual(Object.keys(listed).sort());
  });

  it('form no circle', () => {
    expect(circlesIn(rooms)).toEqual([]);
  });

  it('do not import the registry that names them', () => {
    const found = [...graph].flatMap(([path, targets]) =>
      rooms.has(path.slice(storey.length + 1).split('/')[0] ?? '')
        ? targets.filter((target) => REGISTRIES.includes(target) && within(target, [storey]))
        : [],
    );
    expect(found).toEqual([]);
  });
});
