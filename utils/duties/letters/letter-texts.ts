import type { Day } from '../../base/calendar/day.ts';
import type { SchoolText } from '../../class-data/school/school-text.ts';

const REVIEWED = '2026-11-29' as Day;

/** What the receipt of a letter confirms. */
export const LETTER_RECEIPT: SchoolText = {
  id: 'letters/receipt',
  title: 'Письмо на бумаге: расписка',
  reviewedOn: REVIEWED,
  fields: { 'о чём': 'тема письма в кавычках', 'от какого числа': '«от 21 ноября 2026 г.»' },
  usual: 'Письмо {о чём} {от какого числа} получил(а).',
};

/** For the class chat: no names, no personal data. */
export const CHAT_TEXT: SchoolText = {
  id: 'letters/chat',
  title: 'Текст для чата класса',
  reviewedOn: REVIEWED,
  fields: { адрес: 'адрес страницы входа' },
  usual:
    'Уважаемые родители! Отметки, расписание, домашние задания и объявления — в электронном дневнике: {адрес}. Реквизиты для входа выдаёт классный руководитель лично. Кому удобнее на бумаге, напишите ему: выписки печатаются.',
};

/** All of them, as listed where they are edited. */
export const LETTER_TEXTS: readonly SchoolText[] = [LETTER_RECEIPT, CHAT_TEXT];
