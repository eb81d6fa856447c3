import '@fontsource-variable/inter/wght.css';
import './globals.css';
import { BRAND, BRAND_COLOURS } from '@gatehouse/brand/brand';
import { SkipLinks } from '@gatehouse/ui/skip-links';
import { isTheme, THEME_COOKIE } from '@gatehouse/ui/theme';
import { Toaster } from '@gatehouse/ui/toaster';
import type { Metadata, Viewport } from 'next';
import { getLocale, getTimeZone, getTranslations } from 'next-intl/server';
import { cookies } from 'next/headers';
import { getMessagesText } from '#src/i18n/catalog.ts';
import { FRAME_MESSAGES } from '#src/i18n/frame-messages.ts';
import { RememberTimeZone } from '#src/i18n/remember-time-zone.tsx';
import { RootMessages } from '#src/i18n/root-messages.tsx';
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
    { media: '(prefers-color-scheme: light)', color: BRAND_COLOURS.canvas.light },
    { media: '(prefers-color-scheme: dark)', color: BRAND_COLOURS.canvas.dark },
  ],
};

export default async function RootLayout({ children }: LayoutProps<'/'>) {
  const chosen = (await cookies()).get(THEME_COOKIE)?.value;
  const theme = isTheme(chosen) ? chosen : 'system';
  const locale = await getLocale();
  const t = await getTranslations('common');
  return (
    <html lang={locale} data-theme={theme}>
      <body>
        <SkipLinks content={t('skipToContent')} list={t('skipToList')} />
        <RootMessages
          locale={locale}
          timeZone={await getTimeZone()}
          text={getMessagesText(locale, FRAME_MESSAGES)}
        >
          {children}
          <Toaster />
          <RememberTimeZone />
          <ReloadForLostChunk />
        </RootMessages>
      </body>
    </html>
  );
}
