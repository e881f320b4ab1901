import { createRequire } from 'node:module';
import type { WordData } from '../../utils/vault/word-data.ts';

// What vite puts into the build. Cut, and its sources loaded, only where a test judges passphrases.
let data: WordData | null = null;
Object.defineProperty(globalThis, '__WORD_DATA__', {
  configurable: true,
  get() {
    data ??= createRequire(import.meta.url)('../../assets/words/cut-words.ts').cutWords() as WordData;
    return data;
  },
});
