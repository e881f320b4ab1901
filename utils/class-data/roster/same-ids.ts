type SiteIds = { person: string | null; user: string | null };

/** Whether two mentions are of one person by their ids; names alone never prove it. */
export function sameIds(a: SiteIds, b: SiteIds): boolean {
  return a.person && b.person ? a.person === b.person : a.user !== null && a.user === b.user;
}

/** Whether the ids of two mentions contradict each other. */
export function contradictIds(a: SiteIds, b: SiteIds): boolean {
  return Boolean((a.person && b.person && a.person !== b.person) || (a.user && b.user && a.user !== b.user));
}
