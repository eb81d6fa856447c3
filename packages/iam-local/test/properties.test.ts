import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { evaluate, type EvaluateInput, type PolicyDocument } from '../src/policy/index.ts';
import { policies, requests, statements } from './arbitrary.ts';

const isAllowed = (input: EvaluateInput) => evaluate(input).decision === 'allow';

const runs = { numRuns: 2000 };

describe('whatever the policies say', () => {
  it('one more Deny allows nothing', () => {
    fc.assert(
      fc.property(requests, statements('Deny'), (request, one) => {
        const added: PolicyDocument = { Version: '2012-10-17', Statement: one };
        const more = { ...request, identityPolicies: [...request.identityPolicies, added] };
        return isAllowed(request) || !isAllowed(more);
      }),
      runs,
    );
  });

  it('one Allow less allows nothing', () => {
    fc.assert(
      fc.property(requests, fc.nat(5), (request, index) => {
        const less = {
          ...request,
          identityPolicies: withoutAllow(request.identityPolicies, index),
        };
        return isAllowed(request) || !isAllowed(less);
      }),
      runs,
    );
  });

  it('a session policy only takes away', () => {
    fc.assert(
      fc.property(requests, policies, (request, one) => {
        const unlimited = { ...request, sessionPolicies: [] };
        return isAllowed(unlimited) || !isAllowed({ ...request, sessionPolicies: [one] });
      }),
      runs,
    );
  });

  it('S3-05: the value of a tag is never a pattern', () => {
    const own = {
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Action: 's3:*',
        Resource: 'arn:aws:s3:::files/tenants/${aws:PrincipalTag/tenant}/*',
      },
    } as const;
    const hostile = fc.stringMatching(/^([ab*?$]|\$\{[*?$]\}|\$\{aws:userid\}){1,6}$/);
    fc.assert(
      fc.property(hostile, fc.stringMatching(/^[ab*?]{1,4}$/), (tag, tenant) => {
        const decided = isAllowed({
          identityPolicies: [own],
          action: 's3:GetObject',
          resource: `arn:aws:s3:::files/tenants/${tenant}/x`,
          context: { 'aws:PrincipalTag/tenant': tag, 'aws:userid': tenant },
        });
        expect(decided).toBe(tag === tenant);
      }),
      runs,
    );
  });

  it('the same keys and actions in another case decide the same', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const context = Object.fromEntries(
          Object.entries(request.context).map(([key, value]) => [key.toUpperCase(), value]),
        );
        const loud = { ...request, context, action: request.action.toUpperCase() };
        expect(evaluate(loud).decision).toBe(evaluate(request).decision);
      }),
      runs,
    );
  });
});

/** Leaves out one of the Allow statements, if there are that many. */
function withoutAllow(documents: readonly PolicyDocument[], index: number): PolicyDocument[] {
  let seen = 0;
  return documents.map((document) => ({
    ...document,
    Statement: [document.Statement]
      .flat()
      .filter((one) => 'Effect' in one && !(one.Effect === 'Allow' && seen++ === index)),
  }));
}
