import { UserError } from '../../base/text/user-error.ts';
import type { PersonKey, RosterPerson } from '../../class-data/roster/person.ts';
import type { Service } from '../context.ts';
import { changeRoster, plainRosterOf } from './stored-rosters.ts';

/** Takes over the name that the site shows for a person since, once the teacher has confirmed it. */
export async function acceptName(
  service: Service,
  classGroup: string,
  { person, name }: { person: PersonKey; name: string },
): Promise<void> {
  const roster = await plainRosterOf(service, classGroup);
  const asked = [...(roster?.students ?? []), ...(roster?.representatives ?? [])].find(
    ({ key, newName }) => key === person && newName === name,
  );
  if (!roster || !asked)
    throw new UserError({
      what: 'Список класса с тех пор изменился.',
      kept: 'Имя осталось прежним.',
      press: 'Посмотрите имя ещё раз.',
    });
  const renamed = (people: RosterPerson[]) =>
    people.map((each) => {
      if (each !== asked) return each;
      const { newName: _, ...rest } = each;
      return { ...rest, name };
    });
  const next = {
    ...roster,
    students: renamed(roster.students),
    representatives: renamed(roster.representatives),
  };
  await changeRoster(service, next);
  await service.changed();
}
