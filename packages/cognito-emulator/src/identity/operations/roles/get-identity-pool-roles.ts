import type {
  GetIdentityPoolRolesInput,
  GetIdentityPoolRolesResponse,
} from '@aws-sdk/client-cognito-identity';
import { defineOperation } from '../../../operations/operation.ts';
import { requireIdentityPool } from '../../pools.ts';

export const getIdentityPoolRoles = defineOperation<
  GetIdentityPoolRolesInput,
  GetIdentityPoolRolesResponse
>('GetIdentityPoolRoles', async ({ emulator }, { IdentityPoolId }) => {
  const { id, roles, roleMappings } = requireIdentityPool(emulator.store, IdentityPoolId);
  const mapped = Object.keys(roleMappings).length > 0;
  return {
    IdentityPoolId: id,
    Roles: { ...roles },
    ...(mapped ? { RoleMappings: { ...roleMappings } } : {}),
  };
});
