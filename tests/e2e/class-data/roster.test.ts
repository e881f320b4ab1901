import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fullName } from '../../stand/names.ts';
import type { Person } from '../../stand/people.ts';
import { ClassPage } from '../support/class-page.ts';
import type { Panel } from '../support/panel.ts';
import { World } from '../support/world.ts';

describe('the class between two readings', { tags: ['long'] }, () => {
  let world: World;
  let panel: Panel;

  const reports = () =>
    world.stand.log.filter(({ search }) => search.includes('report=people-students')).length;
  const readToTheEnd = async () => {
    await panel.frame.getByText(/^Читаю список класса/).waitFor({ state: 'detached', timeout: 60_000 });
    await panel.waitForList();
  };

  beforeAll(async () => {
    world = await World.start({ students: 9 });
    await world.makeVault();
    const classPage = new ClassPage(world, await world.signIn());
    await classPage.goTo();
    panel = await classPage.openPanel();
  });
  afterAll(() => world?.stop());

  it('reads the report of the whole school only at a click of its own, and says nothing of a first reading', {
    tags: ['any-day'],
  }, async () => {
    await panel.frame.getByText('9 учеников').waitFor();
    await readToTheEnd();
    expect(reports()).toBe(0);
    await panel.takeReport();
    expect(reports()).toBeGreaterThan(0);
    await expect.poll(() => panel.frame.getByText('С прошлого чтения').count()).toBe(0);
  });

  it('tells who came, who left and whose name is new', async () => {
    const asked = reports();
    const [gone, renamed] = world.stand.students.filter(isAlone).slice(-2) as [Person, Person];
    const elsewhere = world.stand.school.classes.find(({ id }) => id !== world.stand.school.main.id)!;
    const newcomer = world.stand.school.registry.people.find(
      (person) => person.role === 'student' && person.classId === elsewhere.id,
    )!;
    const before = fullName(renamed);
    gone.classId = elsewhere.id;
    newcomer.classId = world.stand.school.main.id;
    renamed.last = 'Новофамильев';
    await panel.refreshList();
    await panel.frame.getByText('есть новости').waitFor({ timeout: 60_000 });
    await readToTheEnd();
    await panel.openList();
    const news = panel.frame.getByRole('region', { name: 'Что изменилось в классе' });
    await news.waitFor();
    const text = await news.innerText();
    expect(text).toContain(`Пришли: ${fullName(newcomer)}.`);
    expect(text).toContain(`Ушли: ${fullName(gone)}.`);
    expect(text).toContain(
      `На сайте другое имя, подтвердите его в разделе «Список и контакты»: ${before} → ${fullName(renamed)}.`,
    );
    expect(reports()).toBe(asked);
  });

  const isAlone = (person: Person) =>
    world.stand.students.filter((other) => fullName(other) === fullName(person)).length === 1;
});
