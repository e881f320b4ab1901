import { array, type InferOutput, maxLength, nullable, object, pipe, string } from 'valibot';
import { daySchema } from '../../base/calendar/day.ts';

/** A control work (оценочная процедура) of the class, as planned by the school. */
export const controlWorkSchema = object({
  day: daySchema,
  /** Last day if it is planned for several; null: only on `day`. */
  until: nullable(daySchema),
  subject: pipe(string(), maxLength(200)),
  /** «Контрольная работа», «ВПР»; '' if the schedule does not say. */
  title: pipe(string(), maxLength(300)),
});
export type ControlWork = InferOutput<typeof controlWorkSchema>;

export const controlWorksSchema = pipe(array(controlWorkSchema), maxLength(500));

const keyOf = ({ day, until, subject, title }: ControlWork): string =>
  [day, until ?? '', subject, title].join('\n').toLowerCase();

/** Both lists by day, without duplicates. */
export function joinedWorks(before: readonly ControlWork[], further: readonly ControlWork[]): ControlWork[] {
  const works = new Map([...before, ...further].map((work) => [keyOf(work), work]));
  return [...works.values()].sort(
    (a, b) => a.day.localeCompare(b.day) || a.subject.localeCompare(b.subject, 'ru'),
  );
}

/** Works that overlap the days from `from` to `to`; null: unknown bound. */
export function worksWithin(
  works: readonly ControlWork[],
  span: { from: string; to: string } | null,
): ControlWork[] {
  return works.filter(({ day, until }) => !span || ((until ?? day) >= span.from && day <= span.to));
}
