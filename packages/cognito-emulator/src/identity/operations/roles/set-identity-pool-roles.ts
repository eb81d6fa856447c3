import type { RoleMapping, SetIdentityPoolRolesInput } from '@aws-sdk/client-cognito-identity';
import { defineOperation } from '../../../operations/operation.ts';
import { invalidParameter } from '../../../wire/errors.ts';
import { requireIdentityPool } from '../../pools.ts';

/** Rules of one provider. Source: quotas of the guide. */
const MAX_RULES = 25;

function requireValidMapping({ Type, AmbiguousRoleResolution, RulesConfiguration }: RoleMapping) {
  if (AmbiguousRoleResolution === undefined) {
    throw invalidParameter('AmbiguousRoleResolution is needed for role mappings.');
  }
  const rules = RulesConfiguration?.Rules ?? [];
  if ((Type === 'Rules') !== rules.length > 0) {
    throw invalidParameter(
      'RulesConfiguration is needed for mappings of type Rules, and only there.',
    );
  }
  if (rules.length > MAX_RULES) {
    throw invalidParameter(`A provider has at most ${MAX_RULES} rules.`);
  }
}

export const setIdentityPoolRoles = defineOperation<SetIdentityPoolRolesInput, void>(
  'SetIdentityPoolRoles',
  async ({ emulator }, { IdentityPoolId, Roles, RoleMappings }) => {
    Object.values(RoleMappings ?? {}).forEach(requireValidMapping);
    await emulator.store.write((tx) => {
      const pool = requireIdentityPool(tx, IdentityPoolId);
      tx.put('identityPools', pool.id, {
        ...pool,
        roles: Roles,
        roleMappings: RoleMappings ?? {},
      });
    });
  },
);
