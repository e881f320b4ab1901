/** «гр. 1» of «7 "А"/Иностранный язык, группа 1», «мальчики» of «7 "А"/Труд, мальчики»; null: the whole class. */
export function groupTitle(group: string | null): string | null {
  if (group === null) return null;
  const own = group.split('/').at(-1)?.trim() ?? group;
  const part = (own.split(',').at(-1) ?? own).trim();
  return part.replace(/^(?:под)?групп[аы]\s*(?=\d)/i, 'гр. ') || own;
}
