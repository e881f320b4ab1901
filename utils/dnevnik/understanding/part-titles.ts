import { dictionary } from '../../base/text/dictionary.ts';
import type { SiteFile } from '../files/site-file.ts';
import type { PageKind } from '../pages.ts';

/** A page, or a file of the site that the teacher has chosen. */
export type ReadKind = PageKind | `file-${SiteFile['kind']}` | 'file-unknown';

const KINDS: Readonly<{ [Kind in ReadKind]: string }> = {
  'sign-in': 'Вход',
  'password-change': 'Смена пароля',
  start: 'Начальная страница',
  'my-classes': 'Мои классы',
  class: 'Страница класса',
  'class-members': 'Участники класса',
  'school-people': 'Люди школы',
  'admin-people': 'Список людей',
  'person-card': 'Карточка человека',
  'person-password': 'Карточка, вкладка «Пароль»',
  'report-students': 'Отчёт «Люди: Ученики»',
  'credentials-table': 'Таблица логинов и паролей',
  'journals-index': 'Журналы',
  'journal-subjects': 'Предметы класса',
  'subject-journal': 'Журнал предмета',
  'schedules-index': 'Расписания',
  'schedule-week': 'Расписание на неделю',
  homework: 'Домашние задания',
  lesson: 'Страница урока',
  'student-marks': 'Оценки ученика',
  'attendance-report': 'Отчёт «Посещаемость: Классы»',
  'class-progress-report': 'Отчёт «Успеваемость: Классному руководителю»',
  'student-progress-report': 'Отчёт «Успеваемость: Ученики»',
  'absence-list-report': 'Отчёт «Посещаемость: Общий»',
  'not-found': 'Страница не найдена',
  maintenance: 'Работы на сайте',
  unknown: 'Незнакомая страница',
  'file-attendance-totals': 'Файл «Посещаемость: Классы»',
  'file-class-week': 'Файл журнала за неделю',
  'file-subject-journal': 'Файл журнала по предмету',
  'file-unknown': 'Незнакомый файл',
};

/** What a warning of a reader says was not found, by its code. Of a single row or mark only that it was one. */
const PARTS: Readonly<Record<string, string>> = {
  'unknown-page': 'что это за страница',
  'change-not-read': 'поля нового пароля',
  'sign-in-not-read': 'поля логина и пароля',
  'not-signed-in': 'кто вошёл на сайт',
  'class-id': 'номер класса',
  'class-name': 'название класса',
  'classes-not-found': 'список классов',
  'list-not-found': 'список людей',
  'markup-changed': 'прежняя разметка списка',
  'count-differs': 'столько людей, сколько называет сайт',
  'name-not-found': 'имя ученика',
  'row-not-read': 'всё нужное в одной из строк',
  'name-not-read': 'имя в одной из строк',
  'ids-differ': 'один номер человека в строке',
  'no-child': 'чей это представитель',
  'person-id': 'номер человека',
  'names-differ': 'одно имя на карточке',
  'relatives-not-found': 'список родственников',
  'login-not-found': 'логин',
  'login-strange': 'логин обычного вида',
  'password-strange': 'пароль обычного вида',
  'tab-not-read': 'логин и кнопка нового пароля',
  'reset-unknown': 'прежняя форма нового пароля',
  'reset-refused': 'пригодная форма нового пароля',
  'table-not-found': 'таблица',
  'columns-not-found': 'столбцы таблицы',
  'columns-guessed': 'знакомые заголовки столбцов',
  'column-not-read': 'один из столбцов',
  'order-changed': 'прежний порядок слов в именах',
  'parent-not-read': 'имя родителя в одной из строк',
  'journals-not-found': 'список журналов',
  'schedules-not-found': 'классы и учителя в расписаниях',
  'subject-not-found': 'название предмета',
  'lessons-not-found': 'столбцы уроков',
  'students-not-found': 'ученики',
  'day-not-read': 'день одного из столбцов',
  'row-narrow': 'столько клеток, сколько уроков',
  'rows-uneven': 'столько клеток, сколько столбцов в заголовке',
  'mark-not-read': 'знакомый знак в одной из клеток',
  'lesson-not-read': 'дата или предмет урока',
  'homework-not-read': 'задание или предмет в одной из строк',
  'count-not-read': 'числа в одной из строк',
  'period-differs': 'тот период, который запрошен',
  'file-refused': 'всё нужное: файл не взят',
};

const kinds = dictionary(KINDS);
const parts = dictionary(PARTS);

/** The kind as the teacher reads it. */
export const kindTitle = (kind: string): string => kinds.get(kind) ?? kind;

/** What was not found, as the teacher reads it. */
export const partTitle = (part: string): string => parts.get(part) ?? part;

/** The codes among those of warnings that mean something was not found; others tell of the people themselves. */
export const missingParts = (codes: readonly string[]): string[] => codes.filter((code) => parts.has(code));
