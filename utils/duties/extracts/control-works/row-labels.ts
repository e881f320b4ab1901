import { classInTitle, classMeaning } from '../../../class-data/classes/class-words.ts';
import { isDitto } from '../../../class-data/import/no-value.ts';
import { withoutClass } from './class-in-cell.ts';
import type { Column } from './columns.ts';
import { periodMonths } from './header-words.ts';
import { clean, isEmpty } from './looks.ts';
import type { BlockPlan } from './plan.ts';
import type { AskedClass } from './schedule.ts';
import { type DaySpan, monthOf, type PlaceMonth, scheduleDays } from './schedule-days.ts';
import { isSubject } from './subjects.ts';

/** What the labels of a row say. */
export interface Told {
  className: string | null;
  /** The class cannot be told. */
  classWhy: string | null;
  /** Lines above that name a class, the nearest first. */
  sections: readonly string[];
  subject: string | null;
  title: string;
  /** Days of a row that has its own. */
  spans: DaySpan[] | null;
  dateWhy: string | null;
  month: PlaceMonth | null;
  period: readonly number[] | null;
}

/** Reads the labels of the rows one after another: what is written once holds below. */
export class Labels {
  private readonly plan: BlockPlan;
  private readonly asked: AskedClass;
  private section: string | null = null;
  private sectionSubject: string | null = null;
  private month: Told['month'];
  private period: Told['period'] = null;
  private last = new Map<Column, string>();

  constructor(plan: BlockPlan, asked: AskedClass, sheetSubject: string | null) {
    this.sectionSubject = sheetSubject;
    this.plan = plan;
    this.asked = asked;
    this.month = plan.month;
  }

  /** A line of its own that names class, month, period or subject of the rows below. */
  takeSection(cells: readonly string[], text: string): boolean {
    const { subject, rowClass } = this.plan;
    const at = cells.findIndex((cell) => clean(cell) === text);
    const isValue = this.plan.values.some((column) => column.at === at);
    if (isValue && at > this.plan.from) return false;
    const month = monthOf(text);
    const period = periodMonths(text);
    if (
      classMeaning(text, this.asked.className) !== null ||
      (classInTitle(text, this.asked.className) !== null &&
        !(subject && subject.at === at && isSubject(text)))
    ) {
      this.section = text;
      this.sectionSubject = null;
      this.last.clear();
      if (rowClass && at === rowClass.at) this.last.set(rowClass, text);
      return true;
    }
    if (month) this.month = month;
    else if (period) {
      this.period = period;
      this.month = this.plan.month;
    } else if (!subject && !isValue && isSubject(text)) this.sectionSubject = text;
    else return false;
    this.last.clear();
    return true;
  }

  isLabel(text: string): boolean {
    return (
      isSubject(text) ||
      classMeaning(text, this.asked.className) !== null ||
      [...this.last.values()].includes(text)
    );
  }

  read(cells: readonly string[]): Told {
    const { plan, asked } = this;
    const { className: rowClass, why } = this.classOf(cells);
    const { rest: subject, className: ofSubject } = this.withoutClass(
      this.carried(plan.subject, cells) ?? this.sectionSubject,
    );
    const month = this.monthOf(cells);
    const dateText = plan.rowDate ? this.dateText(plan.rowDate, cells) : '';
    const days = dateText === '' ? null : scheduleDays(dateText, { schoolYear: asked.schoolYear, ...month });
    const title = plan.titles
      .map((column) => this.titleOf(column, cells))
      .filter(Boolean)
      .join(': ');
    const className = ofSubject ?? rowClass ?? (plan.rowClass ? null : this.ofTitle(title));
    return {
      className,
      classWhy: why,
      sections: this.section === null ? [] : [this.section],
      subject,
      title,
      spans: days?.spans ?? null,
      dateWhy: plan.rowDate ? (days ? (days.why ?? null) : 'нет даты') : null,
      month,
      period: this.period,
    };
  }

  /** «7А Алгебра», «Алгебра (7Б)»: a subject with its class. */
  private withoutClass(text: string | null): { rest: string | null; className: string | null } {
    if (text === null || classInTitle(text, this.asked.className) === null)
      return { rest: text, className: null };
    const found = withoutClass(text, this.asked);
    return { rest: found.rest || null, className: found.className };
  }

  /** «КР (7А)», but not «КР за курс 6 класса». */
  private ofTitle(title: string): string | null {
    const isOfYear = /(?<!\p{L})(?:за|курс\p{L}*|программ\p{L}*)(?!\p{L})/iu.test(title);
    return isOfYear || classInTitle(title, this.asked.className) === null ? null : title;
  }

  private classOf(cells: readonly string[]): { className: string | null; why: string | null } {
    const { rowClass, letter } = this.plan;
    if (!rowClass) return { className: null, why: null };
    const text = clean(cells[rowClass.at]);
    const isNew = text !== '' && !isDitto(text) && !isEmpty(text);
    const className = this.carried(rowClass, cells);
    // A class begins its own subjects.
    if (
      isNew &&
      this.plan.subject &&
      this.plan.subject.at > rowClass.at &&
      clean(cells[this.plan.subject.at]) === ''
    )
      this.last.delete(this.plan.subject);
    if (className === null)
      return this.section === null
        ? { className: null, why: 'класс не указан' }
        : { className: null, why: null };
    const whole = letter ? `${className}${this.carried(letter, cells) ?? ''}` : className;
    if (
      classMeaning(whole, this.asked.className) === null &&
      classInTitle(whole, this.asked.className) === null
    )
      return { className: null, why: `класс «${whole}» не понят` };
    return { className: whole, why: null };
  }

  /** The text of a label; empty or with ditto marks it is that of the row above. */
  private carried(column: Column | null, cells: readonly string[]): string | null {
    if (!column) return null;
    const text = clean(cells[column.at]);
    if (text === '' ? this.plan.carries(column) : isDitto(text)) return this.last.get(column) ?? null;
    if (text === '' || isEmpty(text)) return null;
    this.last.set(column, text);
    return text;
  }

  titleOf(column: Column, cells: readonly string[]): string {
    const text = clean(cells[column.at]);
    if (isDitto(text)) return this.last.get(column) ?? '';
    if (isEmpty(text)) return '';
    this.last.set(column, text);
    return text;
  }

  private monthOf(cells: readonly string[]): Told['month'] {
    const { monthColumn } = this.plan;
    if (!monthColumn) return this.month;
    const text = this.carried(monthColumn, cells);
    return text === null ? this.month : monthOf(text);
  }

  dateText(column: Column, cells: readonly string[]): string {
    const text = clean(cells[column.at]);
    if (isDitto(text)) return this.last.get(column) ?? '';
    if (isEmpty(text)) return '';
    this.last.set(column, text);
    return text;
  }
}
