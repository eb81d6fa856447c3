import { getLocale, getTranslations } from 'next-intl/server';
import { answerConsent } from '#src/connect/answer-consent.ts';
import { returnPage } from '#src/connect/return-page.ts';
import { getDeps } from '#src/server/composition.ts';

export async function POST(request: Request): Promise<Response> {
  const [deps, locale, t] = await Promise.all([
    getDeps(),
    getLocale(),
    getTranslations('connect.back'),
  ]);
  return answerConsent(deps, request, (url, app) =>
    returnPage(url, { locale, title: t('title', { app }), link: t('link') }),
  );
}
