import '@fontsource-variable/inter/wght.css';
import './globals.css';
import { isTheme, THEME_COOKIE } from '@gatehouse/ui/theme';
import { Toaster } from '@gatehouse/ui/toaster';
import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';

export const metadata: Metadata = {
  title: { default: 'Gatehouse', template: '%s · Gatehouse' },
  description: 'Sign in to the tenants that you belong to.',
  robots: { index: false },
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fafafb' },
    { media: '(prefers-color-scheme: dark)', color: '#0d0d10' },
  ],
};

export default async function RootLayout({ children }: LayoutProps<'/'>) {
  const chosen = (await cookies()).get(THEME_COOKIE)?.value;
  const theme = isTheme(chosen) ? chosen : 'system';
  return (
    <html lang="en" data-theme={theme}>
      <body>
        <a
          href="#main"
          className="sr-only rounded-md bg-accent px-3 py-2 font-medium text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-20"
        >
          Skip to the content
        </a>
        {children}
        <Toaster />
      </body>
    </html>
  );
}
