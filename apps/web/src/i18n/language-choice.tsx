'use client';

import { LOCALES, type Locale } from '@gatehouse/domain/locale';
import { SegmentedChoice } from '@gatehouse/ui/segmented-choice';
import { useLocale, useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { callApi } from '#src/api-client.ts';
import { chosenLocaleCookie, LOCALE_COOKIE, preferenceCookie } from './cookies.ts';

/** Each language by its own name: who looks for it can read it. */
export const LANGUAGES: Readonly<Record<Locale, string>> = { en: 'English', de: 'Deutsch' };

interface LanguageChoiceProps {
  inMenu?: boolean;
  /** Then mails follow, and other browsers from the next sign-in on. */
  signedIn?: boolean;
}

/** Which language this browser is spoken to in. */
export function LanguageChoice({ inMenu = false, signedIn = false }: LanguageChoiceProps) {
  const t = useTranslations('common');
  const router = useRouter();

  function choose(locale: Locale) {
    const secure = location.protocol === 'https:';
    document.cookie = preferenceCookie(LOCALE_COOKIE, locale, secure);
    if (!signedIn) document.cookie = chosenLocaleCookie(locale, secure);
    // The page speaks it in any case: whether it was also written down is not worth a message.
    if (signedIn) callApi('POST', '/me/preferences', { body: { locale } }).catch(() => undefined);
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
