import { render } from '../stand/render.ts';
import { makeSchool } from '../stand/school.ts';

export interface StandPage {
  address: string;
  html: string;
  people: number;
}

/**
 * A page of the members' list of the class, made by the stand's own code, in its full frame. `people` over the ten
 * that the site shows: the rows of so many pages put into one, without the pager.
 */
export function membersPage(
  list: 'students' | 'parents',
  { students, people }: { students: number; people: number },
): StandPage {
  const school = makeSchool(1, students);
  const answer = render(school);
  const path = `/v2/class?class=${school.main.id}&view=members&group=${list}`;
  const page = (number: number): string => {
    const target = `${path}&page=${number}`;
    const { status, body } = answer(target);
    if (status !== 200) throw new Error(`the stand answered ${status} to ${target}`);
    return body;
  };
  const first = page(1);
  if (people <= 10) return { address: `https://schools.dnevnik.ru${path}`, html: first, people: 10 };
  const rows: string[] = [];
  for (let number = 1; rows.length < people; number++) {
    const body = page(number);
    const table = body.slice(body.indexOf('<tbody>') + '<tbody>'.length, body.indexOf('</tbody>'));
    const found = table.trim().split(/\n(?=<tr>)/);
    if (found.length === 0) throw new Error(`no people on page ${number}`);
    rows.push(...found);
  }
  const shown = rows.slice(0, people);
  const html = first
    .replace(/<tbody>[\s\S]*?<\/tbody>/, () => `<tbody>\n${shown.join('\n')}\n</tbody>`)
    .replace(/<div class="pager">[\s\S]*?<\/div>/, '')
    .replace(/(Найдено:?\s*<strong>\s*)\d+/, (_, before: string) => `${before}${people}`);
  return { address: `https://schools.dnevnik.ru${path}`, html, people };
}
