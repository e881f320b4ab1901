import { act } from '../../state/background.ts';

/** In the menu of the popup: what is planned about study groups is compared with the page in front, and entered there. */
export function GroupFormEntry({ tab }: { tab: number }) {
  const open = async () => {
    if (await act('people-form/open', { tab })) window.close();
  };
  return (
    <button
      type="button"
      title="На странице, где отмечают учеников группы: Классрук сравнит её с планом и сначала покажет, что изменит; сохраняете вы"
      onClick={() => void open()}
    >
      Внести учебную группу на этой странице…
    </button>
  );
}
