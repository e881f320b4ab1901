import type { Service } from '../context.ts';

/** Opens the print page for these people. */
export async function openPrint(service: Service, classGroup: string, persons: string[]): Promise<void> {
  const job = crypto.randomUUID();
  await service.keepInSession({ [`print:${job}`]: { classGroup, persons } });
  await service.openPage(`/print.html#${job}`);
}
