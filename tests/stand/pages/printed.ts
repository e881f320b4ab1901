import { type Answer, type Context, html, isAdmin } from '../context.ts';
import { DOCTYPE } from '../frame.ts';
import { esc } from '../html.ts';
import { fullName, givenFirst } from '../names.ts';
import type { Person } from '../people.ts';
import { byName, parentsOf, studentsOf } from '../school.ts';
import { noRights } from './errors.ts';

/**
 * An administrator's printed table of logins and passwords. No public source shows one: the address, the
 * columns and the markup here are invented, and deliberately awkward (a table inside a layout table, a
 * heading row per class, class and role in one cell, «Пароль» empty or in words if the person has set their
 * own).
 */
export function printedLogins(ctx: Context): Answer {
  if (!isAdmin(ctx.viewer)) return noRights(ctx);
  const { query } = ctx.address;
  const classId = query.get('class');
  const group = query.get('group') ?? 'students';
  const groups = ctx.school.classes.filter((each) => !classId || each.id === classId);
  const password = (person: Person): string =>
    person.temporary ? `<tt>${person.temporary}</tt>` : person.resets ? '' : 'изменён пользователем';
  let number = 0;
  const line = (person: Person, role: string, name: string): string =>
    `<tr><td align="right">${++number}.</td><td nowrap="nowrap">${esc(name).replace(' ', '<br />')}</td><td>${esc(role)}</td><td><b>${esc(person.login)}</b></td><td>${password(person)}</td></tr>`;
  const lines = groups.map((each) => {
    const students = group === 'parents' ? [] : studentsOf(ctx.school, each.id);
    const parents = group === 'students' ? [] : parentsOf(ctx.school, each.id).sort(byName);
    const rows = [
      ...students.map((person) => line(person, `${each.name}, ученик`, fullName(person))),
      ...parents.map((person) => {
        const children = ctx.school.registry.childrenOf(person).map((child) => child.person.first);
        return line(person, `родитель (${children.join(', ')})`, givenFirst(person));
      }),
    ];
    return `<tr><td colspan="5" bgcolor="#eeeeee"><b>Класс ${esc(each.name)}</b></td></tr>${rows.join('\n')}`;
  });
  return html(`${DOCTYPE}
<html xmlns="http://www.w3.org/1999/xhtml"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8" /><title>Печать</title></head>
<body onload="void 0"><table width="100%" cellpadding="0" cellspacing="0"><tr><td>${esc(ctx.school.name)}</td><td align="right">${ctx.school.today}</td></tr>
<tr><td colspan="2"><table border="1" cellpadding="3" cellspacing="0"><tr><td></td><td>Имя</td><td>Класс, роль</td><td>Логин</td><td>Пароль</td></tr>
${lines.join('\n')}
</table></td></tr><tr><td colspan="2">Всего: ${number}</td></tr></table></body></html>`);
}
