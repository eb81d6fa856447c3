import { LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { apiModel } from '../api-model/api-model.ts';
import { type Seed, SeedError, type SeedPath } from './seed.ts';

/** The operations whose members a part takes, and what stands beside those. */
const PARTS = {
  Pools: 'CreateUserPoolRequest',
  Mfa: 'SetUserPoolMfaConfigRequest',
  Groups: 'CreateGroupRequest',
  IdentityProviders: 'CreateIdentityProviderRequest',
  ResourceServers: 'CreateResourceServerRequest',
  Clients: 'CreateUserPoolClientRequest',
} as const;

const listMembers = (part: keyof typeof PARTS) =>
  Object.keys(apiModel.shapes[PARTS[part]]?.members ?? {}).filter((name) => name !== 'UserPoolId');

/** An object with the members of a part, which the operation itself checks, and others of our own. */
function part<Own extends z.ZodRawShape>(name: keyof typeof PARTS, own: Own) {
  const members = Object.fromEntries(
    listMembers(name).map((member) => [member, z.unknown().optional()]),
  );
  return z.strictObject({ ...members, ...own });
}

const user = z.strictObject({
  Username: z.string(),
  Sub: z.uuid().optional(),
  Password: z.string().optional(),
  PasswordVerifier: z.strictObject({ salt: z.string(), verifier: z.string() }).optional(),
  Attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  Groups: z.array(z.string()).optional(),
  TotpSecret: z
    .string()
    .regex(/^[A-Z2-7]+$/, 'must be base32')
    .optional(),
  Disabled: z.boolean().optional(),
});

const seed = z.strictObject({
  Pools: z.array(
    part('Pools', {
      Id: z.string(),
      PoolName: z.string().optional(),
      Domain: z.string().optional(),
      CustomDomain: z.string().optional(),
      Mfa: part('Mfa', {}).optional(),
      Groups: z.array(part('Groups', { GroupName: z.string() })).optional(),
      IdentityProviders: z
        .array(part('IdentityProviders', { ProviderName: z.string() }))
        .optional(),
      ResourceServers: z.array(part('ResourceServers', { Identifier: z.string() })).optional(),
      Clients: z
        .array(
          part('Clients', {
            ClientId: z.string(),
            ClientName: z.string().optional(),
            ClientSecret: z.string().optional(),
          }),
        )
        .optional(),
      Users: z.array(user).optional(),
    }),
  ),
});

/** A seed, and how to say where something in it is wrong. */
export interface ReadSeed {
  readonly seed: Seed;
  /** An error that names file, line and place. */
  fault(path: SeedPath, message: string): SeedError;
}

/** The line of a part, or of the nearest that contains it and is there. */
function getLine(document: Document, lines: LineCounter, path: SeedPath): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    const range = (node as { range?: readonly number[] } | undefined)?.range;
    if (range?.[0] !== undefined) return lines.linePos(range[0]).line;
  }
  return 1;
}

/**
 * Reads a seed from YAML, of which JSON is a part.
 * @param file its name, for messages
 * @throws SeedError with file and line, for the first fault
 */
export function readSeed(text: string, file: string): ReadSeed {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [broken] = document.errors;
  if (broken) {
    const { line } = lines.linePos(broken.pos[0]);
    throw new SeedError(`${file}:${line}: ${broken.message.split('\n')[0] ?? ''}`);
  }
  const fault = (path: SeedPath, message: string) => {
    const place = path.length > 0 ? `${path.join('.')}: ` : '';
    return new SeedError(`${file}:${getLine(document, lines, path)}: ${place}${message}`);
  };
  const parsed = seed.safeParse(document.toJS());
  if (parsed.success) return { seed: parsed.data as unknown as Seed, fault };
  const [issue] = parsed.error.issues;
  const path = (issue?.path ?? []) as SeedPath;
  if (issue?.code !== 'unrecognized_keys') throw fault(path, issue?.message ?? 'is no seed');
  const [unknown = ''] = issue.keys;
  throw fault([...path, unknown], 'there is no such member');
}
