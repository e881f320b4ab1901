import type { AnyReading } from '../../../utils/dnevnik/pages.ts';
import { readPage } from '../../../utils/dnevnik/read-page.ts';
import { journalOf } from '../../stand/journal/journal.ts';
import { render } from '../../stand/render.ts';
import { makeSchool, type School } from '../../stand/school.ts';
import { page } from './dom.ts';

export interface StandReading {
  school: School;
  journal: ReturnType<typeof journalOf>;
  /** Reads the page at a path of schools.dnevnik.ru as the class teacher sees it. */
  read(path: string): AnyReading;
  html(path: string, form?: Record<string, string>): string;
}

export function standReading(
  options: Parameters<typeof makeSchool>[2] & { students?: number } = {},
): StandReading {
  const { students = 28, ...others } = options;
  const school = makeSchool(1, students, others);
  const answer = render(school);
  const html = (path: string, form?: Record<string, string>) => {
    const { status, body } = answer(path, form);
    if (status !== 200) throw new Error(`the stand answered ${status} to ${path}`);
    return body;
  };
  return {
    school,
    journal: journalOf(school),
    html,
    read: (path) => readPage(page(html(path)), new URL(`https://schools.dnevnik.ru${path}`)),
  };
}

/** Path of a subject journal, in the older or the newer style of addresses; `year`: that of the stand's own day. */
export function journalPath(
  at: { school: string; group: string; subject: string; period: string; year?: number },
  v2 = false,
): string {
  const { year = 2026 } = at;
  const query = `view=subject&school=${at.school}&group=${at.group}&subject=${at.subject}&period=${at.period}&year=${year}`;
  return v2 ? `/v2/journals/journalclassical?${query}` : `/journals/journalclassical.aspx?${query}`;
}
