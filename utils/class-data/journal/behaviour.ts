/** Whether a subject of the list of journals is the mark for behaviour, which no average counts. */
export function isBehaviour(subjectName: string): boolean {
  return /^\s*(?:оценка за )?(?:поведени[ея]|прилежани[ея])\s*$/i.test(subjectName);
}
