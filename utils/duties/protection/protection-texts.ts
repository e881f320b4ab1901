import type { Day } from '../../base/calendar/day.ts';
import type { SchoolText } from '../../class-data/school/school-text.ts';

/*
 * Wordings of the papers on the protection of information, for the school to approve: one point a line. They are
 * plain rules, not a retelling of the law.
 */

const REVIEWED = '2026-11-29' as Day;

/** What the teacher undertakes; the lines follow «обязуюсь:». */
export const UNDERTAKING_POINTS: SchoolText = {
  id: 'protection/undertaking',
  title: 'Обязательство учителя: что он обязуется, по пункту в строке',
  reviewedOn: REVIEWED,
  usual: [
    'не разглашать персональные данные учеников, родителей и работников, которые стали мне известны по работе, и не передавать их тем, кому они не нужны по должности;',
    'никому не сообщать свои логин и пароль, не работать под чужой учётной записью и не давать работать под своей;',
    'блокировать экран и завершать работу в системе, когда отхожу от компьютера; не сохранять пароль на чужих устройствах;',
    'не выносить списки, ведомости и файлы с персональными данными без необходимости, хранить их под замком или зашифрованными, ненужное уничтожать;',
    'выдавать реквизиты доступа, выписки и уведомления только тому, кому они адресованы;',
    'не пересылать персональные данные через средства связи, которые школа не разрешила;',
    'узнав о нарушении конфиденциальности, сообщить руководителю школы и в техническую поддержку не позднее следующего рабочего дня;',
    'при увольнении или смене обязанностей вернуть школе всё, что содержит персональные данные, и не пользоваться доступом.',
  ].join('\n'),
};

/** What the teacher knows of liability. */
export const UNDERTAKING_LIABILITY: SchoolText = {
  id: 'protection/undertaking-liability',
  title: 'Обязательство учителя: об ответственности',
  reviewedOn: REVIEWED,
  usual:
    'Мне известно, что за нарушение этого обязательства я несу ответственность по законодательству Российской Федерации (статья 90 Трудового кодекса, статья 24 Федерального закона от 27.07.2006 № 152-ФЗ). Обязательство действует и после прекращения трудового договора.',
};

/** Conditions under which the head permits a computer of the teacher’s own; the lines follow «на условиях:». */
export const COMPUTER_CONDITIONS: SchoolText = {
  id: 'protection/computer-conditions',
  title: 'Разрешение на личный компьютер: условия, по пункту в строке',
  reviewedOn: REVIEWED,
  usual: [
    'вход в компьютер — по паролю, который знает только работник; экран блокируется сам не позднее чем через 10 минут;',
    'у других людей на этом компьютере свои учётные записи, данные школы им не видны;',
    'система и антивирус обновляются; программы ставятся только из известных источников;',
    'файлы с персональными данными хранятся зашифрованными, в облачные хранилища не выгружаются;',
    'временные пароли учеников и родителей на нём выдаются и печатаются только по этому разрешению;',
    'о потере, краже, заражении или передаче в ремонт работник сообщает руководителю в тот же день;',
    'когда разрешение кончается, данные школы с компьютера удаляются, о чём составляется акт.',
  ].join('\n'),
};

/** Rules of safe use for parents and staff. */
export const ADULT_RULES: SchoolText = {
  id: 'protection/adult-rules',
  title: 'Правила для взрослых, по пункту в строке',
  reviewedOn: REVIEWED,
  usual: [
    'Логин и пароль — личные. Не сообщайте их никому: ни другому родителю, ни ребёнку, ни учителю, ни «службе поддержки» по телефону.',
    'Временный пароль смените при первом входе. Новый — не короче 10 знаков и не такой, как в других местах.',
    'Ребёнок входит под своей учётной записью, родитель — под своей.',
    'Входите по адресу с памятки. Не открывайте дневник по ссылкам из писем и сообщений.',
    'На чужом и общем компьютере не сохраняйте пароль и нажимайте «Выход», когда закончили.',
    'Телефон и компьютер, на которых открыт дневник, закрывайте паролем.',
    'Не выкладывайте снимки дневника в общие чаты и сети: в них видны чужие данные.',
    'Если логин или пароль узнал кто-то ещё, вы потеряли памятку или видите чужой вход — сразу смените пароль и сообщите классному руководителю или руководителю школы, не позднее следующего рабочего дня.',
  ].join('\n'),
};

