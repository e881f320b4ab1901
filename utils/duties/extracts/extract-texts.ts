import type { Day } from '../../base/calendar/day.ts';
import type { SchoolText } from '../../class-data/school/school-text.ts';

const REVIEWED = '2026-11-29' as Day;

/** What the tear-off of an extract confirms. */
export const EXTRACT_TEAR_OFF: SchoolText = {
  id: 'extracts/tear-off',
  title: 'Выписка: отрывной талон',
  reviewedOn: REVIEWED,
  fields: { 'от какого числа': '«от 21 ноября 2026 г.»', 'о ком': 'ученик, класс и период' },
  usual: 'С выпиской из электронного журнала {от какого числа} ({о ком}) ознакомлен(а).',
};

/** On the list of handing over: families sign tear-offs, a list shows each of them the others. */
export const EXTRACT_LIST_NOTE: SchoolText = {
  id: 'extracts/list-note',
  title: 'Ведомость вручения выписок: кто заполняет',
  reviewedOn: REVIEWED,
  usual: 'Заполняет классный руководитель, не передаётся по рядам.',
};

/** Under the title of the extract for a leaver. */
export const LEAVER_SUBTITLE: SchoolText = {
  id: 'extracts/leaver-subtitle',
  title: 'Выписка выбывающему: о чём она',
  reviewedOn: REVIEWED,
  usual: 'с текущими отметками и результатами промежуточной аттестации',
};

/** In place of marks in class 1. */
export const LEAVER_UNMARKED: SchoolText = {
  id: 'extracts/leaver-unmarked',
  title: 'Выписка выбывающему: 1 класс без отметок',
  reviewedOn: REVIEWED,
  usual: 'Обучение в 1 классе безотметочное: отметки не выставляются.',
};

/** What it is for. */
export const LEAVER_PURPOSE: SchoolText = {
  id: 'extracts/leaver-purpose',
  title: 'Выписка выбывающему: для чего выдана',
  reviewedOn: REVIEWED,
  usual: 'Выдана для представления по месту дальнейшего обучения.',
};

/** All of them, as listed where they are edited. */
export const EXTRACT_TEXTS: readonly SchoolText[] = [
  EXTRACT_TEAR_OFF,
  EXTRACT_LIST_NOTE,
  LEAVER_SUBTITLE,
  LEAVER_UNMARKED,
  LEAVER_PURPOSE,
];
