import type { IncidentCase } from '../../../utils/duties/incidents/incident-cases.ts';

/** The case of the address, else the one that is open; null: the register is shown. */
export function shownCase(cases: readonly IncidentCase[], detail: string | null): IncidentCase | null {
  if (detail === 'register') return null;
  return cases.find(({ id }) => id === detail) ?? cases.find(({ closed }) => closed === null) ?? null;
}
