import { parseArgs } from 'node:util';
import { HOSTILE_WATCH } from './faults.ts';
import { fromDotted } from './journal/days.ts';
import { EDITIONS } from './school.ts';
import { isTrait, TRAITS, type Trait } from './site.ts';
import { startStand } from './stand.ts';

const { values } = parseArgs({
  options: {
    http: { type: 'string' },
    https: { type: 'string' },
    seed: { type: 'string' },
    students: { type: 'string' },
    today: { type: 'string' },
    edition: { type: 'string', default: '2' },
    trimesters: { type: 'boolean', default: false },
    gosuslugi: { type: 'boolean', default: false },
    'gosuslugi-match': { type: 'boolean', default: false },
    with: { type: 'string', default: '' },
    without: { type: 'string', default: '' },
    product: { type: 'string' },
    'reset-caption': { type: 'string' },
    assumed: { type: 'boolean', default: false },
    markup: { type: 'string', default: '1' },
    'empty-groups': { type: 'boolean', default: false },
    hostile: { type: 'boolean', default: false },
  },
});

function number(name: 'http' | 'https' | 'seed' | 'students'): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text)) return Number(text);
  console.error(`--${name} takes a number`);
  process.exit(2);
}

const http = number('http');
const https = number('https');
const seed = number('seed');
const students = number('students');
if (values.today !== undefined && !fromDotted(values.today)) {
  console.error('--today takes a day as 23.11.2026');
  process.exit(2);
}
if (!/^[12]$/.test(values.markup)) {
  console.error('--markup takes 1 or 2');
  process.exit(2);
}

/** `--with glued,bidi` */
function traits(name: 'with' | 'without'): Trait[] {
  const names = values[name].split(',').filter(Boolean);
  const strange = names.filter((each) => !isTrait(each));
  if (!strange.length) return names.filter(isTrait);
  console.error(`--${name} takes ${Object.keys(TRAITS).join(', ')}`);
  process.exit(2);
}

const edition = EDITIONS.find((each) => String(each) === values.edition);
if (!edition) {
  console.error('--edition is 1 or 2');
  process.exit(2);
}
const stand = await startStand({
  edition,
  gosuslugi: values.gosuslugi || values['gosuslugi-match'],
  gosuslugiMatch: values['gosuslugi-match'],
  ...(values.product && { product: values.product }),
  ...(values['reset-caption'] && { resetCaption: values['reset-caption'] }),
  with: traits('with'),
  without: traits('without'),
  assumed: values.assumed,
  markup: values.markup === '2' ? 2 : 1,
  emptyGroups: values['empty-groups'],
  reporting: values.trimesters ? 'trimesters' : 'quarters',
  ...(values.today && { today: values.today }),
  ...(http !== undefined && { http }),
  ...(https !== undefined && { https }),
  ...(seed !== undefined && { seed }),
  ...(students !== undefined && { students }),
});
if (values.hostile) stand.faults.hostile = [...HOSTILE_WATCH];
console.log(JSON.stringify(stand.info));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void stand.stop().then(() => process.exit(0));
  });
}
