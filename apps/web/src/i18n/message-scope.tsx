'use client';

import { NextIntlClientProvider, useLocale, useMessages } from 'next-intl';
import type { ReactNode } from 'react';
import type { Messages } from '@gatehouse/messages/types';

interface MessageScopeProps {
  messages: Partial<Messages>;
  children: ReactNode;
}

/** Adds texts to those that are here already. */
export function MessageScope({ messages, children }: MessageScopeProps) {
  const outer = useMessages();
  return (
    <NextIntlClientProvider locale={useLocale()} messages={{ ...outer, ...messages }}>
      {children}
    </NextIntlClientProvider>
  );
}
