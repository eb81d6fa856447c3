/** What Cognito calls its ways to sign in by another provider, as far as an installation sets them up. */
export const SOCIAL_TYPES = [
  'Google',
  'Facebook',
  'LoginWithAmazon',
  'SignInWithApple',
  'OIDC',
] as const;
export type SocialType = (typeof SOCIAL_TYPES)[number];

/** A provider that people may sign in by, as its button needs it. */
export interface SocialProvider {
  /** Its name at the pool; for all types but OIDC that of the type. */
  readonly name: string;
  readonly type: SocialType;
  /** What people read: "Continue with …". */
  readonly label: string;
}

/** The same with what the pool needs to know. Holds secrets: for provisioning alone. */
export interface SocialProviderSettings extends SocialProvider {
  readonly clientId: string;
  readonly clientSecret?: string;
  /** By blanks, for Facebook by commas; by default address and name. */
  readonly scopes?: string;
  /** OIDC: where the provider's discovery document is. */
  readonly issuer?: string;
  /** SignInWithApple has these in the place of a client secret. */
  readonly teamId?: string;
  readonly keyId?: string;
  readonly privateKey?: string;
}

/** What is wrong with the setting, without a value of it. */
export class SocialProviderFault extends Error {
  override readonly name = 'SocialProviderFault';
}

const FIELDS = [
  'name',
  'type',
  'label',
  'clientId',
  'clientSecret',
  'scopes',
  'issuer',
  'teamId',
  'keyId',
  'privateKey',
];

const LABELS: Readonly<Partial<Record<SocialType, string>>> = {
  Google: 'Google',
  Facebook: 'Facebook',
  LoginWithAmazon: 'Amazon',
  SignInWithApple: 'Apple',
};

/**
 * Cognito takes more, but a name begins the name of a profile, `<Provider>_<subject>`, and stands in
 * addresses.
 */
const NAME = /^[A-Za-z][A-Za-z0-9-]{2,31}$/;

/** Cognito's own users, and the bridge of SSO (`packages/cognito/src/provision/desired.ts`). */
const RESERVED: readonly string[] = ['cognito', 'gatehousesso', 'saml', 'oidc'];

const MOST = 10;

/**
 * Reads the setting `SOCIAL_PROVIDERS`, a list in JSON.
 * @throws SocialProviderFault
 */
export function parseSocialProviders(json: string | undefined): SocialProviderSettings[] {
  if (!json) return [];
  const list = parseList(json);
  const providers = list.map(parseProvider);
  const names = providers.map(({ name }) => name.toLowerCase());
  if (new Set(names).size !== names.length) throw new SocialProviderFault('a name comes twice');
  return providers;
}

function parseList(json: string): unknown[] {
  let list: unknown;
  try {
    list = JSON.parse(json);
  } catch {
    // The parser's own message quotes the text, and with it a secret.
    throw new SocialProviderFault('is not JSON');
  }
  if (!Array.isArray(list)) throw new SocialProviderFault('must be a list');
  if (list.length > MOST) throw new SocialProviderFault(`must have at most ${MOST} entries`);
  return list;
}

function parseProvider(entry: unknown, index: number): SocialProviderSettings {
  const which = `entry ${index + 1}`;
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    throw new SocialProviderFault(`${which} must be an object`);
  }
  for (const [field, value] of Object.entries(entry)) {
    if (!FIELDS.includes(field)) throw new SocialProviderFault(`${which} has an unknown field`);
    if (typeof value !== 'string' || value.trim() === '') {
      throw new SocialProviderFault(`${which}: ${field} must be a text`);
    }
  }
  const fields = entry as Readonly<Record<string, string | undefined>>;
  const type = SOCIAL_TYPES.find((known) => known === fields.type);
  if (!type) throw new SocialProviderFault(`${which}: type must be ${SOCIAL_TYPES.join(', ')}`);
  const name = fields.name ?? (type === 'OIDC' ? '' : type);
  const label = fields.label ?? LABELS[type] ?? name;
  const { clientId } = fields;
  requireName(which, type, name);
  if (!clientId) throw new SocialProviderFault(`${which}: clientId is missing`);
  if (label.length > 40) throw new SocialProviderFault(`${which}: label is too long`);
  if (type === 'OIDC') requireIssuer(which, fields.issuer);
  return { ...fields, type, name, label, clientId };
}

function requireName(which: string, type: SocialType, name: string): void {
  if (type !== 'OIDC' && name !== type) {
    throw new SocialProviderFault(`${which}: name must be ${type}, or left out`);
  }
  const taken = RESERVED.includes(name.toLowerCase()) || isTypeName(name);
  if (type === 'OIDC' && (!NAME.test(name) || taken)) {
    throw new SocialProviderFault(
      `${which}: name must be 3 to 32 letters, digits and hyphens, and not a name of Cognito's`,
    );
  }
}

function isTypeName(name: string): boolean {
  return SOCIAL_TYPES.some((type) => type.toLowerCase() === name.toLowerCase());
}

/** AWS asks for https; plain http serves a stand-in on this machine. */
function requireIssuer(which: string, issuer = ''): void {
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  const here = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url?.protocol !== 'https:' && !(here && url.protocol === 'http:')) {
    throw new SocialProviderFault(`${which}: issuer must be an https address`);
  }
}

/** What a page may know of a provider. */
export function withoutSecrets({ name, type, label }: SocialProviderSettings): SocialProvider {
  return { name, type, label };
}
