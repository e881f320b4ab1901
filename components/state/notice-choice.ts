import { book } from './class-book.ts';
import { linkTo } from './route.ts';
import { sealed } from './sealed.ts';

/** Students about whom another section wants a notice; the section of notices takes them up. */
export const wantedNotices = sealed<readonly string[]>([]);

/** Leads to the notices, with these students chosen. */
export function notify(students: readonly string[]): void {
  wantedNotices.value = students;
  location.hash = linkTo({ section: 'notices', classGroup: book.value?.classGroup ?? null });
}
