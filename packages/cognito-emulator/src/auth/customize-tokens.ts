import type { Claims } from '../crypto/jwt.ts';
import type { Emulator } from '../emulator.ts';
import { listUserGroups } from '../model/groups.ts';
import type { ClientRecord, PoolRecord } from '../model/records.ts';
import type { TokenRequest } from './token-request.ts';
import { eventAttributes } from './user-attributes-event.ts';

/** Claims no trigger can change; `cognito:*` and `dev:*` besides. Source: the guide's page. */
const fixed = new Set(
  (
    'acr amr at_hash auth_time azp aud client_id device_key event_id exp iat identities iss jti ' +
    'nbf nonce origin_jti sub token_use version username scope'
  ).split(' '),
);
const simpleOnly = new Set(['email_verified', 'phone_number_verified', 'updated_at', 'address']);

interface Changes {
  readonly claimsToAddOrOverride?: Record<string, unknown> | null;
  readonly claimsToSuppress?: readonly string[] | null;
}
interface GroupOverride {
  readonly groupsToOverride?: readonly string[] | null;
  readonly iamRolesToOverride?: readonly string[] | null;
  readonly preferredRole?: string | null;
}

const changeable = (name: string) =>
  !fixed.has(name) && !name.startsWith('cognito:') && !name.startsWith('dev:');

function applyChanges(
  claims: Claims,
  changes: Changes | null | undefined,
  allowComplex: boolean,
  clientId: string,
): Claims {
  const result = { ...claims };
  for (const [name, value] of Object.entries(changes?.claimsToAddOrOverride ?? {})) {
    const audience = allowComplex && name === 'aud' && value === clientId;
    if (!changeable(name) && !audience) continue;
    if (typeof value === 'string') result[name] = value;
    else if (allowComplex && !simpleOnly.has(name) && value !== null) result[name] = value;
  }
  for (const name of changes?.claimsToSuppress ?? []) if (changeable(name)) delete result[name];
  return result;
}

function applyGroups(claims: Claims, override: GroupOverride | null | undefined, id: boolean) {
  if (!override) return claims;
  const result = { ...claims };
  delete result['cognito:groups'];
  if (override.groupsToOverride?.length) result['cognito:groups'] = override.groupsToOverride;
  if (!id) return result;
  delete result['cognito:roles'];
  delete result['cognito:preferred_role'];
  if (override.iamRolesToOverride?.length) result['cognito:roles'] = override.iamRolesToOverride;
  if (override.preferredRole) result['cognito:preferred_role'] = override.preferredRole;
  return result;
}

function applyScopes(claims: Claims, changes: Record<string, unknown> | null | undefined): Claims {
  const added = (changes?.scopesToAdd as string[] | null | undefined) ?? [];
  const suppressed = new Set((changes?.scopesToSuppress as string[] | null | undefined) ?? []);
  const scopes = ((claims['scope'] as string | undefined) ?? '')
    .split(' ')
    .filter((scope) => scope !== '');
  const next = [...new Set([...scopes, ...added])].filter((scope) => !suppressed.has(scope));
  return { ...claims, scope: next.join(' ') };
}

/**
 * Lets the pool's pre-token-generation trigger change the claims, by the rules of its version.
 * @throws CognitoError when the trigger fails: sign-in and refresh fail with it
 */
export async function customizeTokens(
  emulator: Emulator,
  request: TokenRequest,
  draft: { id: Claims; access: Claims },
): Promise<{ id: Claims; access: Claims }> {
  const { pool, client, user, family, source, clientMetadata } = request;
  const configured = emulator.triggers.configured(pool, 'PreTokenGeneration');
  if (!configured) return draft;
  const groups = listUserGroups(emulator.store, user);
  const first = configured.version === '1';
  const details = first ? 'claimsOverrideDetails' : 'claimsAndScopeOverrideDetails';
  const response = await emulator.triggers.run({
    pool,
    trigger: 'PreTokenGeneration',
    source,
    userName: user.username,
    clientId: client.id,
    request: {
      userAttributes: eventAttributes(user),
      groupConfiguration: {
        groupsToOverride: groups.map(({ name }) => name),
        iamRolesToOverride: draft.id['cognito:roles'] ?? [],
        preferredRole: draft.id['cognito:preferred_role'] ?? null,
      },
      ...(first ? {} : { scopes: family.scopes }),
      ...(clientMetadata && Object.keys(clientMetadata).length > 0 ? { clientMetadata } : {}),
    },
    response: { [details]: null },
  });
  const given = response?.[details] as Record<string, unknown> | null | undefined;
  if (!given) return draft;
  const override = given.groupOverrideDetails as GroupOverride | null | undefined;
  const grouped = {
    id: applyGroups(draft.id, override, true),
    access: applyGroups(draft.access, override, false),
  };
  if (first) return { ...grouped, id: applyChanges(grouped.id, given, false, client.id) };
  const access = given.accessTokenGeneration as (Changes & Record<string, unknown>) | null;
  return {
    id: applyChanges(grouped.id, given.idTokenGeneration as Changes | null, true, client.id),
    access: applyScopes(applyChanges(grouped.access, access, true, client.id), access),
  };
}

/** The token of a client itself, before the trigger. */
export interface ClientTokenDraft {
  readonly pool: PoolRecord;
  readonly client: ClientRecord;
  readonly scopes: readonly string[];
  readonly clientMetadata: Readonly<Record<string, string>>;
  readonly draft: Claims;
}

/** Lets a version 3 trigger change a client_credentials token; older versions are not called. */
export async function customizeClientToken(
  emulator: Emulator,
  { pool, client, scopes, clientMetadata, draft }: ClientTokenDraft,
): Promise<Claims> {
  if (emulator.triggers.configured(pool, 'PreTokenGeneration')?.version !== '3') return draft;
  const response = await emulator.triggers.run({
    pool,
    trigger: 'PreTokenGeneration',
    source: 'ClientCredentials',
    clientId: client.id,
    request: { userAttributes: {}, groupConfiguration: null, scopes, clientMetadata },
    response: { claimsAndScopeOverrideDetails: null },
  });
  const details = response?.claimsAndScopeOverrideDetails as Record<string, unknown> | null;
  const access = details?.accessTokenGeneration as (Changes & Record<string, unknown>) | null;
  return applyScopes(applyChanges(draft, access, true, client.id), access);
}
