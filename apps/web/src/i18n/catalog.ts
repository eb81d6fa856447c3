import 'server-only';
import type { Locale } from '@gatehouse/domain/locale';
import compile from 'icu-minify/compile';
import { CATALOGS } from '@gatehouse/messages/catalogs';
import type { Messages, Namespace } from '@gatehouse/messages/types';

/**
 * All texts of a language, compiled: browsers get a formatter, and no parser of ICU messages.
 * The type is that of the texts, which is what `useTranslations` reads names and parameters from.
 */
export function getMessages(locale: Locale): Messages {
  compiled[locale] ??= compileAll(CATALOGS[locale]) as Messages;
  return compiled[locale];
}

const compiled: Partial<Record<Locale, Messages>> = {};

function pick<N extends Namespace>(
  messages: Messages,
  namespaces: readonly N[],
): Pick<Messages, N> {
  return Object.fromEntries(namespaces.map((name) => [name, messages[name]])) as Pick<Messages, N>;
}

const texts = new Map<string, string>();

/**
 * Some namespaces of a catalog as JSON. React writes and reads a text in one go, and an object name by
 * name, on the server twice.
 */
export function getMessagesText(locale: Locale, namespaces: readonly Namespace[]): string {
  const key = [locale, ...namespaces].join(' ');
  const text = texts.get(key) ?? JSON.stringify(pick(getMessages(locale), namespaces));
  texts.set(key, text);
  return text;
}

/** Plurals are objects without a prototype, which React does not send to the browser. */
function plain(compiled: unknown): unknown {
  return JSON.parse(JSON.stringify(compiled));
}

type Texts = { readonly [name: string]: string | Texts };

function compileAll(texts: Texts): object {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      typeof text === 'string' ? plain(compile(text)) : compileAll(text),
    ]),
  );
}
