import { loadErrorTexts as load } from '@gatehouse/messages/load-error-texts';
import { LOCALES } from '@gatehouse/domain/locale';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findErrorText, loadErrorTexts } from '../error-texts.ts';

describe('the sentences of problems', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('come in the language of the page, once they are loaded', async () => {
    expect(findErrorText('de', 'permission.denied')).toBeNull();
    vi.stubGlobal('document', { documentElement: { lang: 'de' } });
    await loadErrorTexts();
    expect(findErrorText('de', 'permission.denied')).toBe('Ihre Rolle erlaubt das nicht.');
    expect(findErrorText('en', 'permission.denied')).toBeNull();
  });

  it.each(['nothing.of_ours', 'permission', 'permission.constructor', 'constructor.name', ''])(
    'have none for %s',
    async (code) => {
      vi.stubGlobal('document', { documentElement: { lang: 'de' } });
      await loadErrorTexts();
      expect(findErrorText('de', code)).toBeNull();
    },
  );

  it.each(LOCALES)('take no parameters, in %s', async (locale) => {
    const sentences = Object.values(await load(locale)).flatMap((area) => Object.values(area));
    expect(sentences.length).toBeGreaterThan(50);
    expect(sentences.filter((sentence) => /[{}<>]/.test(sentence))).toEqual([]);
  });
});
