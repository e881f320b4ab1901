import { expect } from 'vitest';
import { kinds } from '../../../../utils/duties/entry.ts';
import { entrySentence } from '../../../../utils/register/kind.ts';
import { fault } from '../../../setup/fault.ts';
import { recordedEntries } from '../../register/entries.ts';

fault(
  'A slip was taken by somebody else than its owner, and nobody can say afterwards why',
  'the reason that was named stands in the history; an entry of before has none and reads as ever',
  () => {
    const handed = {
      kind: 'credentials-handed-out',
      on: '2026-09-05',
      to: 'm1',
      toName: 'Тестова Анна',
      capacity: 'мать',
      how: 'in-person',
    } as const;
    const words = { name: (key: string) => key, purposes: [], period: (key: string) => key };
    const [named, before] = recordedEntries({ ...handed, reason: 'ученика нет в школе' }, handed).map(
      (entry) => entrySentence(entry, words, kinds),
    );
    expect(named).toBe(
      'Реквизиты вручены 05.09.2026 лично, получил(а): Тестова Анна (мать), причина: ученика нет в школе.',
    );
    expect(before).toBe('Реквизиты вручены 05.09.2026 лично, получил(а): Тестова Анна (мать).');
  },
);
