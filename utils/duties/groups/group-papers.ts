import { type Day, russianDay } from '../../base/calendar/day.ts';
import type { FlowPart } from '../../base/documents/flow.ts';
import type { Faces } from '../../base/documents/fonts.ts';
import { type FormColumn, field, paragraph, signatures } from '../../base/documents/form-parts.ts';
import { FILED, flowPaper, type Paper } from '../../base/documents/paper.ts';
import { columnsByShare, LANDSCAPE, planSheet } from '../../base/documents/sheet.ts';
import { tableParts } from '../../base/documents/table-parts.ts';
import {
  leftOutIn,
  membersOf,
  type PlannedGroup,
  type SubjectPlan,
} from '../../class-data/groups/subject-plan.ts';
import type { SchoolDetails } from '../../class-data/school/school-details.ts';
import { schoolHead } from '../../class-data/school/school-head.ts';
import { classTeacherSlots } from '../../class-data/school/teacher-signature.ts';

/** What all papers on study groups are made of; '' of the class leaves a line. */
export interface PrintedGroups {
  students: readonly { key: string; name: string }[];
  className: string;
  /** «2026/2027» */
  schoolYear: string;
  on: Day;
}

const SIZE = 10;
const COLUMNS_UPRIGHT = 4;

const portrait = (faces: Faces): FormColumn => ({ x: FILED.left, width: FILED.width, faces });

function heading(title: string, of: PrintedGroups, details: SchoolDetails, column: FormColumn): FlowPart[] {
  return [
    ...schoolHead(details, column, { size: 11 }),
    ...paragraph(title, column, { align: 'center', face: 'bold', size: 14, gap: 4 }),
    ...field('Класс:', of.className, column, { gap: 4 }),
    ...field('Учебный год:', of.schoolYear, column, { gap: 1.5 }),
    ...field('По состоянию на:', russianDay(of.on), column, { gap: 1.5 }),
  ];
}

/** Names of a group in order, each with its class where it is another one. */
const namesIn = (plan: SubjectPlan, group: PlannedGroup, of: PrintedGroups): string[] => [
  ...membersOf(plan, group.id, of.students).map(({ name }) => name),
  ...(group.stream?.others ?? []).map((name) => `${name} (${group.stream?.classes ?? ''})`),
];

const leftOutOf = (plan: SubjectPlan, of: PrintedGroups) =>
  leftOutIn(plan, of.students).map(({ student, reason }) => [student.name, reason]);

/** Lists of a subject, group by group, and who is in none: without the reason, which may be one of health. */
export function planSubjectGroups(
  plan: SubjectPlan,
  of: PrintedGroups,
  details: SchoolDetails,
  faces: Faces,
): Paper {
  const column = portrait(faces);
  const title = `Списки учебных групп: ${plan.subject}`;
  const lists = plan.groups.flatMap((group) =>
    listOf(groupLine(group), namesIn(plan, group, of), { column }),
  );
  const outside = listOf(
    'Вне групп',
    leftOutOf(plan, of).map(([name = '']) => name),
    { column },
  );
  const parts = [
    ...heading('СПИСКИ УЧЕБНЫХ ГРУПП', of, details, column),
    ...field('Предмет:', plan.subject, column, { gap: 1.5 }),
    ...lists,
    ...outside,
    signatures(classTeacherSlots(details), column, 5),
  ];
  return flowPaper([title, of.className].filter(Boolean).join(', '), parts, faces);
}

/** A numbered list under its title, which stands again above what continues on the next page; [] of nobody. */
function listOf(
  title: string,
  names: readonly string[],
  { column, tick }: { column: FormColumn; tick?: string },
): FlowPart[] {
  if (names.length === 0) return [];
  return tableParts(
    [
      { title: '№', share: 8, align: 'center' },
      { title, share: tick ? 72 : 92 },
      ...(tick ? [{ title: tick, share: 20 }] : []),
    ],
    names.map((name, index) => [String(index + 1), name, ...(tick ? [''] : [])]),
    column,
    { size: SIZE, tight: true, gap: 4 },
  );
}

const groupLine = ({ title, teacher, room }: PlannedGroup): string =>
  [title, teacher && `учитель: ${teacher}`, room && `кабинет ${room}`].filter(Boolean).join(', ');

