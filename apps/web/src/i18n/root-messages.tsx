'use client';

import type { Locale } from '@gatehouse/domain/locale';
import { UiTextsProvider } from '@gatehouse/ui/texts';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactNode } from 'react';
import { parseMessages } from './parse-messages.ts';

interface RootMessagesProps {
  locale: Locale;
  timeZone: string;
  /** The frame's namespaces as JSON. */
  text: string;
  children: ReactNode;
}

/** Language, time zone and the frame's texts, for everything that the browser draws. */
export function RootMessages({ locale, timeZone, text, children }: RootMessagesProps) {
  const messages = parseMessages(text);
  return (
    <NextIntlClientProvider locale={locale} timeZone={timeZone} messages={messages}>
      {messages.common ? (
        <UiTextsProvider texts={messages.common}>{children}</UiTextsProvider>
      ) : (
        children
      )}
    </NextIntlClientProvider>
  );
}
