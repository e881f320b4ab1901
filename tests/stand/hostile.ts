import { readFileSync } from 'node:fs';
import { inline } from './html.ts';

const PAGE = readFileSync(new URL('./hostile-page.js', import.meta.url), 'utf8');

/** Words that a panel of this kind would show; a test adds the logins and passwords it knows. */
const WORDS = [
  'Временный пароль',
  'временный пароль',
  'Памятка',
  'памятк',
  'Логины',
  'выдан',
  'Выдать',
  'Кодовая фраза',
];

/** The script that `faults.hostile` puts first on every page. */
export const hostileScript = (modes: string[], needles: string[]): string =>
  `${PAGE}\nwindow.__hostile(${inline(modes)}, ${inline([...needles, ...WORDS])});\n`;