/** The list of one group for its teacher, with room for notes. */
export function planTeacherSheet(
  { plan, group }: { plan: SubjectPlan; group: PlannedGroup },
  of: PrintedGroups,
  details: SchoolDetails,
  faces: Faces,
): Paper {
  const column = portrait(faces);
  const rows = namesIn(plan, group, of).map((name, index) => [String(index + 1), name, '']);
  return planSheet(
    {
      title: [`${plan.subject}, ${group.title}`, of.className].filter(Boolean).join(', '),
      head: [
        ...heading('СПИСОК УЧЕБНОЙ ГРУППЫ', of, details, column),
        ...field('Предмет:', plan.subject, column, { gap: 1.5 }),
        ...field('Группа:', group.title, column, { gap: 1.5 }),
        ...field('Учитель:', group.teacher ?? '', column, { gap: 1.5 }),
        ...field('Кабинет:', group.room ?? '', column, { gap: 1.5 }),
      ],
      columns: columnsByShare(
        [
          { title: '№', share: 8, align: 'center' },
          { title: 'Ученик', share: 62 },
          { title: 'Примечание', share: 30 },
        ],
        FILED.width,
        SIZE,
        faces,
      ),
      rows,
      tail: [signatures(classTeacherSlots(details), column, 4)],
      lowestRow: 7,
      size: SIZE,
    },
    faces,
  );
}

/** Each student with the group of every subject that is divided. */
export function planStudentGroups(
  plans: readonly SubjectPlan[],
  of: PrintedGroups,
  details: SchoolDetails,
  faces: Faces,
): Paper {
  const isWide = plans.length > COLUMNS_UPRIGHT;
  const width = isWide ? LANDSCAPE.width : FILED.width;
  const column: FormColumn = isWide ? { x: LANDSCAPE.x, width, faces } : portrait(faces);
  const rows = of.students.map(({ key, name }, index) => [
    String(index + 1),
    name,
    ...plans.map((plan) => placeOf(plan, key)),
  ]);
  return planSheet(
    {
      title: ['Учебные группы по ученикам', of.className].filter(Boolean).join(', '),
      head: heading('УЧЕБНЫЕ ГРУППЫ ПО УЧЕНИКАМ', of, details, column),
      columns: columnsByShare(
        [
          { title: '№', share: 8, align: 'center' },
          { title: 'Ученик', share: 50 },
          ...plans.map(({ subject }) => ({ title: subject, share: 28 })),
        ],
        width,
        SIZE - 1,
        faces,
        rows,
      ),
      rows,
      tail: [signatures(classTeacherSlots(details), column, 4)],
      lowestRow: 6,
      size: SIZE - 1,
      ...(isWide && { page: LANDSCAPE }),
    },
    faces,
  );
}

/** «Группа 1», that it is none, or a dash where nothing is said. */
function placeOf(plan: SubjectPlan, student: string): string {
  const placement = plan.placements.get(student);
  if (!placement) return '–';
  if (placement.group === null) return 'вне групп';
  return plan.groups.find(({ id }) => id === placement.group)?.title ?? '–';
}

/** All groups of the class for the deputy head, who enters them: with room for a mark beside each student. */
export function planDeputySheet(
  plans: readonly SubjectPlan[],
  of: PrintedGroups,
  details: SchoolDetails,
  faces: Faces,
): Paper {
  const column = portrait(faces);
  const title = ['Учебные группы для внесения в систему', of.className].filter(Boolean).join(', ');
  const lists = plans.flatMap((plan) => [
    ...plan.groups.flatMap((group) =>
      listOf(`${plan.subject}: ${groupLine(group)}`, namesIn(plan, group, of), { column, tick: 'Внесено' }),
    ),
    ...listOf(
      `${plan.subject}: вне групп`,
      leftOutOf(plan, of).map(([name, reason]) => `${name}: ${reason}`),
      { column, tick: 'Внесено' },
    ),
  ]);
  const parts = [
    ...heading('УЧЕБНЫЕ ГРУППЫ ДЛЯ ВНЕСЕНИЯ В СИСТЕМУ', of, details, column),
    ...lists,
    signatures(classTeacherSlots(details), column, 5),
  ];
  return flowPaper(title, parts, faces);
}
