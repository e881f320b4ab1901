import { ENCODINGS, type Encoding } from '../../../utils/base/tables/encodings.ts';
import { chooseEncoding, encoding } from './import-model.ts';

const NAMES: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'windows-1251': 'Windows-1251',
  ibm866: 'DOS (cp866)',
  'koi8-r': 'KOI8-R',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 BE',
};

/** How a file of text was read; the teacher corrects it where the letters are wrong. */
export function EncodingChoice() {
  const read = encoding.value;
  if (!read) return null;
  return (
    <div class={read.isCertain ? 'row small' : 'box warn row'} role={read.isCertain ? undefined : 'status'}>
      {!read.isCertain && (
        <span class="grow">
          По содержимому не понять, в какой кодировке записан файл. Если вместо русских букв другие знаки,
          выберите другую кодировку.
        </span>
      )}
      <label class="row">
        Кодировка файла
        <select
          value={read.used}
          onChange={(event) => {
            const chosen = ENCODINGS.find((known) => known === event.currentTarget.value);
            if (chosen) chooseEncoding(chosen);
          }}
        >
          {ENCODINGS.map((known) => (
            <option key={known} value={known}>
              {NAMES[known]}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
