import { toPlainText } from '@gatehouse/domain/visible-text';

/** A dot between two words, in every script that a browser takes for one in an address. */
const DOT =
  /(?<=\S)[.\uff0e\uff61\u2024](?=[\p{L}\p{M}\p{N}\p{Default_Ignorable_Code_Point}_-])|(?<=[a-z0-9])\u3002(?=[a-z0-9])/giu;

/** The colon of a scheme (RFC 3986, section 3.1), e.g. of `https://` and `mailto:`. */
const SCHEME = /(?<=[a-z][a-z0-9+.-]*):(?=\S)/giu;

/**
 * What people have written, for a mail: in one line, so that it adds neither a header nor a
 * paragraph, and broken where a mail program would make a link of it.
 */
export function textFromPeople(text: string): string {
  return toPlainText(text)
    .replaceAll(SCHEME, ': ')
    .replaceAll(/\/{2,}/g, '/ /')
    .replaceAll(DOT, '·');
}
