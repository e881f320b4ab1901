import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';

export type LazyView<Props> = ComponentType<Props> & {
  /** Fetches the code before it is needed: what is opened then is there at once. */
  preload(): void;
};

/**
 * A view whose code is fetched when it is first shown, so that a page opens before all of it is there. Where the code
 * is gone (Klassruk was updated while the page stood open), it says so and offers to load the page again.
 */
export function lazyView<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyView<Props> {
  const loaded = signal<ComponentType<Props> | 'failed' | null>(null);
  let started = false;
  const preload = (): void => {
    if (started) return;
    started = true;
    load().then(
      (view) => {
        loaded.value = view;
      },
      () => {
        loaded.value = 'failed';
      },
    );
  };
  function Lazy(props: Props) {
    useEffect(preload, []);
    const View = loaded.value;
    if (View === null) return null;
    if (View === 'failed') return <Outdated />;
    return <View {...props} />;
  }
  return Object.assign(Lazy, { preload });
}

function Outdated() {
  return (
    <p class="box bad row" role="alert">
      <span class="grow">
        Раздел не открылся: пока страница стояла открытой, Классрук обновился. Записанное сохранено. Загрузите
        страницу снова.
      </span>
      <button type="button" onClick={() => location.reload()}>
        Загрузить снова
      </button>
    </p>
  );
}
