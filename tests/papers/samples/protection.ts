import { planBreachReport } from '../../../utils/duties/protection/breach-report.ts';
import { planComputerPermission } from '../../../utils/duties/protection/computer-permission.ts';
import { planAdultRules, planChildRules } from '../../../utils/duties/protection/safety-rules.ts';
import { planUndertaking } from '../../../utils/duties/protection/undertaking.ts';
import { paper } from '../sample.ts';

export const protection = [
  ...paper(
    'breach-report',
    'Сообщение о нарушении конфиденциальности',
    'filed',
    (cast, { faces, wording }) => {
      const { mother, className, date, details } = cast;
      const applicant = { name: mother.name, sex: null, address: mother.address, contacts: '' };
      return planBreachReport({ applicant, className, date }, details, faces, wording);
    },
  ),
  ...paper('rules-adults', 'Правила безопасной работы для взрослых', 'filed', (cast, { faces, wording }) =>
    planAdultRules({ name: cast.mother.name, className: cast.className }, cast.details, faces, wording),
  ),
  ...paper('rules-children', 'Как беречь свой пароль', 'filed', (cast, { faces, wording }) =>
    planChildRules({ name: cast.child.name, className: cast.className }, cast.details, faces, wording),
  ),
  ...paper('undertaking', 'Обязательство учителя о неразглашении', 'filed', (cast, { faces, wording }) =>
    planUndertaking(cast, cast.details, faces, wording),
  ),
  ...paper('computer-permission', 'Разрешение на личный компьютер', 'filed', (cast, { faces, wording }) =>
    planComputerPermission(cast, cast.details, faces, wording),
  ),
];
