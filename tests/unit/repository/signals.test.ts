import { describe, expect, it } from 'vitest';
import { readText, sourceFiles, withoutComments } from './repository.ts';

/**
 * What a page holds of people is emptied when the vault is locked and when the class changes: such signals are made by
 * `sealed`. What a view has chosen lives in the view. So no other state stands at the level of a module.
 */
const components = sourceFiles.filter((path) => /^components\/(?!state\/).*\.tsx?$/.test(path));

/** Why a signal or variable of a module holds nothing of people, and is needed by several modules. */
const ALLOWED: Record<string, string> = {
  'components/pages/popup/popup-model.ts dueMoments': 'moments alone; read while the vault is locked',
  'components/pages/import/import-model.ts classGroup': 'the id of the class in the address of the page',
  'components/pages/import/import-model.ts stopper': 'stops the reading of a file',
  'components/pages/import/page-source-model.ts last': 'one reading after another',
  'components/pages/panel/panel-tab.ts tab': 'which tab is open; kept in the open',
  'components/pages/print/print-model.ts layout': 'how slips look; kept in the open',
  'components/ui/fonts.ts fonts': 'the fonts of documents',
};

/** Names of a module's own signals that are not sealed, and of its variables. A boolean says nothing of people. */
function unsealed(code: string): string[] {
  const bare = withoutComments(code);
  const signals = bare.matchAll(
    /^(?:export )?const (\w+)\b[^=;]*=\s*(?:new Signal\b|signal\b)(?:<[^;]*?>)?\((?!\s*(?:true|false)\s*\))/gm,
  );
  const variables = bare.matchAll(/^(?:export )?(?:let|var) (\w+)/gm);
  const effects = bare.matchAll(/^((?:void )?effect)\(/gm);
  return [...signals, ...variables, ...effects].map(([, name = '']) => name);
}

it('signals of components are sealed, and no effect starts on import', () => {
  expect(components.length).toBeGreaterThan(100);
  const found = components.flatMap((path) => unsealed(readText(path)).map((name) => `${path} ${name}`));
  expect(found.filter((each) => !(each in ALLOWED))).toEqual([]);
  expect(Object.keys(ALLOWED).filter((each) => !found.includes(each))).toEqual([]);
});

it('no effect of components/state starts on import', () => {
  const started = sourceFiles
    .filter((path) => path.startsWith('components/state/'))
    .filter((path) => unsealed(readText(path)).some((name) => name.endsWith('effect')));
  expect(started).toEqual([]);
});

it('in components/state only what holds nothing of people is not sealed', () => {
  const found = sourceFiles
    .filter((path) => path.startsWith('components/state/'))
    .flatMap((path) => unsealed(readText(path)).map((name) => `${path.split('/').at(-1)} ${name}`));
  expect(found.sort()).toEqual([
    'background.ts failure',
    'class-book.ts next',
    'draft-saving.ts sent',
    'draft-saving.ts timer',
    'first-screen.ts locks',
    'first-screen.ts reading',
    'route.ts route',
    'sealed.ts classBefore',
    'sealed.ts times',
    'sealed.ts wasOpen',
    'site-clock.ts clockOff',
    'this-computer.ts computer',
    'vault-session.ts forms',
    'vault-session.ts shown',
    'vault-session.ts showsAtOnce',
    'vault-session.ts vault',
    'waiting.ts waiting',
  ]);
});

it('a class that is not there is never taken for an empty id', () => {
  const found = components.filter((path) =>
    /\bclassGroup(?:\.value)?\s*(?:\?\?|\|\|)\s*''/.test(readText(path)),
  );
  expect(found).toEqual([]);
});

describe('the rule', () => {
  it.each([
    ["export const text = signal('');", ['text']],
    ['const names = signal<string[]>([]);', ['names']],
    ['export const known: Signal<string[]> = signal([]);', ['known']],
    ['const people = signal<Map<string, (who: string) => void>>(new Map());', ['people']],
    ['const state = new Signal(null);', ['state']],
    ['let turn = 0;', ['turn']],
    ['effect(() => {\n  load();\n});', ['effect']],
  ])('finds %j', (code, names) => {
    expect(unsealed(code)).toEqual(names);
  });

  it.each([
    "export const text = sealed('');",
    'export const busy = signal(false);',
    "export function View() {\n  const text = useSignal('');\n  let turn = 0;\n}",
    'export function watch() {\n  effect(() => load());\n}',
    'export const all = computed(() => names.value);',
  ])('lets %j pass', (code) => {
    expect(unsealed(code)).toEqual([]);
  });
});
