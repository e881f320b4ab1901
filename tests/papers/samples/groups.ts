import {
  emptyPlan,
  moved,
  type PlannedGroup,
  type SubjectPlan,
  withGroup,
} from '../../../utils/class-data/groups/subject-plan.ts';
import {
  type PrintedGroups,
  planDeputySheet,
  planStudentGroups,
  planSubjectGroups,
  planTeacherSheet,
} from '../../../utils/duties/groups/group-papers.ts';
import { type Cast, FILLED_CASTS } from '../casts.ts';
import { paper } from '../sample.ts';
import { ON } from './class-journal.ts';

const DAY = '2026-09-01';

const classOf = ({ families, className }: Cast): PrintedGroups => ({
  students: families.map(({ student }, index) => ({ key: String(index), name: student })),
  className,
  schoolYear: '2026/2027',
  on: ON,
});

/** Two groups of a subject, and one student in none. `keys` of the students: their places in the list. */
export function planned(
  cast: Cast,
  subject: string,
  keys: readonly string[] = classOf(cast).students.map(({ key }) => key),
  more: Partial<PlannedGroup> = {},
): SubjectPlan {
  const group = (id: string): PlannedGroup => ({
    id,
    title: `Группа ${id}`,
    teacher: cast.details.teacher.name,
    room: `3${id}`,
    limit: null,
    stream: null,
    ...more,
  });
  const opened = withGroup(withGroup(emptyPlan(subject), group('1')), group('2'));
  const half = Math.ceil(keys.length / 2);
  const first = moved(opened, keys.slice(0, half), { group: '1' }, DAY);
  const second = moved(first, keys.slice(half, -1), { group: '2' }, DAY);
  return moved(second, keys.slice(-1), { reason: 'освобождение' }, DAY);
}

export const ENGLISH = 'Иностранный язык (английский)';
const plansOf = (cast: Cast): SubjectPlan[] => [
  planned(cast, ENGLISH),
  planned(cast, 'Информатика', undefined, {
    stream: { classes: '7 «Б»', others: [cast.families[0]?.student ?? ''] },
  }),
];

export const groups = [
  ...paper(
    'groups-of-subject',
    'Списки учебных групп по предмету',
    'filed',
    (cast, { faces }) => planSubjectGroups(planned(cast, ENGLISH), classOf(cast), cast.details, faces),
    FILLED_CASTS,
  ),
  ...paper(
    'groups-teacher',
    'Список группы для учителя',
    'filed',
    (cast, { faces }) => {
      const plan = plansOf(cast)[1] ?? planned(cast, ENGLISH);
      const [group] = plan.groups;
      if (!group) throw new Error('The sample has no group.');
      return planTeacherSheet({ plan, group }, classOf(cast), cast.details, faces);
    },
    FILLED_CASTS,
  ),
  ...paper(
    'groups-students',
    'Учебные группы по ученикам',
    'filed',
    (cast, { faces }) => planStudentGroups(plansOf(cast), classOf(cast), cast.details, faces),
    FILLED_CASTS,
  ),
  ...paper(
    'groups-students-wide',
    'Учебные группы по ученикам, много предметов',
    'filed-landscape',
    (cast, { faces }) =>
      planStudentGroups(
        [
          ...plansOf(cast),
          planned(cast, 'Труд (технология)'),
          planned(cast, 'Физическая культура'),
          planned(cast, 'Второй иностранный язык (немецкий)'),
        ],
        classOf(cast),
        cast.details,
        faces,
      ),
    FILLED_CASTS.slice(0, 1),
  ),
  ...paper(
    'groups-deputy',
    'Учебные группы для внесения',
    'filed',
    (cast, { faces }) => planDeputySheet(plansOf(cast), classOf(cast), cast.details, faces),
    FILLED_CASTS,
  ),
];
