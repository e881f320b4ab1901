import { describe, expect, it } from 'vitest';
import { handlers } from '../../../utils/background/all-handlers.ts';
import { requests } from '../../../utils/messages/requests.ts';
import type { RequestDescriptor } from '../../../utils/register/request.ts';
import { BUILDS, builtText, readText, sourceFiles, trackedFiles, withoutComments } from './repository.ts';

const types = Object.keys(requests).sort();

const SENT = /\b(?:ask|act|send)\(\s*'([\w/-]+)'/g;
const sentIn = (code: string): string[] => [...code.matchAll(SENT)].map(([, type = '']) => type);

/** The sample of each kind says only what form it has: it proves nothing of what a request does. */
const SAMPLES = 'tests/unit/messages/request-samples.ts';
const isTest = (path: string): boolean =>
  /^tests\/(?:unit|e2e)\/.*\.tsx?$/.test(path) &&
  path !== SAMPLES &&
  !path.startsWith('tests/unit/repository/');
const namedIn = (code: string): string[] => types.filter((type) => code.includes(`'${type}'`));

const views = sourceFiles.filter((path) => /^(?:components|entrypoints)\/.*\.tsx?$/.test(path));
const sent = new Set(views.flatMap((path) => sentIn(withoutComments(readText(path)))));
const tested = new Set(trackedFiles.filter(isTest).flatMap((path) => namedIn(readText(path))));

it('each request has a handler, and nothing else has', () => {
  expect(Object.keys(handlers).sort()).toEqual(types);
});

it('each request is sent by a view or a content script', () => {
  expect(types.filter((type) => !sent.has(type))).toEqual([]);
});

it('each request stands in a test beside the table of forms', () => {
  expect(types.filter((type) => !tested.has(type))).toEqual([]);
});

it('a request that nobody sends or tests would be found', () => {
  expect(sentIn(`act('run/stop'); void tools.send(\n  'reset/next', { run })`)).toEqual([
    'run/stop',
    'reset/next',
  ]);
  expect(sentIn(`fact('run/stop'); act(kind); act("run/stop ago")`)).toEqual([]);
  expect(namedIn(`background.panel({ type: 'run/stop' }); // run/resume`)).toEqual(['run/stop']);
});

describe.each(BUILDS)('the content scripts of %s', (build) => {
  it.each([
    'dnevnik.js',
    'journal.js',
  ])('%s names what it sends, and holds nothing else of the map', (name) => {
    const script = builtText(build, `content-scripts/${name}`);
    const named = types.filter((type) => new RegExp(`(["'\`])${type}\\1`).test(script));
    const own = named.filter((type) =>
      (requests as Record<string, RequestDescriptor>)[type]?.from.includes('content'),
    );
    expect(own.length).toBeGreaterThan(0);
    expect(named).toEqual(own);
  });
});
