/** Sections of a student's extract, in order. */
export const EXTRACT_SECTIONS = {
  marks: 'Отметки',
  attendance: 'Посещаемость',
  remarks: 'Замечания учителей',
  recommendations: 'Рекомендации',
} as const;

/** Sections of the class's common sheet, in order. */
export const SHEET_SECTIONS = {
  week: 'Расписание на неделю',
  works: 'Контрольные работы',
  homework: 'Домашние задания',
  teachers: 'Учителя класса',
  holidays: 'Каникулы',
} as const;

export type SectionName = keyof typeof EXTRACT_SECTIONS | keyof typeof SHEET_SECTIONS;

export const sectionNames = [
  ...Object.keys(EXTRACT_SECTIONS),
  ...Object.keys(SHEET_SECTIONS),
] as readonly SectionName[];
