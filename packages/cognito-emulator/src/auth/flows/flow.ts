import type { Caller, Emulator } from '../../emulator.ts';
import type { ClientRecord, PoolRecord } from '../../model/records.ts';
import { invalidParameter } from '../../wire/errors.ts';

/** An InitiateAuth or AdminInitiateAuth request. */
export interface FlowRequest {
  readonly emulator: Emulator;
  readonly caller: Caller;
  readonly pool: PoolRecord;
  readonly client: ClientRecord;
  /** Through AdminInitiateAuth. */
  readonly admin: boolean;
  readonly flow: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly clientMetadata: Readonly<Record<string, string>>;
  readonly session?: string;
}

/** An AuthParameters member. @throws CognitoError when it is missing */
export function requireParameter(request: FlowRequest, name: string): string {
  const value = request.parameters[name];
  if (value === undefined || value === '') {
    throw invalidParameter(`Missing required parameter ${name}`);
  }
  return value;
}

const defaultFlows = ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'];

const legacyNames: Readonly<Record<string, readonly string[]>> = {
  ADMIN_USER_PASSWORD_AUTH: ['ADMIN_NO_SRP_AUTH'],
  ADMIN_NO_SRP_AUTH: ['ADMIN_NO_SRP_AUTH', 'ALLOW_ADMIN_USER_PASSWORD_AUTH'],
  USER_PASSWORD_AUTH: ['USER_PASSWORD_AUTH'],
  CUSTOM_AUTH: ['CUSTOM_AUTH_FLOW_ONLY'],
  REFRESH_TOKEN: ['ALLOW_REFRESH_TOKEN_AUTH'],
};

/** Whether the client's ExplicitAuthFlows allow a flow. */
export function allowsFlow(client: ClientRecord, flow: string): boolean {
  const given: readonly string[] = client.settings.ExplicitAuthFlows ?? [];
  const allowed = given.length > 0 ? given : defaultFlows;
  if (allowed.includes(`ALLOW_${flow}`)) return true;
  if (legacyNames[flow]?.some((name) => allowed.includes(name))) return true;
  // Clients of the time before ALLOW_*: SRP and refresh are always on.
  const legacy = given.length > 0 && !given.some((name) => name.startsWith('ALLOW_'));
  return (
    legacy &&
    (flow.startsWith('REFRESH_TOKEN') ||
      (flow === 'USER_SRP_AUTH' && !given.includes('CUSTOM_AUTH_FLOW_ONLY')))
  );
}
