import { normaliseName } from '../../base/names/names.ts';
import { counted, genitive, inWords } from '../../base/text/counted.ts';
import { subjectKey } from '../../base/text/subject-key.ts';
import type { PlannedGroup, SubjectPlan } from '../../class-data/groups/subject-plan.ts';
import { type FormReading, IN, type ReadRow } from '../../dnevnik/people-form/form-reading.ts';

/** What is to be entered into the form of a page, and for whom. */
export interface FormTask {
  /** «7 «А»» */
  className: string;
  students: readonly { key: string; name: string }[];
  plan: SubjectPlan;
  /** The group that a form of one group is about; a form with a choice each takes all groups. */
  group: string | null;
  /** All subjects of the class, to notice that a page is about another one. */
  subjects: readonly string[];
  /** A form with a choice each: the choice for every group, and for whoever is in none (`''`). */
  choices: ReadonlyMap<string, string>;
}

export interface FormChange {
  /** Id of the row. */
  id: string;
  name: string;
  /** As the form shows it; `IN` in a form of one group. */
  from: string | null;
  to: string | null;
}

export interface FormJudgement {
  /** Why nothing may be set; Russian. */
  stops: string[];
  /** What the teacher should know; Russian. */
  notes: string[];
  changes: FormChange[];
  /** Who stands as planned already. */
  right: string[];
  /** Those of the class who are not on the page. */
  missing: { key: string; name: string }[];
}

/** Compares a form with the plan. Pure; the same for the first look and for what was read back after saving. */
export function judgeForm(reading: FormReading, task: FormTask): FormJudgement {
  const judged: FormJudgement = { stops: [], notes: [], changes: [], right: [], missing: [] };
  if (reading.why) judged.stops.push(reading.why);
  if (reading.way === 'none' || reading.sides) return judged;
  judgePage(reading, task, judged);
  judgeStrangers(reading, task, judged);
  if (reading.way === 'choice') judgeChoices(reading, task, judged);
  const wanted = wantedIn(reading, task);
  const met = new Set<string>();
  for (const row of reading.rows) {
    for (const key of row.people) met.add(key);
    judgeRow(row, wanted, task, judged);
  }
  judgeMissing(reading, task, wanted, met, judged);
  return judged;
}

/** What the form should show for everybody; undefined: it is left as it is. */
function wantedIn(reading: FormReading, { plan, group, choices }: FormTask) {
  return (key: string): string | null | undefined => {
    const placement = plan.placements.get(key);
    if (reading.way !== 'choice') return placement?.group === group ? IN : null;
    // Nothing is known of who has not been placed yet.
    return placement ? choices.get(placement.group ?? '') : undefined;
  };
}

/** Without the choice that a group has on the page nobody of it can be set, and nobody stands as planned. */
function judgeChoices({ rows }: FormReading, { plan, choices }: FormTask, { stops }: FormJudgement): void {
  const placed = rows.flatMap(({ people }) => people.map((key) => plan.placements.get(key)));
  const groups = new Set(placed.flatMap((placement) => (placement ? [placement.group ?? ''] : [])));
  for (const id of groups) {
    if (choices.get(id)) continue;
    const title = plan.groups.find((group) => group.id === id)?.title ?? 'Не делится';
    push(stops, `Скажите выше, что на странице значит «${title}»: по её словам это не видно.`);
  }
}

const nameOf = (key: string, { students }: FormTask): string =>
  students.find((student) => student.key === key)?.name ?? key;

function judgeRow(
  row: ReadRow,
  wanted: (key: string) => string | null | undefined,
  task: FormTask,
  judged: FormJudgement,
): void {
  const [key, ...more] = row.people;
  if (key === undefined) return;
  const to = wanted(key);
  const name = nameOf(key, task);
  if (more.some((other) => wanted(other) !== to)) {
    push(
      judged.stops,
      `«${row.text}»: в классе так зовут не одного, и по странице не видно, кто это. Отметьте их сами.`,
    );
  } else if (to === undefined) return;
  else if (row.chosen === to) judged.right.push(...row.people);
  else if (row.fixed) push(judged.notes, `${name}: страница не даёт изменить.`);
  else judged.changes.push({ id: row.id, name, from: row.chosen, to });
}

function judgeStrangers({ rows }: FormReading, task: FormTask, { stops, notes }: FormJudgement): void {
  const others = rows.filter(({ people }) => people.length === 0);
  const strangers = others.map(({ text }) => text);
  if (strangers.length === 0) return;
  const known = new Set(rows.flatMap(({ people }) => people));
  const streams = task.plan.groups.filter(
    ({ id, stream }) => stream && (task.group === null || id === task.group),
  );
  if (streams.length > 0) {
    notes.push(
      `Не из вашего класса: ${inWords(
        counted(
          'people',
          others.map(({ id }) => id),
        ),
      )}. Их отметки останутся как есть.`,
    );
  } else if (strangers.length > known.size) {
    stops.push('Большинства людей на странице нет в вашем классе. Похоже, она о другом классе.');
  } else {
    const named = strangers.slice(0, 5).join(', ') + (strangers.length > 5 ? ' и другие' : '');
    stops.push(
      `Не из вашего класса: ${named}. Если список класса устарел, обновите его; если группа общая с другим классом, отметьте это в плане.`,
    );
  }
}

