import type { RosterPerson } from '../../class-data/roster/person.ts';
import { applicantOf, childrenOf, type PaperClass, signerFor } from '../../register/paper-class.ts';
import { BLANK_PERSON, type ConsentInput, type ConsentSubject } from './consent-form.ts';
import type { ConsentPurpose, ConsentVariant } from './consent-texts.ts';
import type { Dissemination } from './dissemination.ts';
import type { ConsentStatement } from './statement-people.ts';

/** Whose consent it is: a child's by the representative, the representative's own, an adult student's own. */
export function variantFor(person: RosterPerson, isAdult: boolean): ConsentVariant {
  if (person.role === 'representative') return 'representative';
  return isAdult ? 'adult-student' : 'child';
}

/** A consent for one person, signed by an entitled signer; names only, the rest is written by hand. */
export function consentInput(person: RosterPerson, list: PaperClass, purpose: ConsentPurpose): ConsentInput {
  const head = { purpose, className: list.className, until: '', date: '' };
  const named = (name: string) => ({ ...BLANK_PERSON, name });
  switch (variantFor(person, list.isAdult(person))) {
    case 'representative': {
      const childName = childrenOf(person, list);
      return {
        ...head,
        subject: { variant: 'representative', representative: named(person.name), childName },
      };
    }
    case 'adult-student':
      return { ...head, subject: { variant: 'adult-student', student: named(person.name) } };
    case 'child': {
      const signer = signerFor(person, list);
      return {
        ...head,
        subject: {
          variant: 'child',
          child: named(person.name),
          representative: named(signer?.name ?? ''),
          authority: signer ? list.authorityOf(signer.key, person.key) : '',
          studentSigns: list.studentSigns(person),
        },
      };
    }
  }
}

/** Those of the people for whose child nobody is known who may sign: the paper has a line there. */
export function withoutSigner(people: readonly RosterPerson[], list: PaperClass): RosterPerson[] {
  return people.filter(
    (person) => variantFor(person, list.isAdult(person)) === 'child' && signerFor(person, list) === null,
  );
}

/** A consent to dissemination for one student, or a blank one. */
export function disseminationFor(
  student: RosterPerson | null,
  list: PaperClass,
  blank: Pick<Dissemination, 'variant' | 'studentSigns'> = { variant: 'child', studentSigns: false },
): Dissemination {
  const { className } = list;
  if (!student) return { ...blank, signer: { name: '', contacts: '' }, childName: '', className, date: '' };
  const isAdult = list.isAdult(student);
  const signer = isAdult ? student : signerFor(student, list);
  return {
    variant: isAdult ? 'adult-student' : 'child',
    signer: { name: signer?.name ?? '', contacts: '' },
    childName: isAdult ? '' : student.name,
    studentSigns: !isAdult && list.studentSigns(student),
    className,
    date: '',
  };
}

/** A consent without anybody's name. `studentSigns`: a student from 14 signs as well. */
export function blankConsent(
  variant: ConsentVariant,
  purpose: ConsentPurpose,
  className: string,
  studentSigns = false,
): ConsentInput {
  const subjects: Record<ConsentVariant, ConsentSubject> = {
    child: {
      variant: 'child',
      child: BLANK_PERSON,
      representative: BLANK_PERSON,
      authority: '',
      studentSigns,
    },
    representative: { variant: 'representative', representative: BLANK_PERSON, childName: '' },
    'adult-student': { variant: 'adult-student', student: BLANK_PERSON },
  };
  return { subject: subjects[variant], purpose, className, until: '', date: '' };
}

/** A statement about the person's data; a representative writes for a child. */
export function statementFor(
  person: RosterPerson | null,
  variant: ConsentVariant,
  list: PaperClass,
  purpose: ConsentPurpose,
): ConsentStatement {
  const writer = person && variant === 'child' ? signerFor(person, list) : person;
  return {
    variant,
    applicant: applicantOf(writer),
    childName: person ? (variant === 'representative' ? childrenOf(person, list) : person.name) : '',
    className: list.className,
    purpose,
    date: '',
  };
}
