import type { Messages } from '@gatehouse/messages/types';
import type { RefusalCode } from '@gatehouse/services/sso';

type FailureTexts = Messages['ssoFailures'];

/** The place of a failure's texts: one that has none does not compile. */
const toKey = (code: RefusalCode): keyof FailureTexts => code;

/** The same for a code that was stored; null for one that another version wrote. */
export function getFailureKey(
  code: string,
  has: (key: `${keyof FailureTexts}.title`) => boolean,
): keyof FailureTexts | null {
  const key = toKey(code as RefusalCode);
  return has(`${key}.title`) ? key : null;
}
