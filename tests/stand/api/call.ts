import type { Context } from '../context.ts';
import { mayRead, mayReadPerson } from '../journal/access.ts';
import type { ClassJournal } from '../journal/class-journal.ts';
import { type Day, daysBetween } from '../journal/days.ts';
import { type Journal, journalOf } from '../journal/journal.ts';
import type { Lesson } from '../journal/lessons.ts';
import type { Course } from '../journal/subjects.ts';
import { lookOf } from '../looks/look-of.ts';
import type { Person } from '../people.ts';
import type { School } from '../school.ts';
import { idsOf, type Json } from './json.ts';
import { Problem } from './problem.ts';
import type { Token } from './tokens.ts';

export interface Span {
  start: Day;
  finish: Day;
}

/** One request with a valid token. */
export class Call {
  readonly ctx: Context;
  readonly token: Token;
  readonly book: Journal;
  readonly params: Record<string, string>;
  private readonly body: string;

  constructor(ctx: Context, token: Token, params: Record<string, string>, body: string) {
    this.ctx = ctx;
    this.token = token;
    this.params = params;
    this.body = body;
    this.book = journalOf(ctx.school);
  }

  get school(): School {
    return this.ctx.school;
  }
  get viewer(): Person {
    return this.token.person;
  }
  /** Whether the stand uses the answers of the other sources. */
  get second(): boolean {
    return this.ctx.faults.apiShape === 'second';
  }
  get today(): Day {
    return this.book.today;
  }

  query(name: string): string | null {
    const { query } = this.ctx.address;
    const found = [...query.keys()].find((key) => key.toLowerCase() === name.toLowerCase());
    return found ? query.get(found) : null;
  }

  /** The class (itself or via a subgroup) of `:group`, if the token's owner may see it. */
  journal(groupId = this.params.group ?? ''): ClassJournal {
    const journal = this.book.find(groupId);
    if (!journal) throw new Problem('resourceUnavailable');
    if (!mayRead(this.viewer, journal) && this.viewer.classId !== journal.group.id)
      throw new Problem('systemForbidden');
    return journal;
  }

  /** Like `journal`, for data on other students: closed to a student. */
  staffJournal(): ClassJournal {
    const journal = this.journal();
    if (!mayRead(this.viewer, journal)) throw new Problem('systemForbidden');
    return journal;
  }

  course(journal: ClassJournal): Course {
    const course = journal.courses.find((each) => each.subject.id === this.params.subject);
    if (!course) throw new Problem('resourceUnavailable');
    if (!this.reads(journal, course)) throw new Problem('systemForbidden');
    return course;
  }

  reads(journal: ClassJournal, course: Course): boolean {
    return mayRead(this.viewer, journal, course) || this.viewer.classId === journal.group.id;
  }

  /** Lessons of the class with all subgroups, or of one subgroup, in subjects the owner may read. */
  lessons(journal: ClassJournal, span: Span): Lesson[] {
    const { group } = this.params;
    const readable = new Set(journal.courses.filter((course) => this.reads(journal, course)));
    return journal.lessons.filter(
      (lesson) =>
        span.start <= lesson.date &&
        lesson.date <= span.finish &&
        (!group || group === journal.group.id || lesson.group.id === group) &&
        readable.has(lesson.course),
    );
  }

  person(personId = this.params.person): { person: Person; journal: ClassJournal } {
    const person = this.school.registry.person(personId ?? null);
    const journal = person?.role === 'student' ? this.book.find(person.classId) : null;
    if (!person || !journal) throw new Problem('resourceUnavailable');
    if (!mayReadPerson(this.school, this.viewer, person, journal)) throw new Problem('systemForbidden');
    return { person, journal };
  }

  private span(from: string | null | undefined, to: string | null | undefined): Span {
    const { day } = lookOf(this.school).api;
    const start = day(from);
    const finish = day(to);
    if (!start || !finish || finish < start) throw new Problem('parameterInvalid');
    return { start, finish };
  }

  /** `:from/:to` of the path. */
  pathSpan(): Span {
    return this.span(this.params.from, this.params.to);
  }

  /** Two days from the query; `days` bounds the window where clients found a bound. */
  querySpan(from: string, to: string, days = 400): Span {
    const span = this.span(this.query(from), this.query(to));
    if (daysBetween(span.start, span.finish) > days) throw new Problem('parameterInvalid');
    return span;
  }

  /** A bare array everywhere; also the wrapped form `{"lessons": […]}` if the second shape is on. */
  ids(): string[] {
    const bare = idsOf(this.body);
    const wrapped = this.second ? /^\s*\{\s*"\w+"\s*:\s*(\[[^\]]*\])\s*\}\s*$/.exec(this.body)?.[1] : null;
    const ids = bare ?? (wrapped ? idsOf(wrapped) : null);
    if (!ids) throw new Problem('invalidRequest');
    return ids;
  }

  schoolId(): void {
    if (this.params.school !== this.school.id) throw new Problem('resourceUnavailable');
  }

  needs(...scopes: string[]): void {
    if (!scopes.every((scope) => this.token.scopes.includes(scope))) throw new Problem('outOfScope');
  }
}

export type Endpoint = [method: 'GET' | 'POST', path: string, answer: (call: Call) => Json];
