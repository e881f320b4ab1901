import { useEffect } from 'preact/hooks';
import { book } from '../state/class-book.ts';
import { sealed } from '../state/sealed.ts';
import { lazyView } from '../ui/lazy-view.tsx';

const WhoIsItForm = lazyView(async () => (await import('./who-is-it-form.tsx')).WhoIsItForm);

const isOpen = sealed(false);

export function openWhoIsIt(): void {
  isOpen.value = true;
}

/** The question «Кто это?» of everybody in the class, once it is opened. */
export function WhoIsItSheet() {
  useEffect(WhoIsItForm.preload, []);
  return isOpen.value && book.value ? <WhoIsItForm onClose={() => (isOpen.value = false)} /> : null;
}