/** Liability of whoever passes credentials on. */
export const ADULT_RULES_LIABILITY: SchoolText = {
  id: 'protection/adult-rules-liability',
  title: 'Правила для взрослых: об ответственности',
  reviewedOn: REVIEWED,
  usual: 'Тот, кто передал свои логин и пароль другому, отвечает за то, что сделано под его учётной записью.',
};

/** Rules of safe use in a child’s words. */
export const CHILD_RULES: SchoolText = {
  id: 'protection/child-rules',
  title: 'Правила для ученика, по пункту в строке',
  reviewedOn: REVIEWED,
  usual: [
    'Пароль — как ключ от дома. Его не дают никому: ни другу, ни однокласснику. Учитель никогда его не спросит. Маленьким помогают родители.',
    'Не записывай пароль на парте, на обложке, в чате. Запомни его или храни дома.',
    'Первый пароль замени на свой. Придумай длинный: три слова и число, которые помнишь только ты.',
    'Заходи в дневник только под своим именем. Чужой дневник — как чужой портфель.',
    'Закончил — нажми «Выход». В школе и в гостях это важно вдвойне.',
    'Ссылку прислал незнакомый, просят пароль или обещают приз? Не нажимай, покажи взрослому.',
    'Не выкладывай снимки дневника: там видны имена и отметки.',
    'Пароль узнал кто-то ещё или что-то случилось? Ты не виноват, если скажешь сразу. Скажи родителям или классному руководителю в тот же день.',
  ].join('\n'),
};

/** What the applicant asks for. */
export const BREACH_REQUEST: SchoolText = {
  id: 'protection/breach-request',
  title: 'Сообщение о нарушении: о чём просят',
  reviewedOn: REVIEWED,
  usual:
    'Прошу закрыть доступ посторонним, проверить, что сделано под этой учётной записью, и сообщить мне о результате.',
};

/** Beginning of the undertaking, after name and post. */
export const UNDERTAKING_BEGINNING: SchoolText = {
  id: 'protection/undertaking-beginning',
  title: 'Обязательство учителя: начало',
  reviewedOn: REVIEWED,
  usual:
    'работая с персональными данными учеников и их родителей (законных представителей), в том числе в информационной системе ({система}), обязуюсь:',
};

/** What the teacher signs under the conditions. */
export const COMPUTER_AGREED: SchoolText = {
  id: 'protection/computer-agreed',
  title: 'Разрешение на личный компьютер: подпись работника',
  reviewedOn: REVIEWED,
  usual: 'С условиями ознакомлен(а), обязуюсь их соблюдать.',
};

/** What adults sign. */
export const ADULT_RULES_AGREED: SchoolText = {
  id: 'protection/adult-rules-agreed',
  title: 'Правила для взрослых: подпись',
  reviewedOn: REVIEWED,
  usual: 'С правилами ознакомлен(а), обязуюсь их соблюдать.',
};

/** What a child signs. */
export const CHILD_RULES_AGREED: SchoolText = {
  id: 'protection/child-rules-agreed',
  title: 'Правила для ученика: подпись',
  reviewedOn: REVIEWED,
  usual: 'Я прочитал(а) правила и понял(а) их.',
};

/** The box that says the password is changed already. */
export const BREACH_CHANGED: SchoolText = {
  id: 'protection/breach-changed',
  title: 'Сообщение о нарушении: пароль сменён',
  reviewedOn: REVIEWED,
  usual: 'пароль я уже сменил(а)',
};

/** All of them, as listed where they are edited. */
export const PROTECTION_TEXTS: readonly SchoolText[] = [
  ADULT_RULES,
  ADULT_RULES_LIABILITY,
  ADULT_RULES_AGREED,
  CHILD_RULES,
  CHILD_RULES_AGREED,
  BREACH_CHANGED,
  BREACH_REQUEST,
  UNDERTAKING_BEGINNING,
  UNDERTAKING_POINTS,
  UNDERTAKING_LIABILITY,
  COMPUTER_CONDITIONS,
  COMPUTER_AGREED,
];
