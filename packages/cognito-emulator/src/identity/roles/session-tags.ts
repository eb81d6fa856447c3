import type { ProvedLogin } from '../logins/proved-login.ts';
import type { IdentityPoolRecord, TagMap } from '../records.ts';
import { invalidConfiguration } from './choose-role.ts';

const MAX_TAGS = 50;
/** Neither `*`, `?`, `$`, `{` nor a comma: no tag can be a pattern. Source: STS API, Tag. */
const TEXT = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/** What AWS maps for a user pool unless told otherwise. Source: the guide, "Using attributes for access control". */
export const DEFAULT_TAGS = { username: 'sub', client: 'aud' };

/** Whether STS would take these as session tags. Keys are matched without case. */
export function areValidTags(tags: Readonly<Record<string, string>>): boolean {
  const entries = Object.entries(tags);
  const keys = new Set(entries.map(([name]) => name.toLowerCase()));
  return (
    entries.length <= MAX_TAGS &&
    keys.size === entries.length &&
    entries.every(
      ([name, value]) =>
        name.length >= 1 &&
        name.length <= 128 &&
        value.length <= 256 &&
        TEXT.test(name) &&
        TEXT.test(value) &&
        !name.toLowerCase().startsWith('aws:'),
    )
  );
}

function findTagMap(
  { tagMaps }: IdentityPoolRecord,
  { mappingKey, provider }: ProvedLogin,
): TagMap | undefined {
  const name = [mappingKey, provider].find((one) => Object.hasOwn(tagMaps, one));
  return name === undefined ? undefined : tagMaps[name];
}

function tagsOfLogin(pool: IdentityPoolRecord, login: ProvedLogin): [string, string][] {
  const map = findTagMap(pool, login);
  const wanted = map?.useDefaults ? DEFAULT_TAGS : (map?.tags ?? {});
  const mapped = Object.entries(wanted).flatMap(([name, claim]): [string, string][] => {
    const value = Object.hasOwn(login.claims, claim) ? login.claims[claim] : undefined;
    // A list or an object is no tag.
    return ['string', 'number', 'boolean'].includes(typeof value) ? [[name, String(value)]] : [];
  });
  return [...mapped, ...Object.entries(login.tags ?? {})];
}

/**
 * The tags of a session, from the claims that the pool maps and from the developer's server.
 * @throws CognitoError InvalidIdentityPoolConfigurationException when STS would refuse one of them, or
 * two logins disagree about one
 */
export function sessionTags(
  pool: IdentityPoolRecord,
  logins: readonly ProvedLogin[],
): Record<string, string> {
  const tags: Record<string, string> = {};
  for (const [name, value] of logins.flatMap((login) => tagsOfLogin(pool, login))) {
    if (Object.hasOwn(tags, name) && tags[name] !== value) throw invalidConfiguration();
    tags[name] = value;
  }
  if (!areValidTags(tags)) throw invalidConfiguration();
  return tags;
}
