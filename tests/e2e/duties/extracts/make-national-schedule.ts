import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LibreOffice } from '../../../tables/libre-office.ts';
import { spreadsheetXml } from '../../../tables/writers.ts';

/** «Единый график оценочных процедур» as a school writes it; `node` on this file makes the ODS beside it. */
const ROWS = [
  ['Единый график оценочных процедур на I полугодие 2026/2027 учебного года', '', '', '', '', '', ''],
  ['Предмет', 'Ноябрь', '', '', 'Декабрь', '', ''],
  ['', 'Федеральные', 'Региональные', 'Школьные', 'Федеральные', 'Региональные', 'Школьные'],
  ['6-е классы', '', '', '', '', '', ''],
  ['Математика', '', '', '24.11', '', '', '15.12'],
  ['7-е классы', '', '', '', '', '', ''],
  ['Алгебра', '', '', '26.11', 'ВПР 08.12', '', '7А – 17.12; 7Б – 18.12'],
  ['Физика', '', '', '', '', 'по согласованию', ''],
  ['Заместитель директора по УВР', '', '', '', '', '', ''],
];
const over = (row: number, column: number, rows: number, columns: number) => ({ row, column, rows, columns });
const merges = [
  over(0, 0, 1, 7),
  over(1, 0, 2, 1),
  over(1, 1, 1, 3),
  over(1, 4, 1, 3),
  over(3, 0, 1, 7),
  over(5, 0, 1, 7),
];

const office = new LibreOffice();
const source = join(office.folder, 'national-schedule.xml');
writeFileSync(source, spreadsheetXml([{ name: 'График', rows: ROWS, merges }]));
office.convert([source], 'ods', office.folder);
renameSync(join(office.folder, 'national-schedule.ods'), join(import.meta.dirname, 'national-schedule.ods'));
office.close();
