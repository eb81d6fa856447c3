import { isOperatorPermission } from '@gatehouse/policy/operator';
import type { PersonFixture, TenantFixture } from '@gatehouse/testing/fixtures/tenant';
import { expect } from 'vitest';
import type { Route } from '../../../src/pipeline/route.ts';
import { ROUTES } from '../../../src/routes.ts';
import { fingerprint } from '../fixtures/fingerprint.ts';
import { SAMPLES } from '../samples.ts';
import { call, type CallOptions, type GetTarget } from '../target.ts';

/** Routes that take a body, by their id. */
export const WITH_BODY = ROUTES.filter(({ body }) => body).map(
  (route) => [route.id, route] as const,
);

/** Who calls, made anew for each test. */
export interface Callers {
  readonly tenant: TenantFixture;
  readonly operator: PersonFixture;
}

/** Requests of callers who may make them. */
export function bindInputCalls(getTarget: GetTarget, getCallers: () => Callers) {
  /** Anyone who may use the route: what is refused is the input. */
  const getCaller = ({ access }: Pick<Route, 'access'>) =>
    isOperatorPermission(access) ? getCallers().operator : getCallers().tenant.owner;

  async function refuse(id: string, options: CallOptions, status: number, code: string) {
    const target = getTarget();
    const { tenant } = getCallers();
    const route = ROUTES.find((one) => one.id === id);
    const sample = await SAMPLES[id]?.(target, tenant, tenant.owner);
    const before = await fingerprint(target, tenant.id);
    const answer = await call(target, route?.method.toUpperCase() ?? '', sample?.path ?? '', {
      as: route && getCaller(route),
      ...options,
    });
    expect([answer.status, answer.json['code']], `${id}: ${answer.text}`).toEqual([status, code]);
    expect(await fingerprint(target, tenant.id)).toBe(before);
    return answer;
  }

  return { getCaller, refuse };
}
