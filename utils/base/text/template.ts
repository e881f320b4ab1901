/** Fields of an editable text, by their names in braces. */
export type TemplateValues = Readonly<Record<string, string>>;

/** Written where a field has no value. */
const GAP = '____________';

/**
 * Replaces each `{поле}` by its value (case and spaces inside the braces do not matter). An empty value
 * becomes a gap to write in; an unknown field becomes a gap too and is listed in `problems`, in Russian, as
 * is a lone brace.
 */
export function fillFields(text: string, values: TemplateValues): { text: string; problems: string[] } {
  const problems = new Set<string>();
  const filled = text.replace(/\{([^{}\n]*)\}|[{}]/g, (whole, inside: string | undefined) => {
    if (inside === undefined) {
      problems.add(`В тексте лишняя скобка «${whole}».`);
      return '';
    }
    const field = inside.trim().toLowerCase().replace(/\s+/g, ' ');
    const value = Object.hasOwn(values, field) ? values[field] : undefined;
    if (value === undefined) {
      const known = Object.keys(values).map((each) => `{${each}}`);
      problems.add(`В тексте неизвестное поле «{${inside.trim()}}». Есть поля: ${known.join(', ')}.`);
    }
    return value?.trim() || GAP;
  });
  return { text: filled, problems: [...problems] };
}
