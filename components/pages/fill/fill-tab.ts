import { computed } from '@preact/signals';
import { route } from '../../state/route.ts';

/** The tab with the form; null: the address of this window names none. */
export const tab = computed(() => {
  const number = Number(route.value.detail);
  return route.value.detail && Number.isInteger(number) ? number : null;
});
