import { toPlainText } from '@gatehouse/domain/visible-text';

/** Characters of a name that are read. */
const MAX_LENGTH = 100;

/** A name in one line; null where there is nothing to see. */
export function readName(value: string | undefined): string | null {
  return toPlainText((value ?? '').slice(0, MAX_LENGTH)) || null;
}
