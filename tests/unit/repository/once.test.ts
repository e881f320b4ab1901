import { expect, it } from 'vitest';
import { type RequestType, requests } from '../../../utils/messages/requests.ts';
import type { RequestDescriptor } from '../../../utils/register/request.ts';
import { readText, sourceFiles, withoutComments } from './repository.ts';

const READS = 'changes nothing';
const OPENS = 'opens a page, and stores nothing';
const STATE = 'sets or ends a state: the second time it is there';
const ONE = 'one at a time: what is under way is not started again';

/** Why a request that is not `once` may come twice. */
const TWICE: Partial<Record<RequestType, string>> = {
  'page/hello': READS,
  'page/seen': 'what the page shows is noted in the place of what it showed before',
  'page/acted': 'notes the time of the last action',
  'page/marks': READS,
  'overlay/state': READS,
  'overlay/show': STATE,
  'overlay/weighting': STATE,
  'panel/ahead': 'another number takes the place of the first',
  'panel/toggle': STATE,
  'panel/hello': 'the second time it is refused: a panel is served once',
  'panel/acted': 'notes the time of the last action',
  'panel/state': READS,
  'class/card': READS,
  'class/read': ONE,
  'class/read-first': ONE,
  'class/stop': STATE,
  'class/update-journal': ONE,
  'class/stop-journal': STATE,
  'open/print': OPENS,
  'open/import': OPENS,
  'open/workspace': OPENS,
  'run/stop': STATE,
  'run/resume': ONE,
  'reset/propose': 'the proposal of the same people is the same, and its window comes to the front',
  'reset/propose-rest': 'the proposal of the same run is the same, and its window comes to the front',
  'reset/show-window': OPENS,
  'reset/proposal': READS,
  'reset/next': 'the attempt that is open is given again',
  'reset/answer': 'carries the id of its attempt, which is settled once',
  'import/print': OPENS,
  'print/keep-texts': 'a change is taken if the text is as it was, or as it is to be already',
  'journal/update': ONE,
  'journal/stop': STATE,
  'journal/state': READS,
  'site-file/drop': STATE,
  'site-report/read': READS,
  'operations/read': READS,
  'account/state': READS,
  'account/look': READS,
  'account/deny': STATE,
  'backup/state': READS,
  'backup/noted': STATE,
  'vault/changed': 'seals what is not sealed yet',
  'vault/lock': STATE,
  'computer/answer': 'the same answer as the one that holds changes nothing',
  'vault/quarantine': 'touches only what is damaged and still in its place',
  'settings/api-key': STATE,
  'settings/api-key-state': READS,
  'tasks/list': READS,
  'former/read': READS,
  'card-form/open': OPENS,
  'card-form/look': READS,
  'card-form/set': 'sets what is not set yet, in the page alone; the teacher sees it and saves it herself',
  'people-form/open': OPENS,
  'people-form/look': READS,
  'people-form/set': 'sets what is not set yet, in the page alone; the teacher sees it and saves it herself',
  'people-form/show': OPENS,
  'page-table/take': 'the pages taken stand in memory and on the screen before anything of them is recorded',
  'page-table/open': READS,
  'page-table/state': READS,
  'page-table/read-others': ONE,
  'page-table/stop': STATE,
  'page-table/drop': STATE,
  'understood/note': 'counts for support; one more changes nothing',
  'understood/list': READS,
  'understood/clear': STATE,
  'structure/take': READS,
  'unexpected/note': 'a note for support, kept until the browser is closed',
  'unexpected/list': READS,
};

const descriptors = Object.entries<RequestDescriptor>(requests);

it('each request is fulfilled once, or says here why it may come twice', () => {
  const neither = descriptors.filter(([type, { once }]) => !once && !(type in TWICE));
  expect(neither.map(([type]) => type)).toEqual([]);
  const both = descriptors.filter(([type, { once }]) => once && type in TWICE);
  expect(both.map(([type]) => type)).toEqual([]);
  expect(Object.keys(TWICE).filter((type) => !(type in requests))).toEqual([]);
});

it('content scripts, which give no ids, send nothing that is to be done once', () => {
  expect(descriptors.filter(([, { once, from }]) => once && from.includes('content'))).toEqual([]);
});

it('what is to be done once is sent by `ask` or `act`, which keep its id until it is done', () => {
  const senders = sourceFiles.filter(
    (path) =>
      /^(?:components|entrypoints)\//.test(path) &&
      /runtime\s*\.sendMessage\(/.test(withoutComments(readText(path))),
  );
  expect(senders.sort()).toEqual([
    'components/state/background.ts',
    'entrypoints/dnevnik.content/index.ts',
    'entrypoints/journal.content/index.ts',
    // Only its hello, which may come twice.
    'entrypoints/panel-hello.ts',
  ]);
});
