/** What is seen on a day, counted by hand from the rules. */
export interface SeenDay {
  /** Local time. */
  at: string;
  /** Titles in order of their terms. */
  overdue: string[];
  today: string[];
  /** With a term still to come. */
  ahead: string[];
  /** Terms ahead that nobody sees yet: put off, or owed only later. They count while the vault is closed. */
  hidden: number;
  /** Texts of what has no term, in any order. */
  undated: string[];
}

// Owed for the vault, which belongs to no class: the workspace shows it in a place of its own.
export const BACKUP = 'Сделать копию записей';
export const NO_PARENT = 'Бирюков М. О.: нет родителя в системе';
const PAPER = 'Пора дать бумажную выписку: 1 человек';
const EXPIRING = 'Согласие скоро истекает: 1 человек';
const PASSWORD = 'Утечка: сменить пароль';
const HEAD = 'Утечка: сообщить директору';
const SUPPORT = 'Утечка: сообщить поддержке';
const HOURS_24 = 'Утечка: 24 часа школы, решает директор';
const HOURS_72 = 'Утечка: 72 часа школы, решает директор';

/** Owed until it is done, on each day of the year. */
const ALWAYS = [
  'За ученика некому подписать: запишите полномочия',
  'Не записано, как информировать',
  'Нет ни согласия, ни отказа',
  'Письмо о дневнике не отправлено',
  'Реквизиты не выданы',
];
const GROUPS = 'Учебные группы не составлены';
/** Since something is recorded. */
const RECORDED = ['Бумага есть, внести в систему', 'Напечатать код восстановления для конверта'];
/** The list was read on 1 September: 30 days later it is old. */
const LIST = 'Обновить список класса';
const SIGNATURE = 'Нет подписи об ознакомлении';
const AUTUMN = [...ALWAYS, ...RECORDED, GROUPS, LIST];

/*
 * On 1 September is recorded: a paper extract every 14 days from 12 October (due on the 26th, owed a week before), a
 * consent until 15 July 2027 (owed 30 days before), and «Нет родителя» is put off from 1 September to 30 December.
 */
export const FIRST_BELL: SeenDay = {
  at: '2026-09-01T10:00',
  overdue: [],
  today: [NO_PARENT],
  ahead: [],
  hidden: 0,
  undated: [...ALWAYS, GROUPS],
};
/** Sunday, the last day of the quarter: nobody is asked to sign yet. The first backup is due a day after the first entry. */
export const QUARTER_ENDS: SeenDay = {
  at: '2026-10-25T18:00',
  overdue: [BACKUP],
  today: [],
  ahead: [PAPER],
  hidden: 2,
  undated: AUTUMN,
};
/** The quarter is over: signatures are owed. A backup was made on the 25th. */
export const HOLIDAYS: SeenDay = {
  at: '2026-10-27T12:00',
  overdue: [PAPER],
  today: [],
  ahead: [],
  hidden: 2,
  undated: [...AUTUMN, SIGNATURE],
};
export const LAST_LESSON: SeenDay = {
  at: '2026-12-30T15:00',
  overdue: [PAPER],
  today: [NO_PARENT],
  ahead: [],
  hidden: 1,
  undated: [...AUTUMN, SIGNATURE],
};
/**
 * Friday; Monday is 8 March, so that the next working day is Tuesday. Known since 19:15. Hidden: the consent, and a
 * backup that is due a day after the first entry since the last one.
 */
export const BREACH: SeenDay = {
  at: '2027-03-05T19:30',
  overdue: [PAPER, NO_PARENT],
  today: [PASSWORD],
  ahead: [HOURS_24, HOURS_72, HEAD, SUPPORT],
  hidden: 2,
  undated: [...AUTUMN, SIGNATURE, 'Утечка: не все шаги сделаны'],
};
export const NEXT_EVENING: SeenDay = {
  ...BREACH,
  at: '2027-03-06T20:00',
  overdue: [PAPER, NO_PARENT, PASSWORD, HOURS_24],
  today: [BACKUP],
  ahead: [HOURS_72, HEAD, SUPPORT],
  hidden: 1,
};
export const AFTER_WEEKEND: SeenDay = {
  ...BREACH,
  at: '2027-03-09T10:00',
  overdue: [PAPER, NO_PARENT, PASSWORD, HOURS_24, BACKUP, HOURS_72],
  today: [HEAD, SUPPORT],
  ahead: [],
  hidden: 1,
};
/** The case was closed on 9 March; groups are entered in a school year, which ended in May. */
export const JULY: SeenDay = {
  at: '2027-07-15T11:00',
  overdue: [PAPER, NO_PARENT, BACKUP],
  today: [EXPIRING],
  ahead: [],
  hidden: 0,
  undated: [...ALWAYS, ...RECORDED, LIST, SIGNATURE],
};
