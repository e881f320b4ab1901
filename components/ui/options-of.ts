/** The options of a select box, from the names of its values. */
export function optionsOf<Value extends string>(names: Readonly<Record<Value, string>>): [Value, string][] {
  return Object.entries(names) as [Value, string][];
}
