// @vitest-environment jsdom
import { h } from 'preact';
import { useEffect } from 'preact/hooks';
import { expect, it } from 'vitest';
import { draw, takeAway } from '../../setup/draw.ts';
import { waitFor } from '../../setup/wait-for.ts';

it('what an effect leaves to be cleaned is cleaned while the page of the test is still there', async () => {
  const seen: string[] = [];
  function Effect() {
    useEffect(() => {
      seen.push('begun');
      return () => seen.push('cleaned');
    }, []);
    return null;
  }
  draw(h(Effect, {}));
  await waitFor(() => expect(seen).toEqual(['begun']));
  await takeAway();
  expect(seen).toEqual(['begun', 'cleaned']);
});
