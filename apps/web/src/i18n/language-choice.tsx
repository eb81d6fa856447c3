'use client';

import { LOCALES, type Locale } from '@gatehouse/domain/locale';
import { SegmentedChoice } from '@gatehouse/ui/segmented-choice';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { LOCALE_COOKIE, preferenceCookie } from './cookies.ts';

/** Each language by its own name: who looks for it can read it. */
export const LANGUAGES: Readonly<Record<Locale, string>> = { en: 'English', de: 'Deutsch' };

/** Which language this browser is spoken to in. */
export function LanguageChoice({ inMenu = false }: { inMenu?: boolean }) {
  const t = useTranslations('common');
  const router = useRouter();

  function choose(locale: Locale) {
    document.cookie = preferenceCookie(LOCALE_COOKIE, locale, location.protocol === 'https:');
    router.refresh();
  }

  return (
    <SegmentedChoice
      label={t('language')}
      options={LOCALES.map((locale) => ({ value: locale, name: LANGUAGES[locale], lang: locale }))}
      value={useLocale()}
      onChange={choose}
      inMenu={inMenu}
    />
  );
}
