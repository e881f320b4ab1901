/** «Иванов Пётр» of «Иванов Пётр Сергеевич»: family name and name, where there is no room for more. */
export const withoutPatronymic = (name: string): string => name.split(' ').slice(0, 2).join(' ');
