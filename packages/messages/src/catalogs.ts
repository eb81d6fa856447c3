import type { Locale } from '@gatehouse/domain/locale';
import { de } from './de.ts';
import { en } from './en.ts';
import type { Messages, Translation } from './types.ts';

/** All texts of every language. */
export const CATALOGS: Readonly<Record<Locale, Translation<Messages>>> = { en, de };
