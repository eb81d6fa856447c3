import { isPassword } from '../people/is-password.ts';
import { toNumber, toText, type BerNode } from './ber.ts';
import { toEntries, type DirectoryTree, type Entry } from './entries.ts';
import { matches } from './filter.ts';
import { OPERATION, RESULT, toFound, toResult } from './protocol.ts';
import type { Person } from '../people/person.ts';

/** What a directory holds, and what it takes for proof. */
export interface DirectoryContent extends DirectoryTree {
  readonly people: () => readonly Person[];
  /** Of everyone in it. */
  readonly password: string;
  /** Of the reader. */
  readonly readerSecret: string;
}

/** What a connection is. */
export interface DirectoryConnection {
  /** Whether the reader has signed in: no one else may search. */
  isReader: boolean;
}

const sameDn = (one: string, other: string) =>
  one.replaceAll(/, +/g, ',').toLowerCase() === other.toLowerCase();

/**
 * Answers one LDAP message.
 *
 * @returns messages to send; undefined ends the connection
 */
export function answerRequest(
  content: DirectoryContent,
  connection: DirectoryConnection,
  { parts: [idNode, operation] }: BerNode,
): Buffer[] | undefined {
  if (!idNode || operation?.tagClass !== 2) return undefined;
  const id = toNumber(idNode);
  switch (operation.tag) {
    case OPERATION.bindRequest: {
      connection.isReader = false;
      const code = bind(content, connection, operation.parts);
      return [toResult(id, OPERATION.bindResponse, code)];
    }
    case OPERATION.searchRequest:
      return search(content, connection, { id, parts: operation.parts });
    case OPERATION.abandonRequest:
      return [];
    case OPERATION.unbindRequest:
      return undefined;
    default: {
      // Each response's tag follows its request's.
      const refusal = 'This directory is read and signed in to, nothing else.';
      return [toResult(id, operation.tag + 1, RESULT.unwillingToPerform, refusal)];
    }
  }
}

function bind(
  content: DirectoryContent,
  connection: DirectoryConnection,
  [, name, authentication]: readonly BerNode[],
): number {
  if (!name || !authentication) return RESULT.protocolError;
  if (authentication.tagClass !== 3 || authentication.tag !== 0) {
    return RESULT.authMethodNotSupported;
  }
  const dn = toText(name);
  const password = toText(authentication);
  // A name without a password would be let in as no one (RFC 4513, 5.1.2): refuse it, as it says.
  if (password === '') return RESULT.unwillingToPerform;
  if (sameDn(dn, content.readerDn)) {
    connection.isReader = isPassword(password, content.readerSecret);
    return connection.isReader ? RESULT.success : RESULT.invalidCredentials;
  }
  const entry = toEntries(content, content.people()).find((one) => sameDn(dn, one.dn));
  const isOpen =
    entry?.attributes['objectClass']?.includes('inetOrgPerson') &&
    !('pwdAccountLockedTime' in entry.attributes) &&
    isPassword(password, content.password);
  return isOpen ? RESULT.success : RESULT.invalidCredentials;
}

function search(
  content: DirectoryContent,
  { isReader }: DirectoryConnection,
  { id, parts }: { readonly id: number; readonly parts: readonly BerNode[] },
): Buffer[] {
  const [base, scope, , , , , filter, attributes] = parts;
  const done = (code: number) => toResult(id, OPERATION.searchResultDone, code);
  if (!base || !scope || !filter) return [done(RESULT.protocolError)];
  if (!isReader) return [done(RESULT.insufficientAccessRights)];
  const baseDn = toText(base);
  const entries = toEntries(content, content.people());
  if (!entries.some(({ dn }) => sameDn(baseDn, dn))) return [done(RESULT.noSuchObject)];
  const wanted = (attributes?.parts ?? []).map(toText);
  return [
    ...entries
      .filter((entry) => isInScope(entry, baseDn, toNumber(scope)) && matches(filter, entry))
      .map((entry) => toFound(id, entry, wanted)),
    done(RESULT.success),
  ];
}

/** @param scope 0 the base itself, 1 its children, 2 the whole tree */
function isInScope({ dn }: Entry, baseDn: string, scope: number): boolean {
  const [name, base] = [dn.toLowerCase(), baseDn.replaceAll(/, +/g, ',').toLowerCase()];
  if (name === base) return scope !== 1;
  if (!name.endsWith(`,${base}`)) return false;
  const isChild = !/(?<!\\),/.test(name.slice(0, -base.length - 1));
  return scope === 2 || (scope === 1 && isChild);
}
