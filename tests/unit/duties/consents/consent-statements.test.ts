import { beforeAll, describe, expect, it } from 'vitest';
import { type Faces, readFaces } from '../../../../utils/base/documents/fonts.ts';
import type { Paper } from '../../../../utils/base/documents/paper.ts';
import { correctionKey } from '../../../../utils/base/names/declension.ts';
import { DEFAULT_CONSENT_TEXTS } from '../../../../utils/duties/consents/consent-texts.ts';
import { afterInOrderTo } from '../../../../utils/duties/consents/consent-values.ts';
import { planRefusal } from '../../../../utils/duties/consents/refusal.ts';
import type { ConsentStatement } from '../../../../utils/duties/consents/statement-people.ts';
import { planWithdrawal } from '../../../../utils/duties/consents/withdrawal.ts';
import { fault } from '../../../setup/fault.ts';
import { printFile } from '../../../setup/print-file.ts';
import { APPLICANT, CHILD, DETAILS, NO_DETAILS, NOBODY, PURPOSE } from '../../base/documents/form-samples.ts';
import { readText, testFonts } from '../../base/documents/ink.ts';

let faces: Faces;
beforeAll(async () => {
  faces = readFaces(await testFonts());
});

const STATEMENT: ConsentStatement = {
  variant: 'child',
  applicant: APPLICANT,
  childName: CHILD.name,
  className: '7 «А»',
  purpose: PURPOSE,
  date: '12 сентября 2026 г.',
};
const BLANK: ConsentStatement = { ...STATEMENT, applicant: NOBODY, childName: '', className: '', date: '' };

function textOf(paper: Paper): string {
  const { bytes } = printFile([paper], faces, { title: paper.title, createdAt: new Date(0) });
  return readText(bytes, '-raw').join(' ').replace(/\s+/g, ' ');
}
const refusal = (statement: ConsentStatement, details = DETAILS) =>
  textOf(planRefusal(statement, details, DEFAULT_CONSENT_TEXTS, faces));
const withdrawal = (statement: ConsentStatement, givenOn = '', details = DETAILS) =>
  textOf(planWithdrawal({ ...statement, givenOn }, details, DEFAULT_CONSENT_TEXTS, faces));

describe('consent statements', () => {
  it('go to the head, from whom, with the names declined', () => {
    for (const text of [refusal(STATEMENT), withdrawal(STATEMENT)]) {
      expect(text).toContain(
        'Директору МБОУ «Школа № 100» Образцовой Анне Петровне от Пробной Елены Викторовны',
      );
      expect(text).toContain('Вх. № ');
      expect(text).toContain('Принял(а)');
      expect(text).toMatch(/12 сентября 2026 г\. .*дата подпись/);
      expect(text).toContain('Е. В. Пробная');
      expect(text).toContain('через электронный дневник «Дневник.ру».');
    }
  });

  it('use the names as corrected by the teacher', () => {
    const corrections = { [correctionKey(APPLICANT.name, 'genitive')]: 'Пробныя Елены' };
    const paper = planRefusal(STATEMENT, DETAILS, DEFAULT_CONSENT_TEXTS, faces, corrections);
    expect(textOf(paper)).toContain('от Пробныя Елены');
  });

  it('use the nominative for a name that cannot be declined', () => {
    const text = refusal({ ...STATEMENT, applicant: { ...APPLICANT, name: 'Ким Саша' } });
    expect(text).toContain('от родителя (законного представителя) ФИО: Ким Саша');
  });

  it('name the withdrawn consent', () => {
    const text = withdrawal(STATEMENT, '12 сентября 2026 г., № 7');
    expect(text).toMatch(/Согласие дано: 12 сентября 2026 г\., № 7/);
  });

  fault(
    'A refusal that does not say what follows from it',
    'It names purpose and law in the words of the school, and the paper form is offered, not ticked',
    () => {
      const text = refusal(STATEMENT);
      expect(text).toContain('об отказе дать согласие');
      expect(text).toContain(
        'Не даю согласия на обработку персональных данных моего ребёнка в целях предоставления сведений об успеваемости',
      );
      expect(text).toContain(
        'Мне разъяснено, что отказ не влияет на право ребёнка на обучение; учёт успеваемости школа ведёт по закону № 273-ФЗ.',
      );
      expect(text).toContain('в бумажной форме: выписками');
      expect(text).not.toContain('×');
      expect(refusal({ ...STATEMENT, variant: 'adult-student' })).toContain(
        'не влияет на моё право на обучение',
      );
    },
  );

  fault(
    'A withdrawal that names one term and forgets who processes for the school',
    'It asks to stop within 10 working days, the processors too, to destroy within 30 days and to tell the result, and offers paper',
    () => {
      const text = withdrawal(STATEMENT);
      expect(text).toContain(
        'Отзываю согласие на обработку персональных данных моего ребёнка в целях предоставления',
      );
      expect(text).toContain('частей 5 и 5.1 статьи 21');
      expect(text).toMatch(
        /прекратить обработку этих данных и обеспечить её прекращение лицами, которым она поручена, в срок не более 10 рабочих дней со дня получения/,
      );
      expect(text).toMatch(/уничтожить данные, .* не более 30 дней со дня получения/);
      expect(text).toContain('сообщить мне о результате');
      expect(text).toContain('273-ФЗ');
      expect(text).toContain('в бумажной форме: выписками');
    },
  );

  it('fit on one side, blank ones too', () => {
    const plans = [STATEMENT, BLANK].flatMap((statement) => [
      planRefusal(statement, statement === BLANK ? NO_DETAILS : DETAILS, DEFAULT_CONSENT_TEXTS, faces),
      planWithdrawal(
        { ...statement, givenOn: '' },
        statement === BLANK ? NO_DETAILS : DETAILS,
        DEFAULT_CONSENT_TEXTS,
        faces,
      ),
    ]);
    expect(plans.map(({ pages }) => pages)).toEqual([1, 1, 1, 1]);
  });

  it.each([
    ['предоставление сведений', 'предоставления сведений'],
    ['направление мне сведений об успеваемости.', 'направления мне сведений об успеваемости.'],
    ['социальный проект.', '«социальный проект».'],
    ['ведение журнала и предоставление сведений.', '«ведение журнала и предоставление сведений».'],
    ['', ''],
  ])('puts «%s» after «в целях»', (aim, after) => {
    expect(afterInOrderTo(aim)).toBe(after);
  });

  it('say «моих» for the representative and the adult student, who names no child', () => {
    expect(refusal({ ...STATEMENT, variant: 'representative' })).toContain('моих персональных данных');
    const own = withdrawal({ ...STATEMENT, variant: 'adult-student', childName: '' });
    expect(own).toContain('моих персональных данных');
    expect(own).not.toContain('Ребёнок');
  });

  it('leave lines with captions if nothing is known', () => {
    for (const text of [refusal(BLANK, NO_DETAILS), withdrawal(BLANK, '', NO_DETAILS)]) {
      for (const caption of [
        'Директору',
        'название школы',
        'фамилия, имя, отчество руководителя',
        'адрес:',
      ]) {
        expect(text).toContain(caption);
      }
      expect(text).toMatch(/«_+» _+ 20_+ г\. дата подпись расшифровка подписи/);
    }
  });
});
