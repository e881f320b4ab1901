import { expect, it } from 'vitest';
import { withDraft } from '../../../../utils/duties/letters/letter-draft.ts';

const letter = { subject: 'Тема', body: 'Текст' };
const at = '2026-11-29T18:00:00.000Z';

it('drafts of several letters are kept beside each other, the last changed one opens', () => {
  const one = withDraft(null, { template: 'diary', letter, savedAt: at });
  const both = withDraft(one, { template: 'sign-in', letter: { ...letter, body: 'Другой' }, savedAt: at });
  expect(both?.last).toBe('sign-in');
  expect(Object.keys(both?.letters ?? {})).toEqual(['diary', 'sign-in']);
  expect(withDraft(both, { template: 'sign-in', letter: null, savedAt: at })).toEqual(one);
  expect(withDraft(one, { template: 'diary', letter: null, savedAt: at })).toBeNull();
});
