import fc from 'fast-check';
import { type DOMWindow, JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { besideName, inOneLine, sentId } from '../../setup/group-forms/form-spec.ts';
import { type FormPerson, folded, writtenName } from '../../setup/group-forms/names.ts';
import { later } from '../../setup/group-forms/turns.ts';
import { aGroupForm, type GroupFormCase } from '../../setup/group-forms.ts';
import { runs } from '../property-runs.ts';

/** Does with a generated page what a person does: events alone, each person looked up by what the page writes. */
class Hand {
  private readonly window: DOMWindow;
  private readonly document: Document;
  private readonly form: GroupFormCase;

  constructor(form: GroupFormCase) {
    this.form = form;
    this.window = new JSDOM(form.html, { url: 'https://schools.dnevnik.ru/v2/groups' }).window;
    this.document = this.window.document;
    form.start(this.document, this.window);
  }

  /** After more turns than a page of the generator ever takes. */
  settled(): Promise<void> {
    return new Promise((resolve) => later(this.window, 5, resolve));
  }

  chosen() {
    return this.form.chosen(this.document);
  }

  close(): void {
    this.window.close();
  }

  private send(target: Element, ...types: string[]): void {
    for (const type of types)
      target.dispatchEvent(new this.window.Event(type, { bubbles: true, cancelable: true }));
  }

  field(person: FormPerson): HTMLInputElement | HTMLSelectElement {
    const id = sentId(this.form.spec, person);
    return this.document.querySelector(`[name="p_${id}"], [name="g_${id}"]`)!;
  }

  async put(person: FormPerson, title: string | null): Promise<void> {
    const { shape, groupTitles } = this.form;
    if (shape === 'lists') return this.move(person, title !== null);
    if (shape === 'typed') return title === null ? this.removeChip(person) : this.type(person);
    const field = this.field(person);
    if (shape === 'choice') {
      field.value = String(groupTitles.indexOf(title ?? '') + 1 || '');
      this.send(field, 'input', 'change');
    } else field.click();
    await this.settled();
  }

  private async move(person: FormPerson, into: boolean): Promise<void> {
    const [first, second] = [...this.document.querySelectorAll<HTMLSelectElement>('select[multiple]')];
    const mirrored = this.form.spec.look.insideFirst;
    const from = into === mirrored ? second! : first!;
    const option = [...from.options].find(({ text }) => text === inOneLine(this.form.spec, person).trim())!;
    option.selected = true;
    this.send(from, 'input', 'change');
    const texts = from === first ? ['>>', '>', '→'] : ['<<', '<', '←'];
    const single = this.form.spec.look.arrows === 'four' ? texts.slice(1) : texts;
    const wanted = [...single, into ? 'Добавить' : 'Удалить'];
    [...this.document.querySelectorAll('button')]
      .find((button) => wanted.includes(button.textContent))!
      .click();
    await this.settled();
  }

  private removeChip(person: FormPerson): void {
    const text = inOneLine(this.form.spec, person);
    const chip = [...this.document.querySelectorAll('.tag')].find(({ textContent }) =>
      textContent.startsWith(`${text} `),
    )!;
    chip.querySelector<HTMLElement>('a, button')!.click();
  }

  private async type(person: FormPerson): Promise<void> {
    const { spec } = this.form;
    const field = this.document.querySelector<HTMLInputElement>('#content input[placeholder^="Начните"]')!;
    field.focus();
    for (const char of `${person.last} ${person.first}`) {
      this.send(field, 'keydown');
      field.value += char;
      this.send(field, 'input', 'keyup');
    }
    await this.settled();
    const [name, beside] = [writtenName(person, spec.style), besideName(spec, person)];
    const row = [...this.document.querySelectorAll('li[role=option]')].find(
      (each) => each.querySelector('span')!.textContent === name && each.textContent.includes(beside),
    )!;
    this.send(row, 'mousedown', 'mouseup', 'click');
  }
}

const some = (check: (form: GroupFormCase, hand: Hand) => Promise<void>, count: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(aGroupForm, async (form) => {
      const hand = new Hand(form);
      try {
        await hand.settled();
        await check(form, hand);
      } finally {
        hand.close();
      }
    }),
    { numRuns: runs(count) },
  );

describe('a generated form of groups', () => {
  it('holds at first what it was drawn with, and then what a person has chosen by hand', () =>
    some(async (form, hand) => {
      expect(hand.chosen()).toEqual(form.spec.initial);
      const wrong = form.people.filter(({ key }) => form.spec.initial[key] !== form.plan[key]).slice(0, 12);
      const expected = hand.chosen();
      for (const person of wrong) {
        expected[person.key] = form.plan[person.key]!;
        await hand.put(person, form.plan[person.key]!);
      }
      await hand.settled();
      expect(hand.chosen()).toEqual(expected);
    }, 25));

  it('takes nothing that was set without an event, if it has a state of its own', () =>
    some(async (form, hand) => {
      const { shape, spec, people } = form;
      if (shape !== 'late' && !(spec.behaviour.controlled && (shape === 'boxes' || shape === 'choice')))
        return;
      const field = hand.field(people[0]!);
      if ('checked' in field) field.checked = !field.checked;
      else field.value = field.value === '1' ? '2' : '1';
      await hand.settled();
      expect(hand.chosen()).toEqual(spec.initial);
    }, 20));

  it('tells all its people apart by what it shows, and says class, subject and group', () =>
    some(async ({ shape, html, people, spec, groupTitles }) => {
      const shown = people.map((person) => folded(inOneLine(spec, person)));
      expect(new Set(shown).size).toBe(people.length);
      const { document } = new JSDOM(html).window;
      const headings = [...document.querySelectorAll('h1, h2, h3, legend, .crumbs')];
      const text = headings.map(({ textContent }) => textContent).join(' ');
      for (const part of [spec.className, spec.subject, ...(shape === 'choice' ? [] : groupTitles)])
        expect(text).toContain(part);
    }, 15));

  it('has every shape, and classes from small to large', () => {
    const cases = fc.sample(aGroupForm, { numRuns: 60, seed: 1 });
    expect(new Set(cases.map(({ shape }) => shape)).size).toBe(5);
    const sizes = cases.map(({ people }) => people.length);
    expect(Math.min(...sizes)).toBeLessThan(9);
    expect(Math.max(...sizes)).toBeGreaterThan(28);
    expect(sizes.every((size) => size >= 5 && size <= 35)).toBe(true);
  });
});
