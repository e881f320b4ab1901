/** Whether a subject in the list of journals is the behaviour mark, which no average includes. */
export function isBehaviour(subjectName: string): boolean {
  return /^\s*(?:оценка за )?(?:поведени[ея]|прилежани[ея])\s*$/i.test(subjectName);
}
