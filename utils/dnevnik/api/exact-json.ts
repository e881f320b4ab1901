/** A string, or a number outside strings. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/**
 * JSON in which integers of 16 digits and more become strings: ids have up to 19, and `JSON.parse` would
 * round them. Everything else is as `JSON.parse` reads it. Throws a SyntaxError if the text is not JSON.
 */
export function parseExactJson(text: string): unknown {
  return JSON.parse(text.replace(TOKEN, (token) => (/^-?\d{16,}$/.test(token) ? `"${token}"` : token)));
}
