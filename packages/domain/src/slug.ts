/** Path words of the product that no tenant may take. */
const RESERVED = new Set([
  'admin',
  'api',
  'auth',
  'docs',
  'gatehouse',
  'help',
  'invite',
  'me',
  'new',
  'operator',
  'platform',
  'settings',
  'sign-in',
  'sign-out',
  'status',
  'support',
  'system',
  't',
  'tenants',
  'www',
]);

export const SLUG_PATTERN = /^[a-z0-9](?:[a-z0-9-]{1,38}[a-z0-9])$/;

/** 3 to 40 lower-case ASCII letters, digits and inner hyphens, and no reserved word. */
export function isSlug(value: string): boolean {
  return SLUG_PATTERN.test(value) && !value.includes('--') && !RESERVED.has(value);
}

/** A slug made from a tenant's name; empty when the name has nothing to make one of. */
export function slugFrom(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 40)
    .replace(/^-+|-+$/g, '');
  return isSlug(slug) ? slug : '';
}
