/** Asked before printing: who signs for these children. The paper itself has a line there and says nothing. */
export function NoSigner({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p class="box warn">
      Кто подпишет? Не записано, кто вправе подписать за: {names.join('; ')}. В документе останется пустая
      строка. Полномочия записывают в истории родителя: нажмите на его имя в любом журнале.
    </p>
  );
}
