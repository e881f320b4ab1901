/** What a teacher reads above everything else while a vault can only be looked at. */
export function ReadOnlyNote() {
  return (
    <p class="box warn" role="status">
      <b>Сейчас можно только смотреть и печатать.</b> В этом хранилище уже работала более новая версия
      Классрука. Обновите расширение — и записывать снова станет можно. Ничего не потеряно.
    </p>
  );
}
