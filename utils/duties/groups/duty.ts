import { duty } from '../../register/duty.ts';
import { groupKinds } from './group-entries.ts';
import { owedGroups } from './owed-groups.ts';

/** S9: the study groups of the class, planned at the start of the year and changed during it. */
export const groups = duty({
  id: 'groups',
  title: 'Учебные группы',
  kinds: groupKinds,
  owes: owedGroups,
  help: {
    title: 'Учебные группы',
    sentences: [
      'Здесь класс делится на группы по каждому предмету: по правилу, из списка, как в прошлом году, по журналам и расписанию Дневник.ру или вручную.',
      'Каждый ученик стоит ровно в одной группе предмета или отмечен с причиной; изменения записываются с выбранной датой, видны в истории ученика и отменяются.',
      'На странице Дневник.ру, где отмечают учеников группы, Классрук расставит отметки по плану; «Сохранить» нажимаете вы, а по странице, прочитанной заново, записываете «внесено».',
    ],
  },
});
