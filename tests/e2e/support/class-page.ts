import type { Frame, Page } from 'playwright';
import type { Person } from '../../stand/people.ts';
import { Panel } from './panel.ts';
import { shadowsOf } from './shadow.ts';
import { standStill } from './stand-still.ts';
import type { World } from './world.ts';

/** A page of a class or a person on the site, with the bar of Klassruk in it. */
export class ClassPage {
  readonly world: World;
  readonly page: Page;

  constructor(world: World, page: Page) {
    this.world = world;
    this.page = page;
  }

  /** The list of members, with the panel open, the whole list read and the vault open: the usual beginning. */
  static async openWhole(world: World, page?: Page): Promise<Panel> {
    const classPage = new ClassPage(world, page ?? (await world.signIn()));
    // In a prepared profile the panel was left open, and says nothing of anybody while the vault is closed.
    const { hasVault } = world;
    if (hasVault) await world.openVault();
    await classPage.goTo();
    const panel = hasVault ? await classPage.panel() : await classPage.openPanel();
    await panel.waitForList();
    if (!hasVault) await world.makeVault();
    await panel.show();
    if (!hasVault) await panel.takeReport();
    // The vault is open: nothing of the panel moves any more.
    const collecting = panel.frame.locator('button:enabled', { hasText: /Собрать логины: \d/ });
    await collecting
      .or(panel.frame.getByText('Логины собраны', { exact: true }))
      .first()
      .waitFor();
    await standStill(panel.page);
    return panel;
  }

  async goTo(style: 'legacy' | 'v2' = 'v2'): Promise<void> {
    await this.page.goto(this.world.membersAddress(style));
  }

  async goToCard(person: Person): Promise<void> {
    const { school } = this.world.stand.info;
    await this.page.goto(
      `https://schools.dnevnik.ru/v2/admin/persons/person?person=${person.id}&school=${school}&view=review`,
    );
  }

  /** Presses «Открыть панель» in the bar. */
  async openPanel(): Promise<Panel> {
    await this.page.locator('#klassruk').waitFor();
    await standStill(this.page);
    await (await shadowsOf(this.page)).click('klassruk', 'Открыть панель');
    return this.panel();
  }

  /** The panel, an extension page in a frame of the page; also where it opens by itself. */
  async panel(): Promise<Panel> {
    const isPanel = (frame: Frame) => frame.url().includes('/panel.html');
    const deadline = performance.now() + 15_000;
    for (;;) {
      const frame = this.page.frames().find(isPanel);
      if (frame) return new Panel(this.world, frame);
      if (performance.now() > deadline) throw new Error('the panel did not open');
      await this.page
        .waitForEvent('framenavigated', { predicate: isPanel, timeout: 500 })
        .catch(() => undefined);
    }
  }
}
