import { type Address, parseAddress, schools } from '../address.ts';
import type { School } from '../school.ts';
import { divisionsOf } from './study-groups.ts';

const PAGES = {
  table: 'admin/class/subgroup',
  lists: 'admin/groups/edit',
  rows: 'schedules/subgroups',
  late: 'studygroups',
  typed: 'groups/members',
} as const;

/** Forms that were made after what reads them, to see how it takes a stranger. */
const LATER_PAGES = { sixth: 'schedules/division' } as const;

export type GroupForm = keyof typeof PAGES;
export const GROUP_FORMS = Object.keys(PAGES) as GroupForm[];
export type LaterGroupForm = keyof typeof LATER_PAGES;
export const LATER_GROUP_FORMS = Object.keys(LATER_PAGES) as LaterGroupForm[];

export interface GroupFormPlace {
  /** As the site writes the class; 7 «А» if none. */
  className?: string;
  /** The name of a divided subject; English if none. */
  subject?: string;
  /** Number of the group, from 1. */
  number?: number;
  style?: 'v2' | 'legacy';
}

/** The address of a form of study groups. Throws if there is no such class, subject or group. */
export function groupFormAddress(
  school: School,
  form: GroupForm | LaterGroupForm,
  place: GroupFormPlace = {},
): string {
  const { className = school.main.name, subject = 'Иностранный язык (английский)', number = 1 } = place;
  const group = school.classes.find((each) => each.name === className);
  const division = group && divisionsOf(school, group).find((each) => each.subject.name === subject);
  const part = division?.parts.find((each) => each.number === number);
  if (!group || !division || !part) throw new Error(`no group ${number} of ${subject} in ${className}`);
  const from: Address = parseAddress('schools.dnevnik.ru', place.style === 'legacy' ? '/' : '/v2/');
  if (form === 'typed') return schools(from, PAGES.typed, { school: school.id, id: part.id });
  const params = { school: school.id, class: group.id, subject: division.subject.id, group: part.id };
  const page = { ...PAGES, ...LATER_PAGES }[form];
  return schools(from, page, form === 'rows' || form === 'sixth' ? { ...params, group: null } : params);
}
