// @vitest-environment jsdom
import { Fragment, h } from 'preact';
import { expect, it, vi } from 'vitest';
import type { ResetProposal } from '../../../../utils/duties/credentials/reset-proposal.ts';
import { draw } from '../../../setup/draw.ts';
import { startPage } from '../../state/page-world.ts';

vi.mock('webextension-polyfill', async () => import('../../state/fake-browser.ts'));

it.each([
  { first: [true, true], says: ['Первый пароль: 2', 'Прежний перестанет действовать: 0'] },
  { first: [false], says: ['Первый пароль: 0', 'Прежний перестанет действовать: 0'] },
])('the window says both counts, of whoever is chosen: $says', async ({ first, says }) => {
  await startPage();
  const model = await import('../../../../components/pages/confirm/confirm-model.ts');
  const views = await import('../../../../components/pages/confirm/proposed-people.tsx');
  const current: ResetProposal = {
    className: '7 «А»',
    resumes: false,
    perSheet: 8,
    people: first.map((first, at) => ({
      key: `p${at}`,
      name: `Тестов ${at}`,
      about: '',
      first,
      reason: null,
    })),
    omitted: [],
  };
  model.proposal.value = current;
  draw(h(Fragment, null, h(views.FirstPasswords, { current }), h(views.ReplacedPasswords, { current })));
  expect([...document.querySelectorAll('h2')].map(({ textContent }) => textContent)).toEqual(says);
});
