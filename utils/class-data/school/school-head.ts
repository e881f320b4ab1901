import type { FlowPart } from '../../base/documents/flow.ts';
import { type FormColumn, field, paragraph } from '../../base/documents/form-parts.ts';
import { dictionary } from '../../base/text/dictionary.ts';
import { type SchoolDetails, schoolName } from './school-details.ts';

const NOUNS = dictionary<string>({
  школа: 'школы',
  'школа-интернат': 'школы-интерната',
  гимназия: 'гимназии',
  прогимназия: 'прогимназии',
  лицей: 'лицея',
  колледж: 'колледжа',
  техникум: 'техникума',
  училище: 'училища',
  корпус: 'корпуса',
  центр: 'центра',
  комплекс: 'комплекса',
  учреждение: 'учреждения',
  организация: 'организации',
});
const ADJECTIVES: readonly (readonly [ending: RegExp, genitive: string])[] = [
  [/ая$/, 'ой'],
  [/яя$/, 'ей'],
  [/(?:ое|ый|ой|(?<=[гкх])ий)$/, 'ого'],
  [/(?:ее|ий)$/, 'его'],
];

/**
 * The name after «Директору»: «школы № 1», «муниципального … учреждения «…»». What does not begin with adjectives and
 * such a noun («МБОУ «Школа № 1»») is left unchanged.
 */
export function schoolGenitive(details: Pick<SchoolDetails, 'school'>): string {
  const name = schoolName(details);
  const [head = ''] = name.match(/^[\p{L}\s-]+/u) ?? [];
  const words = head.trimEnd().split(/\s+/);
  const at = words.findIndex((word) => NOUNS.has(word.toLowerCase()));
  const noun = NOUNS.get((words[at] ?? '').toLowerCase());
  const declined = words.slice(0, at).map(adjectiveGenitive);
  if (noun === undefined || declined.includes(null)) return name;
  const text = [...declined, noun, ...words.slice(at + 1)].join(' ') + name.slice(head.trimEnd().length);
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function adjectiveGenitive(word: string): string | null {
  const ending = ADJECTIVES.find(([each]) => each.test(word));
  return ending ? word.replace(...ending) : null;
}

/** The school at the head of a paper, or a line to write it on; `size` in pt, that of the column if left out. */
export function schoolHead(
  details: Pick<SchoolDetails, 'school'>,
  column: FormColumn,
  look: { size?: number } = {},
): FlowPart[] {
  const name = schoolName(details);
  return name
    ? paragraph(name, column, { align: 'center', keep: true, ...look })
    : field('', '', column, { caption: 'школа' });
}
