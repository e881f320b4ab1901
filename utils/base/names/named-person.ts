/** What declension needs of a person. */
export interface NamedPerson {
  /** «Фамилия Имя Отчество». */
  name: string;
  sex: 'male' | 'female' | null;
}
