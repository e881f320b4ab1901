import { describe, expect, it } from 'vitest';
import {
  handedCells,
  handedColumns,
  handedStates,
} from '../../../utils/register/handed-papers/handed-states.ts';

const at = (hour: number) => `2026-11-2${hour}T10:00:00.000Z`;
const issued = (id: string, paper: string, hour: number) => ({
  id,
  at: at(hour),
  paper,
  person: 's1',
  on: '2026-11-20',
  span: '2-я четверть',
});
const handedOver = (id: string, paper: string, hour: number, toName: string) => ({
  id,
  at: at(hour),
  paper,
  on: '2026-11-21',
  to: null,
  toName,
  how: 'mail' as const,
});
const returned = (id: string, paper: string, hour: number) => ({
  id,
  at: at(hour),
  paper,
  on: '2026-11-24',
  signedName: 'Слабова Анна',
});
type Facts = Parameters<typeof handedStates>[0];
const states = (facts: Partial<Facts>) =>
  handedStates(
    { issued: [], handedOver: [], returned: [], ...facts },
    (entry) => (entry as unknown as { paper: string }).paper,
  );

describe('papers that are handed over and come back signed', () => {
  it('stand as they were recorded, whatever the order of the files', () => {
    const papers = [issued('e3', 'c', 3), issued('e2', 'b', 1), issued('e1', 'a', 1)];
    expect(states({ issued: papers }).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('carry the latest of what was recorded of each', () => {
    const first = handedOver('e2', 'a', 2, 'Слабова Анна');
    const second = handedOver('e3', 'a', 3, 'Слабов Пётр');
    const back = returned('e4', 'a', 4);
    const [a, b] = states({
      issued: [issued('e1', 'a', 1), issued('e5', 'b', 5)],
      handedOver: [second, first],
      returned: [back],
    });
    expect(a).toMatchObject({ handedOver: second, returned: back });
    expect(b).toMatchObject({ handedOver: null, returned: null });
  });

  it('are none where nobody issued them', () => {
    expect(
      states({ handedOver: [handedOver('e1', 'a', 1, 'x')], returned: [returned('e2', 'a', 2)] }),
    ).toEqual([]);
  });

  it('fill the columns that all their tables share', () => {
    const [open, done] = states({
      issued: [issued('e1', 'a', 1), issued('e2', 'b', 1)],
      handedOver: [handedOver('e3', 'b', 2, 'Слабова Анна')],
      returned: [returned('e4', 'b', 3)],
    });
    expect(handedCells(open!)).toEqual({ handedOn: null, to: null, signedOn: null, signedBy: null });
    expect(handedCells(done!)).toEqual({
      handedOn: '2026-11-21',
      to: 'Слабова Анна, почтой',
      signedOn: '2026-11-24',
      signedBy: 'Слабова Анна',
    });
    const columns = handedColumns('Вручена', { day: 20, receiver: 36, signer: 32 });
    expect(columns.filter(({ kind }) => kind !== 'by-hand').map(({ key }) => key)).toEqual(
      Object.keys(handedCells(done!)),
    );
  });
});
