import {
  type MatrixCell,
  type MatrixDuty,
  type MatrixRow,
  matrixDuties,
} from '../../../utils/register/class-matrix.ts';

export const DUTY_TITLES: Record<MatrixDuty, string> = {
  credentials: 'Реквизиты',
  consents: 'Согласия',
  informing: 'Информирование',
  acknowledgements: 'Ознакомление',
};

const isSettled = ({ state }: MatrixCell): boolean => state === 'done' || state === 'none-needed';

export const hasDebts = ({ cells }: MatrixRow): boolean =>
  matrixDuties.some((duty) => !isSettled(cells[duty]));

/** What is missing in a family, duty by duty, each with the short names of those it concerns. */
export function debtsOf({ cells }: MatrixRow): { what: string; who: string }[] {
  const debts = new Map<string, string[]>();
  for (const duty of matrixDuties) {
    if (isSettled(cells[duty])) continue;
    for (const { name, what } of cells[duty].missing) {
      const who = name.split(' ').slice(0, 2).join(' ');
      debts.set(what, [...(debts.get(what) ?? []), who]);
    }
  }
  return [...debts].map(([what, names]) => ({ what, who: [...new Set(names)].join(', ') }));
}
