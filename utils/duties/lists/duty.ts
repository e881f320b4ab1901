import { duty } from '../../register/duty.ts';
import { foundDifferencesDocument } from './found-differences.ts';
import { listKinds } from './list-entries.ts';
import { owedMoves } from './owed-moves.ts';
import { owedSignIns } from './owed-sign-in.ts';

/** S10: the class in Dnevnik.ru compared with the school's list, and what is corrected of it. */
export const lists = duty({
  id: 'lists',
  title: 'Сверка списков',
  kinds: listKinds,
  settings: { 'list-differences': foundDifferencesDocument },
  owes: (of) => [...owedSignIns(of), ...owedMoves(of)],
});
