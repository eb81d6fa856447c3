import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { parsePolicy, type PolicyDocument } from '../policy/index.ts';

/** A role of IAM. */
export interface Role {
  readonly name: string;
  readonly arn: string;
  /** `AROA…` */
  readonly roleId: string;
  readonly trust: PolicyDocument;
  /** Policies by name. */
  readonly policies: Readonly<Record<string, PolicyDocument>>;
  readonly maxSessionSeconds?: number | undefined;
}

/** The roles of the local account. */
export interface Roles {
  find(arn: string): Role | undefined;
}

const role = z.strictObject({
  name: z.string().regex(/^[\w+=,.@-]{1,64}$/),
  arn: z.string().regex(/^arn:aws:iam::\d{12}:role\/[\w+=,.@/-]+$/),
  roleId: z.string().regex(/^AROA[A-Z\d]{10,30}$/),
  trust: z.unknown(),
  policies: z.record(z.string(), z.unknown()),
  maxSessionSeconds: z.int().min(3600).max(43_200).optional(),
});

/**
 * Roles from a list, a JSON file of a list, or a folder of such files. Files are read again when
 * they change, so that a policy counts at once.
 * @throws for a file that cannot be read, at the start and at every later look-up: fails closed
 */
export function createRoles(source: string | readonly Role[]): Roles {
  if (typeof source !== 'string') return rolesByArn(source);
  const read = () => ({ state: readState(source), roles: rolesByArn(readRoles(source)) });
  let last = read();
  return {
    find(arn) {
      if (readState(source) !== last.state) last = read();
      return last.roles.find(arn);
    },
  };
}

function rolesByArn(list: readonly unknown[]): Roles {
  const roles = new Map(list.map(parseRole).map((one) => [one.arn, one]));
  return { find: (arn) => roles.get(arn) };
}

function parseRole(value: unknown): Role {
  const parsed = role.parse(value);
  const policies = Object.entries(parsed.policies).map(
    ([name, document]) => [name, parsePolicy(document, 'identity')] as const,
  );
  return {
    ...parsed,
    trust: parsePolicy(parsed.trust, 'trust'),
    policies: Object.fromEntries(policies),
  };
}

const listFiles = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => join(path, name))
    : [path];

/** Changes when a file does, comes or goes. */
const readState = (path: string): string =>
  listFiles(path)
    .map((file) => {
      const { mtimeMs, size, ino } = statSync(file);
      return `${file} ${mtimeMs} ${size} ${ino}`;
    })
    .join('\n');

const readRoles = (path: string): unknown[] =>
  listFiles(path).flatMap((file) =>
    z.array(z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8'))),
  );
