import { describe, expect, it } from 'vitest';
import { fittedText, textWidth } from '../../../../utils/base/charts/fitted-text.ts';

describe('fittedText', () => {
  it('leaves a text that fits unchanged', () => {
    expect(fittedText('Алгебра', textWidth('Алгебра'))).toBe('Алгебра');
  });

  it('shortens a long text with an ellipsis', () => {
    const text = 'Основы безопасности и защиты Родины';
    const fitted = fittedText(text, 120);
    expect(fitted).toMatch(/^Основы .*…$/);
    expect(textWidth(fitted)).toBeLessThanOrEqual(120);
  });

  it('shows even without room that there is a text', () => {
    expect(fittedText('Алгебра', 0)).toBe('…');
  });
});
