import { CognitoError } from '@gatehouse/cognito';
import { DomainError } from '@gatehouse/domain/errors';
import { describe, expect, it } from 'vitest';
import { judgeFailure } from '../src/sync/judge-failure.ts';

const cognito = (code: ConstructorParameters<typeof CognitoError>[0]) =>
  new CognitoError(code, 'a.person@example.com', undefined);

describe('judgeFailure', () => {
  it.each([
    [cognito('cognito.throttled'), 'cognito.throttled'],
    [cognito('cognito.unavailable'), 'cognito.unavailable'],
    [cognito('cognito.access_denied'), 'cognito.access_denied'],
    [new DomainError('service.unavailable'), 'service.unavailable'],
    [Object.assign(new Error(), { responseCode: 451 }), 'mail refused with 451'],
    [Object.assign(new Error(), { code: 'ESOCKET' }), 'no connection'],
    [Object.assign(new Error(), { syscall: 'connect' }), 'no connection'],
  ])('keeps trying what passes by itself: %s', (error, reason) => {
    expect(judgeFailure(error, 5_000)).toEqual({ verdict: 'retry', reason });
  });

  it.each([
    [cognito('cognito.invalid'), 'cognito.invalid'],
    [cognito('cognito.not_authorized'), 'cognito.not_authorized'],
    [cognito('cognito.user_not_found'), 'cognito.user_not_found'],
    [
      Object.assign(new Error('a.person@example.com'), { responseCode: 550 }),
      'mail refused with 550',
    ],
  ])('parks at once what another try cannot change: %s', (error, reason) => {
    expect(judgeFailure(error, 1)).toEqual({ verdict: 'park', reason });
  });

  it('parks a defect after ten tries', () => {
    expect(judgeFailure(new TypeError('x'), 9).verdict).toBe('retry');
    expect(judgeFailure(new TypeError('x'), 10)).toEqual({
      verdict: 'park',
      reason: 'unexpected TypeError',
    });
    expect(judgeFailure('text', 10).verdict).toBe('park');
  });
});
