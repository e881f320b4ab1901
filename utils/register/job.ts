import type { Day } from '../base/calendar/day.ts';

/** What a class teacher has to do in the information system, part by part; numbered as in the design. */
export const JOB_PARTS = {
  S1: 'Выдача реквизитов доступа',
  S2: 'Сообщение родителям об электронном дневнике',
  S3: 'Форма получения сведений, связь с родителями',
  S4: 'Сведения об обучении восьми видов',
  S5: 'Выписки на бумаге',
  S6: 'Ознакомление родителей',
  S7: 'Согласия и отказы',
  S8: 'Контроль результатов по всем предметам, отчёт завуча',
  S9: 'Списки учебных групп',
  S10: 'Сверка списков и данных учеников',
  S11: 'Анализ успеваемости и посещаемости',
  S12: 'Защита сведений',
  S13: 'Личные логины и пароли',
  S14: 'Нарушения конфиденциальности',
} as const;
export type JobPart = keyof typeof JOB_PARTS;

/** The items of the job description («должностная инструкция»), and of which parts each consists. */
export const JOB_ITEMS: readonly { number: string; title: string; parts: readonly JobPart[] }[] = [
  { number: '0', title: 'Основные обязанности', parts: ['S1', 'S2'] },
  { number: '1', title: 'Выдача реквизитов доступа', parts: ['S1'] },
  { number: '2', title: 'Связь с родителями и сведения для них', parts: ['S3', 'S4', 'S5'] },
  { number: '3', title: 'Учёт ознакомления родителей', parts: ['S6'] },
  { number: '4', title: 'Учёт согласий и отказов', parts: ['S7'] },
  { number: '5', title: 'Контроль результатов обучения', parts: ['S8'] },
  { number: '6', title: 'Учебные группы в начале года', parts: ['S9'] },
  { number: '7', title: 'Списки, данные, анализ', parts: ['S10', 'S11'] },
  { number: '8', title: 'Безопасность информации', parts: ['S12'] },
  { number: '9, 10', title: 'Логины и пароли не передаются', parts: ['S13'] },
  { number: '11', title: 'Сообщение о нарушениях', parts: ['S14'] },
];

/** What a register says of a part of the job; names nobody. */
export interface JobLine {
  part: JobPart;
  /** «Реквизиты вручены», Russian. */
  text: string;
  /** «20 из 28 семей», «12 выписок». */
  amount: string;
  /** Day of the first record; null: nothing is recorded. */
  since: Day | null;
  /** What is left to do: «Реквизиты не выданы: 8». */
  open: readonly string[];
}
