import { duty } from '../../register/duty.ts';
import { listKinds } from './list-entries.ts';
import { owedSignIns } from './owed-sign-in.ts';

/** S10: the class in Dnevnik.ru compared with the school's list, and what is corrected of it. */
export const lists = duty({
  id: 'lists',
  title: 'Сверка списков',
  kinds: listKinds,
  owes: owedSignIns,
  help: {
    title: 'Сверка списка класса',
    sentences: [
      'Список школы сравнивается с классом в Дневник.ру: кого нет, у кого другие имя, дата, телефон, родство.',
      'По каждому отличию решите, что верно; повторная сверка покажет только новое.',
      'Чего не можете исправить сами, войдёт в список исправлений для секретаря.',
    ],
  },
});
