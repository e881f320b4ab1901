import type { NameCorrections } from '../../base/names/name-corrections.ts';
import { headAddressee, headPostDative } from './head-addressee.ts';
import { operatorOf, processorsOf, type SchoolDetails } from './school-details.ts';

/** Papers that need details of the school. */
export type PaperKind =
  | 'consent'
  | 'dissemination'
  | 'refusal'
  | 'withdrawal'
  | 'informing-statement'
  | 'acknowledgement-sheet'
  | 'register'
  | 'meeting-pack'
  | 'breach-report'
  | 'rules'
  | 'undertaking'
  | 'computer-permission'
  | 'leaver-extract'
  | 'incident';

/** What a paper of this kind will lack, in Russian, one gap per line; empty if it is complete. */
export function gapsOf(kind: PaperKind, details: SchoolDetails, corrections: NameCorrections = {}): string[] {
  const { school, head, teacher, support, system } = details;
  const operator = operatorOf(details);
  const name = school.shortName || school.fullName ? [] : ['Название школы'];
  const addressee = [
    ...(head.post ? [] : ['Должность руководителя школы']),
    ...(head.post && !headPostDative(details) ? [`Должность «${head.post}» в дательном падеже`] : []),
    ...(head.name || head.nameDative ? [] : ['Имя руководителя школы']),
    ...(headAddressee(details, corrections).label ? [`Имя «${head.name}» в дательном падеже`] : []),
  ];
  const named = [
    ...(operator.name ? [] : ['Полное название школы (оператор)']),
    ...(operator.address ? [] : ['Адрес школы (оператора)']),
  ];
  const consent = [...named, ...processorGaps(details)];
  const keeper = teacher.name ? [] : ['Имя классного руководителя'];
  const contacts = teacher.contacts || support.school;
  switch (kind) {
    case 'consent':
      return consent;
    case 'dissemination':
      return [...named, ...resourceGaps(details)];
    case 'refusal':
    case 'withdrawal':
    case 'informing-statement':
    case 'breach-report':
      return [...name, ...addressee];
    case 'incident':
      return [...name, ...addressee, ...keeper, ...(system.name ? [] : ['Название информационной системы'])];
    case 'meeting-pack':
      return [...name, ...consent, ...keeper];
    case 'rules':
      return [...name, ...keeper, ...(contacts ? [] : ['Кому сообщить о беде: телефон или почта'])];
    case 'computer-permission':
    case 'leaver-extract':
      return [...name, ...keeper, ...(head.name ? [] : ['Имя руководителя школы'])];
    default:
      return [...name, ...keeper];
  }
}

function resourceGaps({ resources }: SchoolDetails): string[] {
  const addresses = resources.addresses.split('\n').filter((line) => line.trim());
  if (addresses.length === 0) return ['Адреса сайта и страниц школы, где публикуют данные'];
  return addresses
    .filter((line) => !/^https?:\/\//.test(line.trim()))
    .map((line) => `Адрес «${line.trim()}» полностью, с https://`);
}

function processorGaps(details: SchoolDetails): string[] {
  const processors = processorsOf(details);
  if (processors === null) return ['Кому школа поручила обработку (название и адрес) или что никому'];
  return processors.flatMap(({ name, address }) => [
    ...(name ? [] : [`Название организации по адресу «${address}»`]),
    ...(address ? [] : [`Адрес организации «${name}»`]),
  ]);
}
