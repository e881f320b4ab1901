/** The options of a select box, out of the names of its values. */
export function optionsOf<Value extends string>(names: Readonly<Record<Value, string>>): [Value, string][] {
  return Object.entries(names) as [Value, string][];
}
