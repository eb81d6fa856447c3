import { isPlainText } from '@gatehouse/domain/visible-text';
import type { AssertedGroups } from './answer.ts';

/** Characters of a group that a mapping can name. */
const MAX_LENGTH = 256;
/** Groups of a person that are looked at; more are as good as unknown. */
const MAX_GROUPS = 2000;

/** Groups as they were named; what no mapping can hold is left out. */
export function toGroups(values: readonly string[]): AssertedGroups {
  if (values.length > MAX_GROUPS) return { known: false, reason: 'overage' };
  const usable = values.filter((value) => value.length <= MAX_LENGTH && isPlainText(value));
  return { known: true, values: [...new Set(usable)] };
}
