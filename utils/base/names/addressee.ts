import { declineName } from './declension.ts';
import type { NameCorrections } from './name-corrections.ts';
import type { NamedPerson } from './named-person.ts';

/** A person named in another case than the nominative. */
export interface NameOnPaper {
  /** «ФИО:» before a name that could not be declined, else ''. */
  label: string;
  name: string;
}

/** To whom a paper is written: «Образцовой Анне Петровне», «Образцовой А. П.», else «ФИО: Ким Саша». */
export function addressee(person: NamedPerson, corrections: NameCorrections = {}): NameOnPaper {
  return onPaper(person, declineName(person, 'dative', corrections));
}

/** The same as one text, for a line that the teacher may edit. */
export function addresseeText(person: NamedPerson, corrections: NameCorrections = {}): string {
  const { label, name } = addressee(person, corrections);
  return label ? `${label} ${name}` : name;
}

/** From whom a statement comes, after «от»: «Ивановой Марии Петровны», else «ФИО: Ким Саша». */
export function sender(person: NamedPerson, corrections: NameCorrections = {}): NameOnPaper {
  return onPaper(person, declineName(person, 'genitive', corrections));
}

function onPaper({ name }: NamedPerson, declined: string | null): NameOnPaper {
  const plain = name.trim();
  return declined === null && plain ? { label: 'ФИО:', name: plain } : { label: '', name: declined ?? '' };
}
