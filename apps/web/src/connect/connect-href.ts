import { REQUEST_PARAMETERS, type RequestParameters } from '@gatehouse/services/connected-apps';

/** Why an app was not connected, in the order of their texts. */
export const CONNECT_PROBLEMS = [
  'api_key.above_own',
  'auth.mfa_required',
  'auth.sso_required',
  'auth.step_up_required',
  'personal_key.refused',
  'personal_key.too_many',
  'rate.limited',
  'resource.not_found',
  'tenant.suspended',
  'unavailable',
] as const;
export type ConnectProblem = (typeof CONNECT_PROBLEMS)[number];

/** The parameters of an app's request, each at most once. */
export function readParameters(get: (name: string) => unknown): RequestParameters {
  const said = REQUEST_PARAMETERS.map((name) => [name, get(name)] as const);
  return Object.fromEntries(said.filter(([, value]) => typeof value === 'string'));
}

/** The address of the page that asks the person. @param problem why the last try came to nothing */
export function connectHref(parameters: RequestParameters, problem?: ConnectProblem): string {
  const query = new URLSearchParams({ ...parameters, ...(problem && { problem }) });
  return `/connect?${query.toString()}`;
}

/** The address at which they sign in once more, and come back to it. */
export function signInAgainHref(parameters: RequestParameters): string {
  const query = new URLSearchParams({ stepUp: '1', returnTo: connectHref(parameters) });
  return `/auth/sign-in?${query.toString()}`;
}

/** What an address says; a problem that there is none of says nothing. */
export function parseProblem(value: unknown): ConnectProblem | null {
  return CONNECT_PROBLEMS.find((problem) => problem === value) ?? null;
}
