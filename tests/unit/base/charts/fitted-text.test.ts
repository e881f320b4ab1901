import { describe, expect, it } from 'vitest';
import { fittedText, textWidth } from '../../../../utils/base/charts/fitted-text.ts';

describe('fittedText', () => {
  it('leaves a text that fits as it is', () => {
    expect(fittedText('Алгебра', textWidth('Алгебра'))).toBe('Алгебра');
  });

  it('cuts a long text and says so', () => {
    const text = 'Основы безопасности и защиты Родины';
    const fitted = fittedText(text, 120);
    expect(fitted).toMatch(/^Основы .*…$/);
    expect(textWidth(fitted)).toBeLessThanOrEqual(120);
  });

  it('says even without room that there is a text', () => {
    expect(fittedText('Алгебра', 0)).toBe('…');
  });
});
