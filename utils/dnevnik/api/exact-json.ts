/** A text, or a number that stands outside of texts. */
const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/**
 * JSON in which whole numbers of 16 digits and more become texts: ids have up to 19, and `JSON.parse` would round them.
 * Everything else is as `JSON.parse` reads it. Throws a SyntaxError on what is no JSON.
 */
export function parseExactJson(text: string): unknown {
  return JSON.parse(text.replace(TOKEN, (token) => (/^-?\d{16,}$/.test(token) ? `"${token}"` : token)));
}
