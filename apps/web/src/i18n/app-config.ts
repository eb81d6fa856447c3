import type { Locale } from '@gatehouse/domain/locale';
import type { Messages } from '@gatehouse/messages/types';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}