function judgeMissing(
  reading: FormReading,
  task: FormTask,
  wanted: (key: string) => string | null | undefined,
  met: ReadonlySet<string>,
  judged: FormJudgement,
): void {
  for (const { key, name } of task.students) {
    if (met.has(key)) continue;
    if (reading.way !== 'typed') judged.missing.push({ key, name });
    else if (wanted(key) === IN) {
      judged.changes.push({ id: `${key}#0`, name, from: null, to: IN });
    } else judged.right.push(key);
  }
  if (reading.way !== 'typed' && reading.rows.length === 0)
    judged.stops.push('В списке на странице никого нет.');
  else if (judged.missing.length > 0) {
    const keys = judged.missing.map(({ key }) => key);
    const names = judged.missing.slice(0, 5).map(({ name }) => name);
    judged.notes.push(
      reading.paged
        ? `На этой странице не весь класс: нет ${genitive(counted('people', keys))}. Сохраните её, откройте следующую и нажмите «Прочитать страницу ещё раз».`
        : `Из вашего класса на странице нет: ${names.join(', ')}${keys.length > 5 ? ' и другие' : ''}.`,
    );
  }
}

const push = (texts: string[], text: string) => {
  if (!texts.includes(text)) texts.push(text);
};

function judgePage({ says, way }: FormReading, task: FormTask, { stops, notes }: FormJudgement): void {
  const classes = classesIn(says);
  if (classes.length > 0 && !classes.includes(plainClass(task.className)))
    stops.push(`Страница о другом классе: ${classes.join(', ')}. Ваш класс: ${task.className}.`);
  const about = subjectsIn(says, [...task.subjects, task.plan.subject]);
  if (about.length === 0) notes.push('Какой это предмет, по странице не видно: посмотрите сами.');
  else if (!about.includes(subjectKey(task.plan.subject)))
    stops.push(`Страница о другом предмете. Выбран: ${task.plan.subject}.`);
  const group = task.plan.groups.find(({ id }) => id === task.group);
  if (way === 'choice' || !group) return;
  const named = groupsIn(says, task.plan.groups);
  if (named.length === 0) notes.push('Какая это группа, по странице не видно: посмотрите сами.');
  else if (!named.includes(group.id)) stops.push(`Страница о другой группе. Выбрана: ${group.title}.`);
}

const CLASS =
  /(?<![\d.,])(1[01]|[1-9])(?:\s*[-–]?\s*["«„“]\s*([А-ЯЁа-яё])\s*["»“”]|\s*[-–]?\s*([А-ЯЁ])|([а-яё]))(?![\p{L}\d])/gu;

/** Classes that texts name, as «7А». */
export function classesIn(says: readonly string[]): string[] {
  const found = says.flatMap((text) =>
    [...text.matchAll(CLASS)].map(
      ([, number, quoted, capital, small]) => `${number}${quoted ?? capital ?? small}`,
    ),
  );
  return [...new Set(found.map((name) => name.toLocaleUpperCase('ru')))];
}

const plainClass = (name: string): string => name.replace(/[^\p{L}\d]+/gu, '').toLocaleUpperCase('ru');

/** Subjects that the page names, by their keys; of «Русский язык» and «Русский язык и культура речи» the longer one. */
function subjectsIn(says: readonly string[], subjects: readonly string[]): string[] {
  const keys = [...new Set(subjects.map(subjectKey))].sort((a, b) => b.length - a.length);
  const found = new Set<string>();
  for (const text of says) {
    let rest = ` ${subjectKey(text)} `;
    for (const key of keys) {
      if (!rest.includes(` ${key} `) && !isLooselyNamed(rest, key)) continue;
      found.add(key);
      rest = rest.replace(` ${key} `, ' ');
    }
  }
  return [...found];
}

/** «Английский язык» for «иностранный язык (английский)»: the word that tells the languages apart. */
function isLooselyNamed(text: string, key: string): boolean {
  const [, language] = /^иностранный язык (\p{L}+)$/u.exec(key) ?? [];
  return language !== undefined && text.includes(` ${language} `);
}

/** The groups of the plan that the page names, by id. */
export function groupsIn(says: readonly string[], groups: readonly PlannedGroup[]): string[] {
  const texts = says.map((text) => ` ${plainTitle(text)} `);
  return groups
    .filter(({ title }) => {
      const plain = plainTitle(title);
      return plain !== '' && texts.some((text) => text.includes(` ${plain} `));
    })
    .map(({ id }) => id);
}

/** «1 группа», «гр. 1», «Подгруппа № 1» → «гр1»; other words as they are, in one spelling. */
const plainTitle = (title: string): string =>
  normaliseName(title)
    .replace(/(\d+)\s*(?:-?я|-?ая)?\s*(?:под)?гр(?:уппа|уппы|\.|(?!\p{L}))/gu, ' гр$1 ')
    .replace(/(?:под)?гр(?:уппа|уппы|\.)?\s*(?:№\s*)?(\d+)/gu, ' гр$1 ')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();

/** The choice of the page for each group of the plan, and for whoever is in none (`''`), as far as the titles tell. */
export function choicesFor(offered: readonly string[], groups: readonly PlannedGroup[]): Map<string, string> {
  const choices = new Map<string, string>();
  for (const { id, title } of groups) {
    const alike = offered.filter((each) => ` ${plainTitle(each)} `.includes(` ${plainTitle(title)} `));
    if (alike.length === 1) choices.set(id, alike[0] as string);
  }
  const free = offered.filter((each) => ![...choices.values()].includes(each));
  const none = [SAID, UNSAID]
    .map((words) => free.filter((each) => words.test(each.trim())))
    .find(({ length }) => length > 0);
  if (none?.length === 1) choices.set('', none[0] as string);
  return choices;
}

/** A choice that says «in no group», and one that says nothing. */
const SAID = /не\s+дел|не\s+в\s+групп|без\s+групп|вне\s+групп|^нет$|не\s+(?:вы|рас)|весь\s+класс/i;
const UNSAID = /^$|^[-–—.\s]+$|^[-–—]\s*выберите/i;
