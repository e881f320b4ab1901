/** How far something has come, to be read aloud: its name, and each quarter of it once; '' while nothing runs. */
export function progressWords(what: string, progress: { done: number; total: number } | null): string {
  if (!progress) return '';
  const { done, total } = progress;
  const quarters = total > 0 ? Math.floor((4 * Math.min(done, total)) / total) : 0;
  return quarters === 0 ? `${what}: начато` : `${what}: ${25 * quarters} %`;
}
