/** Passwords as people choose them: 300, of which none may keep a vault. By kind, divided by spaces or lines. */
const BY_KIND = {
  'words typed in Russian': `
    пароль123 пароль2026 мойпароль моипароли любовь12 люблютебя ялюблютебя люблюмаму любимая1 любимый2026 солнышко
    солнышко1 солнце2026 зайчик123 заинька1 котенок1 котёнок2 кисуля777 мамочка1 мамапапа мамаипапа папамама1
    доченька сыночек1 бабушка1 принцесса царевна1 красотка ангелочек счастье1 счастливая удача777 деньги100 миллион1
    свобода1 родина45 победа1945 россия2026 Россия1! москва850 спартак1922 зенит2008 динамо123 черепаха крокодил
    картошка апельсин1 шоколадка мороженое клубника1 одуванчик`,
  'school words': `
    школа123 Школа2026 школа№5! школа5а! мояшкола1 нашашкола учитель1 Учитель2026 учитель!!! учительница ученик123
    ученики7а классный1 класс7а! мойкласс7 нашкласс1 любимый7а 5класс2026 классрук1 классрук2026 руководитель
    дневник1 дневник.ру Дневник2026 дневникру электронный1 журнал123 журнал2026 завуч2026 директор1 директор!
    урок2026 отличник5 пятерка5! четверть1 каникулы1 каникулы2026 математика1 Математика физика2026 химия2026 биология1
    история2026 география1 литература русскийязык английский1 информатика физкультура1 сентябрь1 1сентября`,
  'names with years and dates': `
    Ivanova1 Ivanova1985 ivanova75 Петрова1978 петрова1 Сидорова1980 кузнецова5 smirnova1 Smirnova1990 Popova2026
    Маша2010 маша2015 машенька1 Катя1990! катюша1990 Наташа77 наташа1977 Natasha1977 natalia1 Ольга1975 olga1975
    Оленька1 Татьяна1 tatyana1980 tanya1980 Танюша1980 Светлана1 svetlana1 Светик1985 Елена1970 elena1970 Леночка1
    Irina1968! Ирина1968 Марина1972 marina72 Людмила1 Галина1965 galina65 Сергей1983 sergey83 Саша2005! sasha2005
    Дима2008! Максим2012 Maksim12 Алексей1 Настя2001 nastya2001 Анастасия Вероника1`,
  'Russian words in the Latin layout': `
    gfhjkm123 Gfhjkm2026 gfhjkm!! ghbdtn123 Ghbdtn1! k.,jdm12 k.,k.nt,z zk.,k.nt,z cjkysirj cjkywt12 rjntyjr1
    vfvjxrf1 vfvfgfgf vfvfbgfgf ,f,eirf1 ghbywtccf cxfcnmt1 hjccbz2026 vjcrdf850 cgfhnfr1922 itrjkf123 irjkf123
    Irjkf2026 exbntkm1 Exbntkm2026 extybr123 rkfcc7f! rkfccysq1 lytdybr1 Lytdybr2026 ;ehyfk123 lbhtrnjh1
    vfntvfnbrf abpbrf2026 bcnjhbz1 rfybreks1 cthutq83 yfnfif77 Yfnfif1977 vfif2010 Vfhbyf72 cdtnkfyf1 tktyf1970
    bhbyf1968 jkmuf1975 fktrctq1 zrjdktd1 bdfyjdf1 Bdfyjdf1985`,
  'Russian words in Latin letters': `
    parol123 Parol2026 moyparol privet123 Privet1! lubov123 lyubov12 lublutebya solnishko solnyshko zaychik1 kotenok1
    mamochka mamapapa moskva850 Moskva777 rossiya1 rossia2026 spartak1 zenit2008 shkola123 Shkola2026 uchitel1
    Uchitel1! uchenik7 klass7a! klassruk dnevnik1 dnevnik.ru Dnevnik2026 zhurnal1 direktor1 matematika
    istoriya1 kanikuly`,
  'walks on the keyboard': `
    йцукен123 йцукенг1 ЙЦУКЕН12 йцукенгшщз йцукенгшщзхъ фывапролд фывапролджэ ячсмитьбю 1йцукен1 1ё2й3ц4у йфяцычувс
    qwerty123 Qwerty123! qwertyui qwertyuiop 1qaz2wsx 1QAZ2wsx !QAZ2wsx zaq12wsx zaq1xsw2 1q2w3e4r 1q2w3e4r5t
    q1w2e3r4 asdfghjkl zxcvbnm1 zxcvbnm, qazwsxedc qweasdzxc 123qweasd 123йцуфыв`,
  'common everywhere': `
    12345678 123456789 1234567890 0987654321 11111111 88888888 87654321 12344321 password password1 Password1!
    P@ssw0rd passw0rd1 iloveyou iloveyou1 sunshine1 princess1 football1 baseball superman1 admin123 administrator
    letmein1 welcome1 dragon123 monkey123 abc12345 abcd1234 aaaaaaaa a1b2c3d4 trustno1 starwars starwars1`,
};
export const COMMON_PASSWORDS = Object.entries(BY_KIND).map(([kind, words]) => ({
  kind,
  words: words.trim().split(/\s+/),
}));
