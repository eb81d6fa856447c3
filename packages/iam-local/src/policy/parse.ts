import { z } from 'zod';

import type { PolicyDocument } from './document.ts';
import { parseOperator } from './operators.ts';
import { ARN_PARTS, splitArn } from './pattern.ts';

const oneOrMany = <T extends z.ZodType>(one: T) => z.union([one, z.array(one).min(1)]);
const text = z.string().min(1).max(2048);

const principal = z.union([
  z.literal('*'),
  z.strictObject({
    AWS: oneOrMany(text).optional(),
    Federated: oneOrMany(text).optional(),
    Service: oneOrMany(text).optional(),
  }),
]);

const condition = z
  .record(
    z.string(),
    z.record(z.string(), oneOrMany(z.union([z.string(), z.number(), z.boolean()]))),
  )
  .refine((block) => Object.keys(block).every((name) => parseOperator(name)), {
    error: 'unknown condition operator',
  });

const action = z.string().regex(/^(\*|[a-z\d-]+:[\w*?]+)$/i);

const resource = text.refine((one) => one === '*' || splitArn(one).length === ARN_PARTS, {
  error: 'neither * nor an ARN',
});

const statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Principal: principal.optional(),
  NotPrincipal: principal.optional(),
  Action: oneOrMany(action).optional(),
  NotAction: oneOrMany(action).optional(),
  Resource: oneOrMany(resource).optional(),
  NotResource: oneOrMany(resource).optional(),
  Condition: condition.optional(),
});

const document = z.strictObject({
  Version: z.enum(['2012-10-17', '2008-10-17']).default('2008-10-17'),
  Id: z.string().optional(),
  Statement: oneOrMany(statement),
});

/** What a policy is attached to. */
export type PolicyKind = 'identity' | 'trust' | 'bucket';

/** Which elements a statement of each kind has: exactly one of `X` and `NotX`, or none. */
const ELEMENTS = {
  identity: { Action: true, Resource: true, Principal: false },
  trust: { Action: true, Resource: false, Principal: true },
  bucket: { Action: true, Resource: true, Principal: true },
} as const;

/**
 * Reads a policy. What IAM would refuse is refused, so that no misspelt Deny is without effect.
 * @param value the document, or its JSON
 * @throws TypeError for a malformed document
 */
export function parsePolicy(value: unknown, kind: PolicyKind): PolicyDocument {
  const parsed = document.safeParse(typeof value === 'string' ? parseJson(value) : value);
  if (!parsed.success) throw new TypeError(`malformed policy: ${z.prettifyError(parsed.error)}`);
  for (const one of [parsed.data.Statement].flat()) {
    for (const [name, isWanted] of Object.entries(ELEMENTS[kind])) {
      const given = [name, `Not${name}`].filter((key) => key in one).length;
      if (given !== Number(isWanted)) {
        throw new TypeError(`malformed policy: ${name} in a statement of a policy of kind ${kind}`);
      }
    }
  }
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new TypeError('malformed policy: no JSON');
  }
}
