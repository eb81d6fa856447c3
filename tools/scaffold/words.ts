import { UserError } from '@gatehouse/domain/user-error';

/** One name in all the ways in which code writes it. */
export interface Word {
  readonly camel: string;
  readonly pascal: string;
  readonly kebab: string;
  readonly snake: string;
  /** As people read it in a sentence: `credit note`. */
  readonly text: string;
  /** As people read it alone: `Credit note`. */
  readonly title: string;
}

/** Words that JavaScript keeps for itself. */
const RESERVED = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval
   export extends false finally for function if implements import in instanceof interface let new null
   package private protected public return static super switch this throw true try typeof undefined
   var void while with yield`.split(/\s+/),
);

/** Words that SQL keeps for itself: a column of that name stands in quotation marks. */
const SQL_RESERVED = new Set(
  `all analyse analyze and any array as asc asymmetric authorization between binary both case cast
   check collate collation column concurrently constraint create cross current_date current_role
   current_time current_user default deferrable desc distinct do else end except false fetch for
   foreign freeze from full grant group having ilike in initially inner intersect into is isnull join
   lateral leading left like limit localtime localtimestamp natural not notnull null offset on only or
   order outer overlaps placing primary references returning right select session_user similar some
   symmetric system_user table tablesample then to trailing true union unique user using variadic
   verbose when where window with`.split(/\s+/),
);

/**
 * Reads a name that was written in one of the usual ways.
 * @throws UserError when it cannot be a name in code
 */
export function toWord(written: string, what: string): Word {
  const kebab = written
    .trim()
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/[\s_]+/g, '-')
    .toLowerCase();
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(kebab) || kebab.length > 40) {
    throw new UserError(
      `"${written}" cannot be the name of ${what}.`,
      'Take English letters and digits, such as creditNote or credit-note.',
    );
  }
  const pascal = kebab.replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter: string) =>
    letter.toUpperCase(),
  );
  const camel = pascal.charAt(0).toLowerCase() + pascal.slice(1);
  const text = kebab.replaceAll('-', ' ');
  return {
    ...{ camel, pascal, kebab, text },
    snake: kebab.replaceAll('-', '_'),
    title: text.charAt(0).toUpperCase() + text.slice(1),
  };
}

/** The plural of an English word, by its ending. */
export function toPlural(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** `an invoice`, `a project`. */
export function withArticle(text: string): string {
  return `${/^[aeiou]/.test(text) ? 'an' : 'a'} ${text}`;
}

/** Names of an import, in their order. */
export function listNames(...names: readonly string[]): string {
  return names.toSorted().join(', ');
}

/** Does JavaScript keep this word for itself? */
export function isReserved(word: string): boolean {
  return RESERVED.has(word);
}

/** The name of a column as SQL takes it. */
export function toColumn({ snake }: Word): string {
  return SQL_RESERVED.has(snake) ? `"${snake}"` : snake;
}
