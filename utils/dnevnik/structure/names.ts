/**
 * Names in the markup of the site that say nothing of people: what the facts and the readers name. They may stand in a
 * report of a page's structure. «0» is any number; a name that stands here with other digits keeps them.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Classes, ids, names of fields, values of `data-test-id` and the like (facts 2.3, 2.4; S1–S18). */
export const NAMES = words(`
pageAuth page-body page-header page-wrapper contentWrapper content col24 col34 col44 player play pB pF iE iM iD r l m10 m20 s2 inl
header-logotype header-menu header-menu__item header-menu__item_active header-menu__link header-submenu header-submenu_active header-submenu__item header-submenu__link header-submenu__more-item
user-profile-box user-profile-box__info user-profile-box__info_row-content user-profile-box__initials user-profile-box__category user-profile-info IDSchoolAdministration
crumbs tabs active switch filter toolbar pager found emptyData errors error error__title message clear classes classList iGroup icons moder h3 h4 h5 h5_bold old-tabs__tab old-tabs__tab_active
TabMembers TabGroups TabLessons TabMigration TabParents TabPassword TabPeriod TabPersonal TabPlaces TabTeachers TabTimetable TabClasses TabReview TabEducation TabAchievements TabRelatives
people people_page grid gridLines vam tac light nowrap breakword tdAvatar tdName tdButtons u user_ava avatar male female owner panel blue2 info big bold peopleS first cc ContentPanelMyClasses relative
nlast nfirst nmiddle mphone hphone workplace workPosition personalNumber nationality nativeLanguage medid physid buttonAddRelative bcert_docnum bcert_issby bcert_place birthcertificatedate wasInPreschoolInstitution
login login__body login__body__input_login login__submit login__pubservices-link login__pubservices-link_login captcha captcha__image Captcha.Input Captcha.Id username-field password-field login-field login-button Token RepeatedPassword NewPassword Password Login change ReturnUrl FingerprintId OfferLinkingAccounts exceededAttempts __RequestVerificationToken logout
header_journal leads period_list journal-link-period journal day day_0_0_0 pres mark mark_v mX mG mY mR total name name_0 scroll
editor scheduleWeekEditorParent wD wDS wH wWeek week0_0 d0 d0_0 dL aL l0 t0 s0 teacher time room group subject period year report school subgroup hmw marks calendar date datefrom dateto
reports_message reportPlaceHolder build_report_button report-table linktextPrint linktextExportToExcel linktextDataGenerator weekExportButton ui-datepicker-week-col diarydays go search choose choice save button studyYear
selected-membership selected-period tab-period subject-name final-mark_period final-year average work_mark periodFinalMark marks_container
current-progress-list__item current-progress-themes current-progress-attendance current-progress-marks current-progress-schedule current-progress-homeworks modalEdit modalSave
hidden text submit checkbox radio password email tel number file reset image post POST get GET Post true false on off ltr rtl ru en _blank _self _top stylesheet viewport utf-8 UTF-8 charset Content-Type noopener noreferrer nofollow auto none col colgroup presentation navigation main banner search tab tablist tabpanel menu menuitem dialog alert status list listitem table rowgroup row cell gridcell columnheader rowheader treegrid heading group region article button link form option listbox combobox reason minimum pupil missed rating report-title report-grid selected checked disabled readonly multiple
`);

/** Parts of addresses, from 1.1–1.4 of the facts; hosts and pages, names of parameters and the values that the site itself makes. */
export const ADDRESS_WORDS = words(`
http https 443 schools login api help children static www dnevnik ru v2 r aspx ashx
class school myclasses admin persons person default subjects journals journalclassical lesson marks schedules view generator reports homework ajax excel print teacher teachers userfeed feed workplace user settings users user calendar news birthdays timetable recovery logout auth esia gosuslugi passwordchanged passwordchange changepassword export subject planning import chat oauth2 hc
group groups student students parents staff page tab period year month day week report date datefrom dateto studyYear choose lang child context action a xss sid tid tcid a_r_p_i filter format returnurl ReturnUrl archive members profile classes classposts schoolposts staffposts events files friends
password review personal parents relatives relations education achievements migration places lessons publish gs gsb gsbgid a new all active summary xlsx xls
people-students people-parents people-staff attendance-groups ksp-classteacher statJournal-subjectteacher statJournal-school javascript mailto tel void data image png svg jpeg
`);

/** Attributes whose names say nothing of people, besides `data-…` and `aria-…` of this list. */
export const ATTRIBUTES = words(`
abbr accept accept-charset accesskey action align alt async autocomplete autofocus bgcolor border cellpadding cellspacing charset checked cite class color cols colspan content contenteditable coords data datetime defer dir disabled download draggable enctype face for form formaction frame frameborder headers height hidden href hreflang http-equiv id itemid itemprop itemscope itemtype kind label lang list loading loop max maxlength media method min multiple name nonce novalidate nowrap onchange onclick onload onsubmit open pattern placeholder ping poster property readonly rel required reversed role rows rowspan rules scope scrolling selected size sizes slot span spellcheck src srcdoc srcset start step style summary tabindex target title translate type usemap valign value width wrap xmlns
aria-busy aria-checked aria-controls aria-current aria-describedby aria-disabled aria-expanded aria-haspopup aria-hidden aria-invalid aria-label aria-labelledby aria-live aria-modal aria-owns aria-pressed aria-required aria-selected aria-sort
data-period-id data-test-id data-date data-id data-url data-href data-title data-name data-value data-type data-action data-toggle data-target
`);

/** Elements of HTML that may stand in a page. */
export const TAGS = words(`
a abbr acronym address applet area article aside audio b base bdi bdo big blink blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee math menu meta meter nav nobr noframes noscript object ol optgroup option output p param picture pre progress q s samp script search section select slot small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr
`);

/** Identifiers that the readers look for in the scripts of a page, and the roles of people (facts 2.2). */
export const SCRIPT_WORDS = words(`
var let const window dnevnik user id commonRole staff student parent true false null
__TALK__INITIAL__STATE__ __USER__START__PAGE__INITIAL__STATE__ name classTeacherGroups schoolsInfo type role xss userContext currentContextPerson
`);

/** A script is shown only if it has one of these. */
export const SCRIPT_SIGNS = /commonRole|__TALK__INITIAL__STATE__|[?&]xss=/;
