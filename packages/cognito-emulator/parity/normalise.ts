/** Plain JSON. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** Members whose value is a secret, or new each time. Only that they are there is compared. */
const OPAQUE =
  /^(?:AccessToken|IdToken|RefreshToken|Session|SecretCode|ClientSecret(?:Id|Value)?|NextToken|PaginationToken|DeviceKey|DeviceGroupKey|SessionId|ManagedLoginBrandingId|SALT|SRP_B|SECRET_BLOCK|UserSub|SecretHash)$/;

const COUNTED = /^(?:EstimatedNumberOfUsers)$/;

/** What differs from run to run and from account to account, the longest forms first. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/x{100,}/g, '<long>'],
  [/\beyJ[\w-]+(?:\.[\w-]*){2,4}/g, '<token>'],
  [/aws-sdk-js\/[^"]*/g, '<user agent>'],
  [/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, '<address>'],
  [/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g, '<uuid>'],
  [/gatehouse-parity-[\w-]+/g, '<pool name>'],
  [/\b[a-z]{2}(?:-[a-z]+)+-\d_Nowhere00\b/g, '<no pool>'],
  [/\b[a-z]{2}(?:-[a-z]+)+-\d_<uuid>/g, '<device>'],
  [/\b[a-z]{2}(?:-[a-z]+)+-\d_\w{2,}\b/g, '<pool>'],
  [/\b[a-z]{2}(?:-[a-z]+)+-\d\b/g, '<region>'],
  [/\b\d{12}\b/g, '<account>'],
  [/\b[0-9a-z]{26}\b/g, '<client>'],
  [/\b([A-Za-z]{2,})\d+\b/g, '$1#'],
];

const normaliseText = (text: string) =>
  PATTERNS.reduce((now, [pattern, put]) => now.replaceAll(pattern, put), text);

/** Lists that Cognito gives in an order of its own. */
const getOrder = (item: Json) => JSON.stringify(item);

function normaliseMember(name: string, value: unknown, secrets: Set<string>): Json {
  if (OPAQUE.test(name) && typeof value === 'string') {
    secrets.add(value);
    return `<${name}>`;
  }
  if (COUNTED.test(name)) return '<number>';
  return normalise(value, secrets);
}

/**
 * An answer without ids, times, tokens and names of this run, so that two answers can be compared.
 * @param secrets gets each secret that was in it
 */
export function normalise(value: unknown, secrets: Set<string>): Json {
  if (value instanceof Date) return '<time>';
  if (typeof value === 'string') {
    const text = normaliseText(value);
    if (text === '<token>') secrets.add(value);
    return text;
  }
  if (Array.isArray(value)) {
    const items = new Map(
      value.map((one) => normalise(one, secrets)).map((item) => [getOrder(item), item]),
    );
    // What earlier cases left behind is in lists too: how often the same is there says nothing.
    return [...items.keys()].toSorted().map((key) => items.get(key) ?? null);
  }
  if (typeof value === 'object' && value !== null) {
    const named = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(
      named.map(([name, member]) => [name, normaliseMember(name, member, secrets)]),
    );
  }
  return value as Json;
}
