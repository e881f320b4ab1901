import type { Locator, Page } from 'playwright';
import {
  type GroupForm,
  type GroupFormPlace,
  groupFormAddress,
  type LaterGroupForm,
} from '../../stand/groups/form-address.ts';
import { fullName, shortName } from '../../stand/names.ts';
import type { Person } from '../../stand/people.ts';
import type { Stand } from '../../stand/stand.ts';

/** Enters groups 1 and 2 in one form, by clicks and typing alone, and reads back what the reopened form shows. */
export class GroupFormByHand {
  private readonly page: Page;
  private readonly stand: Stand;
  readonly form: GroupForm | LaterGroupForm;
  private readonly style: 'v2' | 'legacy';

  constructor(page: Page, stand: Stand, form: GroupForm | LaterGroupForm, style: 'v2' | 'legacy') {
    this.page = page;
    this.stand = stand;
    this.form = form;
    this.style = style;
  }

  async open(number: number, place: GroupFormPlace = {}): Promise<void> {
    const address = groupFormAddress(this.stand.school, this.form, { number, style: this.style, ...place });
    await this.page.goto(address);
    if (this.form === 'late') await this.page.getByText(/^Выбрано: /).waitFor();
  }

  private async openTablePage(number: number): Promise<void> {
    await this.page
      .locator('.pager')
      .getByRole('link', { name: String(number), exact: true })
      .click();
    await this.page.locator('.pager b', { hasText: String(number) }).waitFor();
  }

  private rowsOfList(first: number): Person[] {
    return this.stand.students.slice(first, first + 10);
  }

  /** Enters the members of a group into the empty form that is open, and saves. */
  async enter(members: Person[], number: number): Promise<void> {
    const { page, stand } = this;
    const at = (person: Person): number => stand.students.indexOf(person);
    if (this.form === 'table') {
      for (let sheet = 0; sheet * 10 < stand.students.length; sheet++) {
        if (sheet > 0) await this.openTablePage(sheet + 1);
        const here = this.rowsOfList(sheet * 10).filter((person) => members.includes(person));
        for (const person of here)
          await page
            .locator('#gvPupils tr')
            .filter({ has: page.getByRole('cell', { name: String(at(person) + 1), exact: true }) })
            .getByRole('checkbox')
            .check();
        await this.save();
      }
    } else if (this.form === 'lists') {
      // Who has moved is no longer in the first list: from the last one on, places stay.
      for (const person of [...members].reverse()) {
        const place = await this.placeOutside(person);
        await page.locator('#lbAll option').nth(place).click();
        await page.getByRole('button', { name: '>>' }).click();
      }
      await this.save();
    } else if (this.form === 'rows') {
      for (const person of members)
        await page
          .locator('#divide .row')
          .filter({ hasText: person.born })
          .filter({ hasText: person.last })
          .getByRole('combobox')
          .selectOption({ label: `группа ${number}` });
      await this.save();
    } else if (this.form === 'sixth') {
      // The buttons are not drawn: a person clicks on what stands for them.
      for (const person of members)
        await this.radios(person)
          .nth(number - 1)
          .locator('..')
          .click();
      await this.save();
    } else if (this.form === 'late') {
      for (const person of members) await page.getByTestId(`row-${at(person)}`).click();
      await this.save();
    } else {
      const field = page.getByPlaceholder('Начните вводить фамилию');
      for (const person of members) {
        await field.pressSequentially(fullName(person).slice(0, 12));
        // Playwright enters Cyrillic without keys; the form waits for one to be released, as a keyboard does.
        await field.press('End');
        await page
          .locator('#suggest div')
          .filter({ hasText: person.born })
          .filter({ hasText: person.first })
          .click();
      }
      await this.save();
    }
  }

  private radios(person: Person): Locator {
    const rows = this.page.locator('#divide tr:not(.heads, .all)');
    return rows.nth(this.stand.students.indexOf(person)).getByRole('radio');
  }

  /** Place in the first list: whoever is in the group, or has been moved into it, is not there. */
  private async placeOutside(person: Person): Promise<number> {
    const inside = await this.page.locator('#lbIn option').allTextContents();
    const { students } = this.stand;
    const before = students.slice(0, students.indexOf(person));
    return before.filter((other) => !inside.includes(shortName(other))).length;
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Сохранить' }).click();
    await this.page
      .getByText(/сохран[её]н[ыо]?$/)
      .first()
      .waitFor();
  }

  /** The members of a group in the form that has been opened again, as it shows them: signs of direction are not seen. */
  async members(number: number): Promise<string[]> {
    const written = await this.membersWritten(number);
    return written.map((name) => name.replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ''));
  }

  private async membersWritten(number: number): Promise<string[]> {
    const { page } = this;
    if (this.form === 'table') {
      const found: string[] = [];
      for (let sheet = 1; sheet <= Math.ceil(this.stand.students.length / 10); sheet++) {
        if (sheet > 1) await this.openTablePage(sheet);
        const rows = page.locator('#gvPupils tr').filter({ has: page.locator('input[name]:checked') });
        found.push(...(await rows.locator('td:nth-child(2)').allTextContents()));
      }
      return found;
    }
    if (this.form === 'lists') return page.locator('#lbIn option').allTextContents();
    if (this.form === 'rows') {
      const rows = page.locator('#divide .row').filter({ has: page.locator('.light') });
      return rows.evaluateAll(
        (all, text) =>
          all
            .filter((row) => row.querySelector('select')?.selectedOptions[0]?.text === text)
            .map((row) => row.querySelector('.who')?.textContent ?? ''),
        `группа ${number}`,
      );
    }
    if (this.form === 'late')
      return page
        .locator('li')
        .filter({ has: page.locator('input[data-testid^="row-"]:checked') })
        .evaluateAll((rows) =>
          rows.map((row) => [...row.querySelectorAll('span')].map((part) => part.textContent).join(' ')),
        );
    if (this.form === 'sixth')
      return page
        .locator('#divide tr:not(.heads, .all)')
        .filter({ has: page.locator(`input[value="${number}"]:checked`) })
        .evaluateAll((rows) =>
          rows.map((row) =>
            [...row.children]
              .slice(0, 2)
              .map((cell) => cell.textContent)
              .join(' '),
          ),
        );
    const chips = await page.locator('.tag').allTextContents();
    return chips.map((chip) => chip.replace(/\s*×\s*$/, '').trim());
  }

  /** How the form writes this student. */
  written(person: Person): string {
    if (this.form === 'table') return String(this.stand.students.indexOf(person) + 1);
    if (this.form === 'late') return `${person.last} ${person.first}`;
    if (this.form === 'sixth') {
      const { students } = this.stand;
      const namesake = students.some((other) => other !== person && fullName(other) === fullName(person));
      return `${fullName(person)}${namesake ? ` ${person.born}` : ''}`;
    }
    if (this.form !== 'rows') return shortName(person);
    return `${[person.first, person.middle].filter(Boolean).join(' ')} ${person.last}${person.born}`;
  }
}
