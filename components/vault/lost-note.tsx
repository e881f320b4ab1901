import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { isOneLost } from '../../utils/vault/vaults.ts';
import { tried, vaults } from '../state/vault-session.ts';

/** Beside a vault that is whole: why a passphrase may not fit though it is right. */
export function LostNote() {
  const lost = useSignal(false);
  useEffect(() => {
    void tried('vault/lost', async () => {
      lost.value = await isOneLost(vaults);
    });
  }, []);
  if (!lost.value) return null;
  return (
    <p class="box warn">
      У одного из хранилищ на этом компьютере пропал ключ: его записи не тронуты, но паролем не открываются.
      Если не подходит верный пароль, причина может быть в этом: попросите вернуть папку профиля браузера из
      резервной копии.
    </p>
  );
}
