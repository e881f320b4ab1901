/** The part of petrovich 0.2.1 that we use; the package has no types of its own. */
declare module 'petrovich' {
  type Gender = 'male' | 'female' | 'androgynous';
  type Case = 'genitive' | 'dative' | 'accusative' | 'instrumental' | 'prepositional';
  interface Names {
    first?: string;
    middle?: string;
    last?: string;
  }
  export default function petrovich(person: Names & { gender: Gender }, gcase: Case): Names;
}
