import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, type Context, isStaff } from '../context.ts';
import { mayRead } from '../journal/access.ts';
import { journalOf } from '../journal/journal.ts';
import { noRights, notFound } from './errors.ts';

const FOLDER = join(import.meta.dirname, '../../tables/site-files/assumed');
const SHAPES = ['subject-lessons', 'subject-months'];

/**
 * «Экспорт» of a subject journal. Its layout is assumed, and the two files that were made so are those of the algebra
 * of the stand’s own class (seed 1, nine students): nothing else is served. `shape`: which of the two.
 */
export function subjectExport(ctx: Context): Answer {
  const { query } = ctx.address;
  const place = journalOf(ctx.school).place(query.get('group'), query.get('subject'));
  const shape = query.get('shape') ?? SHAPES[0]!;
  if (!isStaff(ctx.viewer) || !place || !SHAPES.includes(shape)) return notFound(ctx);
  const { journal, course } = place;
  if (!mayRead(ctx.viewer, journal, course)) return noRights(ctx);
  if (journal.group !== ctx.school.main || course.subject.name !== 'Алгебра') return notFound(ctx);
  return {
    status: 200,
    headers: {
      'content-type': 'application/vnd.ms-excel',
      'content-disposition': 'attachment; filename="journal.xls"',
    },
    body: '',
    file: readFileSync(join(FOLDER, `${shape}.xls`)),
  };
}
