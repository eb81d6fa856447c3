import type {
  GlobalSignOutRequest,
  GlobalSignOutResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { requireAccessToken } from '../../auth/access-token.ts';
import { changeUser } from '../../auth/change-user.ts';
import { defineOperation } from '../operation.ts';

export const globalSignOut = defineOperation<GlobalSignOutRequest, GlobalSignOutResponse>(
  'GlobalSignOut',
  async ({ emulator }, { AccessToken }) => {
    const { pool, user } = requireAccessToken(emulator, AccessToken);
    await changeUser(emulator, { pool, user }, (current) => ({
      ...current,
      generation: current.generation + 1,
    }));
    return {};
  },
);
