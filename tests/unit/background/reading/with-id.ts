/** A message as our pages send it: with an id of its own. */
export const withId = (message: unknown): unknown =>
  typeof message === 'object' && message !== null && !Array.isArray(message)
    ? { id: crypto.randomUUID(), ...message }
    : message;
