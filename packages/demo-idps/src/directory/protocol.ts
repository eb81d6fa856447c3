import type { AsnType } from 'asn1js';
import { application, enumerated, integer, octets, sequence, set } from './ber.ts';
import type { Entry } from './entries.ts';

/** Operations by their tag (RFC 4511, 4.2 to 4.13). */
export const OPERATION = {
  bindRequest: 0,
  bindResponse: 1,
  unbindRequest: 2,
  searchRequest: 3,
  searchResultEntry: 4,
  searchResultDone: 5,
  abandonRequest: 16,
} as const;

/** Result codes (RFC 4511, A.1). */
export const RESULT = {
  success: 0,
  protocolError: 2,
  authMethodNotSupported: 7,
  noSuchObject: 32,
  invalidCredentials: 49,
  insufficientAccessRights: 50,
  unwillingToPerform: 53,
} as const;

const message = (id: number, operation: AsnType) =>
  Buffer.from(sequence(integer(id), operation).toBER());

/** How an operation ended. */
export const toResult = (id: number, operation: number, code: number, diagnostic = '') =>
  message(id, application(operation, enumerated(code), octets(''), octets(diagnostic)));

/** An entry that was found, with the attributes that were asked for: all of them, unless some are. */
export function toFound(id: number, entry: Entry, wanted: readonly string[]): Buffer {
  const isWanted = (name: string) =>
    wanted.length === 0 || wanted.some((one) => one === '*' || one.toLowerCase() === name);
  const attributes = Object.entries(entry.attributes)
    .filter(([name]) => isWanted(name.toLowerCase()))
    .map(([name, values]) => sequence(octets(name), set(...values.map(octets))));
  return message(
    id,
    application(OPERATION.searchResultEntry, octets(entry.dn), sequence(...attributes)),
  );
}
