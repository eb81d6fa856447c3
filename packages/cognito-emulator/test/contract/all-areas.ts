import { branding } from './areas/branding.ts';
import { clients } from './areas/clients.ts';
import { devices } from './areas/devices.ts';
import { groups } from './areas/groups.ts';
import { imports } from './areas/imports.ts';
import { mfa } from './areas/mfa.ts';
import { passkeys } from './areas/passkeys.ts';
import { pools } from './areas/pools.ts';
import { providers } from './areas/providers.ts';
import { refresh } from './areas/refresh.ts';
import { selfService } from './areas/self-service.ts';
import { sessions } from './areas/sessions.ts';
import { settings } from './areas/settings.ts';
import { signIn } from './areas/sign-in.ts';
import { users } from './areas/users.ts';
import type { Contract } from './contract.ts';

/** What each operation must do. */
export const contract: Contract = {
  ...branding,
  ...clients,
  ...devices,
  ...groups,
  ...imports,
  ...mfa,
  ...passkeys,
  ...pools,
  ...providers,
  ...refresh,
  ...selfService,
  ...sessions,
  ...settings,
  ...signIn,
  ...users,
};
