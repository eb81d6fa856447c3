import type { Locale } from '@gatehouse/domain/locale';

export interface Device {
  readonly requestId: string;
  readonly address: string | null;
  readonly userAgent: string;
  /** The cookie by which this browser is known again: 256 random bits. */
  readonly token?: string;
  /** What the browser says of its reader. */
  readonly locale?: Locale | null;
  /** The language that the reader has chosen in it before they signed in. */
  readonly chosenLocale?: Locale | null;
  readonly timeZone?: string | null;
}
