import '@fontsource-variable/inter/wght.css';
import './globals.css';
import { BRAND } from '@gatehouse/brand/brand';
import { SkipLinks } from '@gatehouse/ui/skip-links';
import { UiTextsProvider } from '@gatehouse/ui/texts';
import { isTheme, THEME_COOKIE } from '@gatehouse/ui/theme';
import { Toaster } from '@gatehouse/ui/toaster';
import type { Metadata, Viewport } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import { pick } from '#src/i18n/catalog.ts';
import { FRAME_MESSAGES } from '#src/i18n/frame-messages.ts';
import { RememberTimeZone } from '#src/i18n/remember-time-zone.tsx';
import { ReloadForLostChunk } from '#src/shell/reload-for-lost-chunk.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common.pages');
  return {
    title: { default: BRAND.name, template: `%s · ${BRAND.name}` },
    description: t('description'),
    robots: { index: false },
  };
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: BRAND.colours.canvas.light },
    { media: '(prefers-color-scheme: dark)', color: BRAND.colours.canvas.dark },
  ],
};

export default async function RootLayout({ children }: LayoutProps<'/'>) {
  const chosen = (await cookies()).get(THEME_COOKIE)?.value;
  const theme = isTheme(chosen) ? chosen : 'system';
  const messages = pick(await getMessages(), FRAME_MESSAGES);
  const locale = await getLocale();
  const t = await getTranslations('common');
  return (
    <html lang={locale} data-theme={theme}>
      <body>
        <SkipLinks content={t('skipToContent')} list={t('skipToList')} />
        <NextIntlClientProvider messages={messages}>
          <UiTextsProvider texts={messages.common}>
            {children}
            <Toaster />
          </UiTextsProvider>
          <RememberTimeZone />
          <ReloadForLostChunk />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
