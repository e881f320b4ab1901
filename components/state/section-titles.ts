import { duties } from '../../utils/duties/duties.ts';
import type { SectionId } from './route.ts';

const SHARED = {
  today: 'Сегодня',
  year: 'Учебный год',
  people: 'Список и контакты',
  journal: 'Журнал',
  student: 'Карточка ученика',
  analysis: 'Успеваемость',
  settings: 'Настройки',
  help: 'Справка',
} as const;

const titles = new Map<string, string>([
  ...Object.entries(SHARED),
  ...duties.map(({ id, title }) => [id, title] as const),
]);

/** What a section is called, in the list of sections and wherever else it is named. */
export const sectionTitle = (id: SectionId): string => titles.get(id) ?? id;
