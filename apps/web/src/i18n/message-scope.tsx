'use client';

import { NextIntlClientProvider, useLocale, useMessages } from 'next-intl';
import { type ReactNode, useMemo } from 'react';
import { parseMessages } from './parse-messages.ts';

interface MessageScopeProps {
  /** Namespaces as JSON. */
  text: string;
  children: ReactNode;
}

/** Adds texts to those that are here already. */
export function MessageScope({ text, children }: MessageScopeProps) {
  const outer = useMessages();
  const messages = useMemo(() => ({ ...outer, ...parseMessages(text) }), [outer, text]);
  return (
    <NextIntlClientProvider locale={useLocale()} messages={messages}>
      {children}
    </NextIntlClientProvider>
  );
}
