import type { Locator, Page } from 'playwright';
import type { Workspace } from './workspace.ts';

/** «Учебные группы», as the teacher uses it. */
export class GroupsPage {
  readonly workspace: Workspace;
  readonly page: Page;

  constructor(workspace: Workspace) {
    this.workspace = workspace;
    this.page = workspace.page;
  }

  /** The list of a group, or of those who are not placed. */
  list(title: string): Locator {
    return this.page.getByRole('listbox', { name: title, exact: true });
  }

  /** Divides those who are not placed, by the primary button. */
  async divide(rule: string, groups: number): Promise<void> {
    await this.page.getByRole('button', { name: /^Разделить \d+ учени/ }).click();
    const dialog = this.workspace.dialog();
    await dialog.getByLabel('Правило').selectOption({ label: rule });
    await dialog.getByLabel('Групп').selectOption(String(groups));
    await dialog.getByRole('button', { name: /^Разделить \d+ учени/ }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** Names in a list, in its order. */
  namesIn(title: string): Promise<string[]> {
    return this.list(title)
      .getByRole('option')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('title') ?? ''));
  }

  /** How many stand in each list, those who are not placed last. */
  sizes(): Promise<number[]> {
    return this.page
      .getByRole('listbox')
      .evaluateAll((lists) => lists.map((list) => list.querySelectorAll('[role=option]').length));
  }
}
