import { isLocale, type Locale } from '@gatehouse/domain/locale';
import { loadErrorTexts as load } from '@gatehouse/messages/load-error-texts';

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

const loaded = new Map<Locale, Texts>();

/** Has the sentences of problems here before one must be said; without a network they stay away. */
export async function loadErrorTexts(): Promise<void> {
  const locale = globalThis.document?.documentElement.lang;
  if (!isLocale(locale) || loaded.has(locale)) return;
  const texts = await load(locale).catch(() => null);
  if (texts) loaded.set(locale, texts);
}

/** The sentence of a problem's code; null for one that the catalog does not have, or not yet. */
export function findErrorText(locale: Locale, code: string): string | null {
  const [area = '', name = ''] = code.split('.');
  const texts = loaded.get(locale);
  if (!texts || !Object.hasOwn(texts, area)) return null;
  const sentences = texts[area] ?? {};
  return Object.hasOwn(sentences, name) ? (sentences[name] ?? null) : null;
}
