import type { RoleMapping } from '@aws-sdk/client-cognito-identity';
import type { Claims } from '../../crypto/jwt.ts';
import { CognitoError, notAuthorized } from '../../wire/errors.ts';
import type { ProvedLogin } from '../logins/proved-login.ts';
import type { IdentityPoolRecord } from '../records.ts';
import { matchesRule } from './match-rule.ts';

/** No role, or STS has refused it: AWS says the same for both. */
export const invalidConfiguration = () =>
  new CognitoError(
    'InvalidIdentityPoolConfigurationException',
    'Invalid identity pool configuration. Check assigned IAM roles for this pool.',
  );

const customRoleRefused = () =>
  notAuthorized('The custom role cannot be assumed for this identity.');

/** `cognito:roles` is a list here and on AWS, and a text with commas in AWS's guide. */
function rolesFrom(claim: unknown): string[] {
  const roles = typeof claim === 'string' ? claim.split(',') : claim;
  return Array.isArray(roles) ? roles.map((role) => String(role).trim()).filter(Boolean) : [];
}

function roleOfToken(claims: Claims, customRole: string | undefined): string | undefined {
  const roles = rolesFrom(claims['cognito:roles']);
  if (customRole !== undefined) {
    if (!roles.includes(customRole)) throw customRoleRefused();
    return customRole;
  }
  const preferred = claims['cognito:preferred_role'];
  return typeof preferred === 'string' ? preferred : undefined;
}

function roleOfRules(
  { RulesConfiguration }: RoleMapping,
  claims: Claims,
  customRole: string | undefined,
): string | undefined {
  const matching = (RulesConfiguration?.Rules ?? []).filter((rule) => matchesRule(rule, claims));
  if (customRole === undefined) return matching[0]?.RoleARN;
  if (!matching.some(({ RoleARN }) => RoleARN === customRole)) throw customRoleRefused();
  return customRole;
}

/** An assertion that offers roles speaks for itself. Source: the guide's page on SAML providers. */
const samlMapping: RoleMapping = { Type: 'Token', AmbiguousRoleResolution: 'Deny' };

function findMapping(
  { roleMappings }: IdentityPoolRecord,
  { mappingKey, provider, claims }: ProvedLogin,
): RoleMapping | undefined {
  if (Object.hasOwn(roleMappings, mappingKey)) return roleMappings[mappingKey];
  const isSaml = provider.includes(':saml-provider/');
  return isSaml && rolesFrom(claims['cognito:roles']).length > 0 ? samlMapping : undefined;
}

/**
 * The role of a session in the enhanced flow.
 * @param logins none for a guest; the first with a mapping decides
 * @param customRole CustomRoleArn of the call
 * @returns its ARN
 * @throws CognitoError NotAuthorizedException, InvalidIdentityPoolConfigurationException
 */
export function chooseRole(
  pool: IdentityPoolRecord,
  logins: readonly ProvedLogin[],
  customRole: string | undefined,
): string {
  const mapped = logins
    .map((login) => ({ login, mapping: findMapping(pool, login) }))
    .find(({ mapping }) => mapping !== undefined);
  if (!mapped?.mapping) {
    if (customRole !== undefined) throw customRoleRefused();
    return requireRole(pool, logins.length > 0 ? 'authenticated' : 'unauthenticated');
  }
  const { login, mapping } = mapped;
  const found =
    mapping.Type === 'Rules'
      ? roleOfRules(mapping, login.claims, customRole)
      : roleOfToken(login.claims, customRole);
  if (found !== undefined) return found;
  if (mapping.AmbiguousRoleResolution === 'AuthenticatedRole') {
    return requireRole(pool, 'authenticated');
  }
  throw notAuthorized('No role can be chosen for this token, and the role mapping denies others.');
}

function requireRole({ roles }: IdentityPoolRecord, type: string): string {
  const role = roles[type];
  if (role === undefined) throw invalidConfiguration();
  return role;
}
