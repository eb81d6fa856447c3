import { Refusal } from '../refusal.ts';
import { MESSAGE_LIMITS } from './parse-xml.ts';

/**
 * The XML of a SAMLResponse field (HTTP-POST binding).
 * @throws Refusal when it is no base64, or longer than any honest message
 */
export function decodeMessage(field: string): string {
  if (field.length > MESSAGE_LIMITS.length * 2) throw new Refusal('message_too_large');
  const base64 = field.replace(/\s+/g, '');
  if (base64.length > Math.ceil(MESSAGE_LIMITS.length / 3) * 4) {
    throw new Refusal('message_too_large');
  }
  if (base64 === '' || !/^[A-Za-z\d+/]+={0,2}$/.test(base64)) {
    throw new Refusal('message_not_base64');
  }
  // Line ends as a parser hands them on (XML 1.0, 2.11): signatures are over those.
  return Buffer.from(base64, 'base64').toString('utf8').replace(/\r\n?/g, '\n');
}
