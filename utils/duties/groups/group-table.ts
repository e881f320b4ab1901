import type { SubjectPlan } from '../../class-data/groups/subject-plan.ts';
import type { RegisterTable } from '../../register/register-table.ts';

/** All groups as a table, a row for each student and subject: `readGroupList` reads it back. */
export function groupTable(
  plans: readonly SubjectPlan[],
  students: readonly { key: string; name: string; birthDate: string | null }[],
): RegisterTable {
  return {
    name: 'Учебные группы',
    columns: [
      { key: 'subject', title: 'Предмет', kind: 'text', share: 34 },
      { key: 'group', title: 'Группа', kind: 'text', share: 20 },
      { key: 'teacher', title: 'Учитель', kind: 'text', share: 34 },
      { key: 'room', title: 'Кабинет', kind: 'text', share: 14 },
      { key: 'student', title: 'ФИО ученика', kind: 'text', share: 46 },
      { key: 'born', title: 'Дата рождения', kind: 'date', share: 20 },
      { key: 'since', title: 'С какого дня', kind: 'date', share: 20 },
      { key: 'reason', title: 'Почему не в группе', kind: 'text', share: 28 },
    ],
    rows: plans.flatMap((plan) =>
      students.flatMap(({ key, name, birthDate }) => {
        const placement = plan.placements.get(key);
        if (!placement) return [];
        const group = plan.groups.find(({ id }) => id === placement.group);
        return [
          {
            subject: plan.subject,
            group: group?.title ?? null,
            teacher: group?.teacher ?? null,
            room: group?.room ?? null,
            student: name,
            born: birthDate,
            since: placement.since,
            reason: placement.group === null ? placement.reason : null,
          },
        ];
      }),
    ),
  };
}
