import { elapsedMs, now } from '../../utils/base/clock/now.ts';

const EVERY_MS = 20_000;

/** Tells when the teacher touches a key or the mouse in this page: the vault stays open for a time after it. */
export function watchActions(tell: (time: Date) => unknown): void {
  let notedAt = Number.NEGATIVE_INFINITY;
  for (const type of ['pointerdown', 'keydown', 'wheel']) {
    window.addEventListener(
      type,
      (event) => {
        if (!event.isTrusted || elapsedMs() - notedAt < EVERY_MS) return;
        notedAt = elapsedMs();
        void tell(now());
      },
      { capture: true, passive: true },
    );
  }
}
