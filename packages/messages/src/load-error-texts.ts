import type { ErrorCode } from '@gatehouse/domain/errors';
import type { Locale } from '@gatehouse/domain/locale';
import type { TextsByCode } from './by-code.ts';

const FILES: Readonly<Record<Locale, () => Promise<{ errors: TextsByCode<ErrorCode> }>>> = {
  en: () => import('./en/errors.ts'),
  de: () => import('./de/errors.ts'),
};

/** The sentence of every code, in a file of its own: most pages never have to say one. */
export async function loadErrorTexts(locale: Locale): Promise<TextsByCode<ErrorCode>> {
  return (await FILES[locale]()).errors;
}
