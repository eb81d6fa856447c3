import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { getMessagesText } from './catalog.ts';
import { MessageScope } from './message-scope.tsx';
import type { Namespace } from '@gatehouse/messages/types';

interface ClientMessagesProps {
  /** The namespaces that the client components inside use, beyond those of the frame around. */
  of: readonly Namespace[];
  children: ReactNode;
}

/** Sends texts to the browser: what is not named here stays on the server. */
export async function ClientMessages({ of, children }: ClientMessagesProps) {
  const locale = await getLocale();
  return <MessageScope text={getMessagesText(locale, of)}>{children}</MessageScope>;
}
