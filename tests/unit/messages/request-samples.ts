import { usualPeriods } from '../../../utils/base/calendar/reporting-periods.ts';
import type { FieldsOf, RequestType } from '../../../utils/messages/requests.ts';

const CLASS = '1849681250723148374';
const PERSON = '1000000000000';

/** A message of each kind, in the form that the background understands. */
export const requestSamples: { [Type in RequestType]: FieldsOf<Type> } = {
  'page/hello': {},
  'page/seen': { address: 'https://schools.dnevnik.ru/', html: 'https://schools.dnevnik.ru/' },
  'page/acted': {},
  'page/marks': { places: { [PERSON]: 'Иванова Мария' } },
  'overlay/state': {},
  'overlay/show': { shown: true },
  'overlay/weighting': { weighting: 'plain' },

  'panel/ahead': {},
  'panel/toggle': { open: true },
  'panel/hello': { nonce: 'n' },
  'panel/acted': {},
  'panel/state': {},
  'class/card': {},
  'class/read': {},
  'class/read-first': {},
  'class/stop': {},
  'class/update-journal': { wanted: 'current' },
  'class/stop-journal': {},
  'open/print': { persons: [PERSON] },
  'open/import': {},
  'open/workspace': { section: 'student', person: PERSON },

  'run/collect': { persons: [PERSON] },
  'run/stop': {},
  'run/resume': {},
  'run/dismiss': {},
  'sign-in-state': { person: PERSON, state: 'confirmed' },
  'reset/propose': { persons: [PERSON] },
  'reset/propose-rest': {},
  'reset/show-window': {},
  'reset/proposal': { proposal: 'p' },
  'reset/start': {
    proposal: 'p',
    typed: 'сбросить',
    persons: [{ person: PERSON, reason: null }],
    perSheet: 8,
  },
  'reset/start-rest': { proposal: 'p', typed: 'сбросить' },
  'reset/next': { run: 'r', driver: 'd' },
  'reset/answer': { run: 'r', attempt: 'a', answer: { kind: 'redirect' } },
  'print/confirm': {
    classGroup: CLASS,
    slips: [{ person: PERSON, variant: 'password', attempt: 'a' }],
  },
  'print/wipe': { secrets: ['s'] },
  'print/keep-texts': {
    changes: [{ field: 'teacher', was: '', text: 'Примерова М. П.' }],
    shown: { reportTo: '', teacher: '', texts: { password: 'p', login: 'l', gosuslugi: 'g' } },
  },
  'import/take': {
    classGroup: CLASS,
    items: [{ person: PERSON, login: 'login', temporaryPassword: null }],
  },
  'import/undo': { classGroup: CLASS },
  'import/print': { classGroup: CLASS, persons: [PERSON] },

  'former/read': { classGroup: CLASS },

  'card-form/open': {},
  'card-form/look': { tab: 3, classGroup: CLASS },
  'card-form/set': {
    tab: 3,
    classGroup: CLASS,
    person: PERSON,
    fields: [{ field: 'surname', value: 'Примерова' }],
  },

  'people-form/open': { tab: 3 },
  'people-form/look': { tab: 3, classGroup: CLASS, side: null },
  'people-form/set': {
    tab: 3,
    frame: 0,
    classGroup: CLASS,
    side: null,
    rows: [{ id: `${PERSON}#0`, wanted: 'in' }],
  },
  'people-form/show': { tab: 3 },

  'journal/update': { classGroup: CLASS, wanted: 'year' },
  'journal/stop': { classGroup: CLASS },
  'journal/state': { classGroup: CLASS },
  'site-file/take': {
    classGroup: CLASS,
    name: 'journal.xls',
    content: {
      kind: 'class-week',
      lessons: [{ date: '2026-11-16', number: null, subject: 'Алгебра' }],
      rows: [{ student: PERSON, cells: [[0, '5']] }],
    },
  },
  'site-file/drop': { classGroup: CLASS, file: 'f' },
  'site-report/read': { tab: 7, shown: CLASS },
  'operations/read': { tab: 7 },

  'account/state': {},
  'account/look': {},
  'account/confirm': { account: '1000000000042' },
  'account/deny': {},

  'backup/state': {},
  'backup/noted': { madeAt: '2026-11-23T08:00:00.000Z', latest: '', to: 'file' },
  'backup/restore': {
    staged: '5f0c7a54-8b1e-4c6e-9b55-6f1f0b1c2d3e',
    answers: [{ pair: 'pair:p-2:p-1', answer: 'one' }],
  },
  'backup/undo-restore': {},

  'vault/changed': {},
  'vault/lock': {},
  'computer/answer': { kind: 'personal', permission: { number: '12', on: '2026-09-01', by: 'head' } },
  'vault/quarantine': { damaged: [{ store: 'documents', id: 'd' }] },
  'class/delete': { classGroup: CLASS, typed: 'удалить' },
  'settings/save': { document: 'periods', classGroup: CLASS, value: usualPeriods(2026, 'quarters') },
  'settings/save-all': {
    saves: [{ document: 'periods', classGroup: CLASS, value: usualPeriods(2026, 'quarters') }],
  },
  'settings/api-key': { key: 'k' },
  'settings/api-key-state': {},
  'register/record': {
    entries: [{ kind: 'note-written', classGroup: CLASS, person: PERSON, text: 'Звонок.' }],
  },
  'tasks/list': {},
  'report/receive': {
    classGroup: CLASS,
    from: 'завуч',
    on: '2026-11-23',
    span: '1 четверть',
    file: { name: 'report.xlsx', base64: 'AAAA' },
  },

  'page-table/take': { tab: 7, into: null },
  'page-table/open': {},
  'page-table/state': { load: 'l', from: 0 },
  'page-table/read-others': { load: 'l' },
  'page-table/stop': { load: 'l' },
  'page-table/drop': { load: 'l' },
  'roster/add-rows': {
    classGroup: CLASS,
    rows: [
      {
        row: 1,
        name: 'Заяц Анна',
        className: null,
        role: 'student',
        relation: null,
        ofChild: null,
        birthDate: null,
        phone: null,
        email: null,
      },
    ],
  },
  'roster/accept-name': { classGroup: CLASS, person: PERSON, name: 'Иванова Мария' },
  'roster/undo-rows': { classGroup: CLASS },

  'understood/note': { kind: 'file-unknown', parts: ['file-refused'] },
  'understood/list': {},
  'understood/clear': {},
  'structure/take': { tab: 3 },

  'unexpected/note': { part: 'paper', kind: 'TypeError' },
  'unexpected/list': {},
};
