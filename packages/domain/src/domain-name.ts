import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import mailProviders from 'email-providers/all.json' with { type: 'json' };
import { parse } from 'tldts';

/** Characters of a name at most (RFC 1035 §2.3.4), without the dot at its end. */
const LENGTH = 253;

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** What the list of mail providers lacks. */
const MORE_PROVIDERS = ['posteo.de', 'posteo.net', 'tutamail.com', 'duck.com', 'passmail.net'];

/** Domains whose addresses anyone can get. */
const PUBLIC_MAIL: ReadonlySet<string> = new Set([...mailProviders, ...MORE_PROVIDERS]);

/** Why a name is refused. */
export type DomainFault = 'not_a_domain' | 'public_suffix' | 'public_mail' | 'own';

/**
 * The form in which domains are compared: lower-case ASCII (UTS 46, as the WHATWG's URLs do), without
 * a dot at the end. Names that only look alike stay different ones. Null for what is no domain of a
 * mail address: IP addresses, single labels, names of this machine, anything malformed.
 */
export function normalizeDomain(text: string): string | null {
  const given = text.trim().replace(/\.$/, '');
  if (given === '' || given.length > LENGTH || /[\s/@:?#%\\[\]]/.test(given)) return null;
  const name = domainToASCII(given);
  const labels = name.split('.');
  const valid =
    name.length <= LENGTH &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    isIP(name) === 0 &&
    // A last label of digits makes the whole an IP address to a browser.
    !/^\d+$/.test(labels.at(-1) ?? '') &&
    labels.at(-1) !== 'localhost';
  return valid ? name : null;
}

/**
 * A domain that a tenant may claim, or why it may not.
 * @param appOrigin where the app is: its own domain is no tenant's
 */
export function parseClaimedDomain(
  text: string,
  appOrigin: string,
): { readonly name: string } | { readonly fault: DomainFault } {
  const name = normalizeDomain(text);
  if (name === null) return { fault: isSingleSuffix(text) ? 'public_suffix' : 'not_a_domain' };
  const registered = getRegisteredDomain(name);
  if (registered === null) return { fault: 'public_suffix' };
  if (PUBLIC_MAIL.has(name) || PUBLIC_MAIL.has(registered)) return { fault: 'public_mail' };
  const own = new URL(appOrigin).hostname;
  if (name === own || registered === getRegisteredDomain(own)) return { fault: 'own' };
  return { name };
}

/** The domain of a normalised address. */
export function domainFromEmail(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}

/** The part that someone has registered, by the Public Suffix List; null for a suffix itself. */
function getRegisteredDomain(name: string): string | null {
  return parse(name, { allowPrivateDomains: true, detectIp: false }).domain;
}

/** What stands before the part that someone has registered. */
export function getSubdomain(name: string): string {
  return parse(name, { allowPrivateDomains: true, detectIp: false }).subdomain ?? '';
}

/** Is this a suffix of one label, such as `com`? */
function isSingleSuffix(text: string): boolean {
  const name = domainToASCII(text.trim().replace(/\.$/, ''));
  return LABEL.test(name) && parse(name, { allowPrivateDomains: true }).isIcann === true;
}
