import type { SiteWait } from '../../dnevnik/fetching/polite-fetch.ts';
import type { Service } from '../context.ts';

/** The wait that is under way, if any; this background alone knows of it, as it alone waits. */
let wait: { until: number; text: string } | null = null;

const WHY: Partial<Record<SiteWait['trouble'], string>> = {
  busy: 'Дневник.ру просит не спешить',
  maintenance: 'Дневник.ру временно не отвечает',
  offline: 'Связь с Дневник.ру прервалась',
};

/** Tells the pages why nothing comes for a while. */
export async function noteWait(service: Service, { ms, trouble }: SiteWait): Promise<void> {
  const seconds = Math.ceil(ms / 1_000);
  const until = service.now().getTime() + ms;
  const further = trouble === 'busy' ? 'дальше читаем медленнее' : 'потом читаем дальше';
  wait = { until, text: `${WHY[trouble] ?? 'Дневник.ру не ответил'}: ждём ${seconds} с, ${further}.` };
  await service.changed();
}

/** Russian: why the reading waits just now; null: it does not. */
export function waitingText(service: Service): string | null {
  if (wait && wait.until <= service.now().getTime()) wait = null;
  return wait?.text ?? null;
}
