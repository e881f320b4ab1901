import { counted, inWords } from '../../base/text/counted.ts';
import { count, noun } from '../../base/text/plural.ts';
import type { MeetingMarks } from './meeting-marks.ts';
import type { MeetingEntry } from './meeting-result.ts';

const CONSENTS = ['согласие', 'согласия', 'согласий'] as const;
const REFUSALS = ['отказ', 'отказа', 'отказов'] as const;
const SIGNATURES = ['подпись', 'подписи', 'подписей'] as const;
const FORMS = { electronic: 'электронная', paper: 'бумажная', both: 'обе' } as const;

/**
 * What is about to be written, in Russian words, one fact a part; from the very entries, so that the words and what is
 * written cannot differ. Empty where nothing is.
 */
export function meetingSummary(entries: readonly MeetingEntry[]): string[] {
  const of = (kind: MeetingEntry['kind']) => entries.filter((entry) => entry.kind === kind);
  const number = (kind: MeetingEntry['kind']) => of(kind).length;
  const people = (kind: MeetingEntry['kind']) => of(kind).map(({ person }) => person);
  const came = counted('people', people('meeting-attended'));
  const slips = counted('slips', people('credentials-handed-out'));
  const given = number('consent-given');
  const refused = number('consent-refused');
  const signed = number('acknowledged');
  const chosen = entries.flatMap((entry) => (entry.kind === 'informing-form-chosen' ? [entry.form] : []));
  const forms = (Object.keys(FORMS) as (keyof typeof FORMS)[])
    .map((form) => [FORMS[form], chosen.filter((one) => one === form).length] as const)
    .filter(([, times]) => times > 0)
    .map(([name, times]) => `${name} — ${times}`);
  return [
    ...(came.number > 0 ? [`${noun(came.number, ['пришёл', 'пришли', 'пришли'])} ${inWords(came)}`] : []),
    ...(slips.number > 0 ? [`вручено: ${inWords(slips)}`] : []),
    ...(given > 0 ? [`дано: ${count(given, CONSENTS)}`] : []),
    ...(refused > 0 ? [`получено: ${count(refused, REFUSALS)} от согласия`] : []),
    ...(forms.length > 0 ? [`форма информирования выбрана: ${forms.join(', ')}`] : []),
    ...(signed > 0 ? [`в листе ознакомления: ${count(signed, SIGNATURES)}`] : []),
  ];
}

/** Consents of which the teacher has said that they were not brought; nothing is recorded of them. */
export const notBrought = (marks: MeetingMarks): number =>
  [...marks.values()].reduce(
    (sum, { consents }) => sum + [...consents.values()].filter((answer) => answer === 'not-brought').length,
    0,
  );
