/** The cases that papers need: «согласие (кого?)», «директору (кому?)», «подписано (кем?)» and so on. */
export type NameCase = 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional';
