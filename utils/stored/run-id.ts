/** Id of the sealed document with the last run of a class. */
export const runId = (classGroup: string): string => `run:${classGroup}`;
