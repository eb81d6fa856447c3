import type { AssumeRoleRequest, AssumeRoleResponse } from '@aws-sdk/client-sts';
import { authorize } from '@gatehouse/iam-local/authorize';
import { evaluateTrust } from '@gatehouse/iam-local/policy';
import type { Role, Roles } from '@gatehouse/iam-local/roles';
import type { Principal } from '@gatehouse/iam-local/sigv4';
import { areValidTags } from '../../../identity/roles/session-tags.ts';
import { defineOperation } from '../../../operations/operation.ts';
import { CognitoError } from '../../../wire/errors.ts';
import {
  issueSession,
  notAuthorizedTo,
  readSessionPolicy,
  refuseUnsupported,
  requireDuration,
} from '../../session.ts';

/** Of a session that a session takes. Source: the guide of IAM, "Role chaining". */
const MAX_CHAINED_SECONDS = 3600;

interface Request {
  readonly principal: Principal;
  readonly roles: Roles;
  readonly role: Role;
  readonly context: Readonly<Record<string, string | readonly string[]>>;
}

/** Both sides must agree: the role's trust, and the caller's own policies. */
function isAllowed({ principal, roles, role, context }: Request, action: string, account: string) {
  const names =
    principal.kind === 'session'
      ? [principal.arn, principal.claims.roleArn]
      : [`arn:aws:iam::${account}:root`];
  const trusted = evaluateTrust({
    trustPolicy: role.trust,
    action,
    principal: { kind: 'AWS', names },
    context,
  });
  const own = authorize({ principal, roles, action, resource: role.arn, context });
  return trusted.decision === 'allow' && own.decision === 'allow';
}

/** Tags of the call with those that the caller's own session hands on. @throws CognitoError ValidationError */
function readTags(input: AssumeRoleRequest, principal: Principal) {
  const own = (input.Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value] as const);
  const keys = own.map(([name]) => name.toLowerCase());
  const caller = principal.kind === 'session' ? principal.claims : undefined;
  const passed = (caller?.transitiveTagKeys ?? []).map(
    (name) => [name, caller?.tags[name] ?? ''] as const,
  );
  const isTaken = passed.some(([name]) => keys.includes(name.toLowerCase()));
  const tags = Object.fromEntries([...own, ...passed]);
  const transitive = input.TransitiveTagKeys ?? [];
  const isKnown = transitive.every((name) => keys.includes(name.toLowerCase()));
  if (isTaken || !isKnown || !areValidTags(tags) || new Set(keys).size !== keys.length) {
    throw new CognitoError('ValidationError', 'The session tags cannot be used together.');
  }
  return { tags, transitiveTagKeys: [...passed.map(([name]) => name), ...transitive] };
}

export const assumeRole = defineOperation<AssumeRoleRequest, AssumeRoleResponse>(
  'AssumeRole',
  async ({ emulator, principal }, input) => {
    refuseUnsupported(input, [
      'PolicyArns',
      'SerialNumber',
      'TokenCode',
      'SourceIdentity',
      'ProvidedContexts',
    ]);
    const roles = await emulator.iam.roles();
    const role = roles.find(input.RoleArn);
    if (!role || !principal) throw notAuthorizedTo('sts:AssumeRole');
    const { tags, transitiveTagKeys } = readTags(input, principal);
    const requestTags = Object.entries(tags).map(
      ([name, value]) => [`aws:RequestTag/${name}`, value] as const,
    );
    const context = {
      'sts:RoleSessionName': input.RoleSessionName,
      ...(input.ExternalId === undefined ? {} : { 'sts:ExternalId': input.ExternalId }),
      'aws:TagKeys': Object.keys(tags),
      'sts:TransitiveTagKeys': transitiveTagKeys,
      ...Object.fromEntries(requestTags),
    };
    const actions = ['sts:AssumeRole', ...(requestTags.length > 0 ? ['sts:TagSession'] : [])];
    const { accountId } = emulator.config;
    const refused = actions.find(
      (action) => !isAllowed({ principal, roles, role, context }, action, accountId),
    );
    if (refused !== undefined) throw notAuthorizedTo(refused);
    const limit = principal.kind === 'session' ? MAX_CHAINED_SECONDS : undefined;
    const seconds = requireDuration(role, input.DurationSeconds, limit);
    return issueSession(emulator, role, seconds, {
      sessionName: input.RoleSessionName,
      tags,
      transitiveTagKeys,
      sessionPolicies: readSessionPolicy(input.Policy),
      guest: false,
    });
  },
  { state: 'partial', note: 'without PolicyArns, MFA and SourceIdentity' },
);
