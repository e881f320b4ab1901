import { planBreachReport } from '../../../utils/duties/protection/breach-report.ts';
import { planComputerPermission } from '../../../utils/duties/protection/computer-permission.ts';
import { planAdultRules, planChildRules } from '../../../utils/duties/protection/safety-rules.ts';
import { planUndertaking } from '../../../utils/duties/protection/undertaking.ts';
import { applicantOf } from '../../../utils/register/paper-class.ts';
import type { PaperChoice } from '../../register/paper-choice.ts';

const REVIEW =
  'Текст проверьте по действующей редакции, утверждает школа; он меняется в настройках, «Тексты школы».';

/** Papers on the protection of information. */
export const protectionPapers: PaperChoice[] = [
  {
    id: 'breach-report',
    title: 'Сообщение о нарушении конфиденциальности',
    about:
      'Пишет родитель или ученик, чей пароль узнали другие; внизу расписка о приёме, она остаётся у заявителя.',
    needs: 'breach-report',
    of: 'everybody',
    plan: ({ list, details, faces, corrections, wording }, person) =>
      planBreachReport(
        { applicant: applicantOf(person), className: list.className, date: '' },
        details,
        faces,
        wording,
        corrections,
      ),
  },
  {
    id: 'rules-adults',
    title: 'Правила безопасной работы (для родителей и работников)',
    about: `Как беречь логин и пароль и кому сообщить о беде; внизу место для подписи. ${REVIEW}`,
    needs: 'rules',
    of: 'representatives',
    plan: ({ list, details, faces, wording }, person) =>
      planAdultRules({ name: person?.name ?? '', className: list.className }, details, faces, wording),
  },
  {
    id: 'rules-children',
    title: 'Как беречь свой пароль (для учеников)',
    about: `Те же правила словами для ребёнка, крупнее. ${REVIEW}`,
    needs: 'rules',
    of: 'students',
    plan: ({ list, details, faces, wording }, person) =>
      planChildRules({ name: person?.name ?? '', className: list.className }, details, faces, wording),
  },
  {
    id: 'undertaking',
    title: 'Обязательство учителя о неразглашении',
    about: `Подписываете вы, хранит руководитель школы. ${REVIEW}`,
    needs: 'undertaking',
    of: 'class',
    plan: ({ list, details, faces, wording }) =>
      planUndertaking({ className: list.className, date: '' }, details, faces, wording),
  },
  {
    id: 'computer-permission',
    title: 'Разрешение на личный компьютер',
    about: `Если работаете не на школьном компьютере: подписывает руководитель школы, вы знакомитесь с условиями. ${REVIEW}`,
    needs: 'computer-permission',
    of: 'class',
    plan: ({ list, details, faces, wording }) =>
      planComputerPermission({ className: list.className }, details, faces, wording),
  },
];
