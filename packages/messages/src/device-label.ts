import type { Locale } from '@gatehouse/domain/locale';
import { devices as de } from './de/devices.ts';
import { devices as en } from './en/devices.ts';
import type { Translation } from './types.ts';

const TEXTS: Readonly<Record<Locale, Translation<typeof en>>> = { en, de };

/**
 * The label of a device in the reader's language: the names are the same, the words between them are not.
 * @param label in English, as it is stored: `Firefox on Windows`
 */
export function toDeviceLabel(locale: Locale, label: string): string {
  const texts = TEXTS[locale];
  if (label === en.unknown) return texts.unknown;
  const [browser = '', system] = label.split(' on ');
  if (system === undefined) return label;
  const text = /^(iPhone|iPad)$/.test(system) ? texts.onPhone : texts.onSystem;
  return text.replace('{browser}', browser).replace('{system}', system);
}
