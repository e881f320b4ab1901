import { parse } from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Faces, readFaces } from '../../../../utils/base/documents/fonts.ts';
import { analyticsSettingsSchema } from '../../../../utils/class-data/analytics/analytics-settings.ts';
import { leadingAverage } from '../../../../utils/class-data/analytics/average.ts';
import { analyseClass, type ClassAnalysis } from '../../../../utils/class-data/analytics/class-analysis.ts';
import { shownDigits } from '../../../../utils/class-data/analytics/fraction.ts';
import type { ClassJournal } from '../../../../utils/class-data/journal/class-journal.ts';
import { usualWording } from '../../../../utils/class-data/school/school-text.ts';
import { draftExtract } from '../../../../utils/duties/extracts/draft-extract.ts';
import type { Extract } from '../../../../utils/duties/extracts/extract.ts';
import { planExtract, planHalfExtract } from '../../../../utils/duties/extracts/extract-paper.ts';
import { extractStates } from '../../../../utils/duties/extracts/extract-states.ts';
import { halfSheets } from '../../../../utils/duties/extracts/half-sheets.ts';
import type { Pupil } from '../../../stand/journal/pupils.ts';
import { fullName } from '../../../stand/names.ts';
import { type Stand, startStand } from '../../../stand/stand.ts';
import { DETAILS } from '../../base/documents/form-samples.ts';
import { testFonts } from '../../base/documents/ink.ts';
import { recordPaper, troubleOn } from '../../base/documents/recorder.ts';
import { fromPages } from '../../class-data/journal/stand-class-journals.ts';
import { type RecordedFact, recordedEntries } from '../../register/entries.ts';
import { look } from './a-draft.ts';

/** The extracts of a whole class of the stand, from its pages: first quarter, with all period marks. */
describe('extracts of the class of the stand', () => {
  let stand: Stand;
  let faces: Faces;
  let journal: ClassJournal;
  let analysis: ClassAnalysis;

  beforeAll(async () => {
    stand = await startStand({ http: 0, quiet: true });
    faces = readFaces(await testFonts());
    journal = await fromPages(stand, stand.school.main);
    const settings = parse(analyticsSettingsSchema, {});
    const [first] = journal.periods;
    analysis = analyseClass(journal, { period: first!.id, today: '2026-11-23', settings });
  }, 60_000);
  afterAll(() => stand.stop());

  const pupils = (): readonly Pupil[] => stand.journal.ofClass(stand.school.main).pupils;
  const extractOf = ({ person }: Pupil): Extract =>
    draftExtract(journal, analysis, person.id, {
      studentName: fullName(person),
      className: '7 «А»',
      period: '1-я четверть',
      days: '',
      on: '2026-11-23',
      number: '12345674',
      recommendations: '',
      timeInWords: (iso: string) => iso.slice(0, 10),
    });
  const words = (extract: Extract) =>
    recordPaper(planExtract(extract, DETAILS, faces, look, usualWording), faces)
      .flatMap(({ texts }) => texts.map(({ text }) => text))
      .join(' ')
      .replaceAll('\u00a0', ' ');

  it('fit on one side each, without overlaps, with exactly the figures of the workspace', () => {
    expect(pupils().length).toBeGreaterThan(25);
    for (const pupil of pupils()) {
      const extract = extractOf(pupil);
      const paper = planExtract(extract, DETAILS, faces, look, usualWording);
      expect([extract.studentName, paper.pages]).toEqual([extract.studentName, 1]);
      expect(troubleOn(paper, faces, { left: 20, right: 200, top: 14, bottom: 290 })).toEqual([]);
      const everybody = [...analysis.students, ...analysis.departed];
      const own = everybody.find(({ student }) => student.key === pupil.person.id);
      const text = words(extract);
      for (const { subject, average, given } of extract.subjects) {
        const id = journal.subjects.find(({ name }) => name === subject)?.id ?? '';
        const of = own?.subjects.get(id);
        expect([subject, average, given]).toEqual([
          subject,
          of ? leadingAverage(of.average) : null,
          of?.given ?? '',
        ]);
        if (average !== null) expect(text).toContain(shownDigits(average, 2));
      }
    }
    const sheets = halfSheets(
      pupils().map((pupil) => planHalfExtract(extractOf(pupil), DETAILS, faces, look, usualWording)),
    );
    for (const sheet of sheets)
      expect(troubleOn(sheet, faces, { left: 5, right: 292, top: 0, bottom: 210 })).toEqual([]);
  });

  it('say if a student is exempt, and are complete for late arrivals and students without marks', () => {
    const exempt = pupils().find(({ manner }) => manner === 'exempt')!;
    const pe = extractOf(exempt).subjects.find(({ subject }) => subject === 'Физическая культура');
    expect(pe).toMatchObject({ given: 'осв', average: null });
    expect(words(extractOf(exempt))).toContain('осв');
    const newcomer = pupils().find(({ person }) => person.arrived !== null)!;
    const late = extractOf(newcomer);
    expect(late.partial).toBe(false);
    expect(words(late)).toContain(fullName(newcomer.person));
    const nobody = { ...late, subjects: [], attendance: null, remarks: [] };
    expect(words(nobody)).toContain('Нет сведений: отметки, посещаемость');
  });

  it('keep the longest name of the class complete', () => {
    const longest = pupils()
      .map(({ person }) => person)
      .reduce((a, b) => (fullName(a).length >= fullName(b).length ? a : b));
    const text = words(extractOf(pupils().find(({ person }) => person === longest)!));
    expect(fullName(longest).length).toBeGreaterThan(40);
    expect(text).toContain(fullName(longest));
  });

  it('for one child in two homes are two papers with separate numbers and histories', () => {
    const child = pupils()[0]!;
    const issued = (extract: string): RecordedFact => ({
      kind: 'extract-issued',
      person: child.person.id,
      extract,
      on: '2026-11-20',
      span: '1-я четверть',
    });
    const handed = (extract: string, to: string): RecordedFact => ({
      kind: 'extract-handed-over',
      person: child.person.id,
      extract,
      on: '2026-11-23',
      to,
      toName: to,
      how: 'in-person',
    });
    const states = extractStates(
      recordedEntries(issued('1'), issued('2'), handed('2', 'father'), handed('1', 'mother'), {
        kind: 'extract-returned',
        person: child.person.id,
        extract: '1',
        on: '2026-11-24',
        signedBy: 'mother',
        signedName: 'mother',
      }),
    );
    expect(
      states.map(({ issued: { extract }, handedOver, returned }) => [
        extract,
        handedOver?.to,
        returned?.signedBy ?? null,
      ]),
    ).toEqual([
      ['1', 'mother', 'mother'],
      ['2', 'father', null],
    ]);
  });

  it('with 60 marks in a subject fit on one side and keep them all', () => {
    const extract = extractOf(pupils()[0]!);
    const [first, ...rest] = extract.subjects;
    const many = Array.from({ length: 60 }, (_, at) => ({ value: '45'[at % 2]!, day: '09.11' }));
    const full = { ...extract, subjects: [{ ...first!, marks: many }, ...rest] };
    const paper = planExtract(full, DETAILS, faces, look, usualWording);
    expect(paper.pages).toBe(1);
    expect(troubleOn(paper, faces, { left: 20, right: 200, top: 14, bottom: 290 })).toEqual([]);
    expect(words(full).match(/[45] \(09\.11\)/g)?.length).toBeGreaterThanOrEqual(60);
  });
});
