import type { TenantExport, TenantPart } from '@gatehouse/services/tenants';
import { z } from '@hono/zod-openapi';
import { jsonParts } from './list-file.ts';
import type { Download } from '../pipeline/route.ts';
import { apiClientSchema } from '../schemas/api-client.ts';
import { apiKeySchema } from '../schemas/api-key.ts';
import { auditEventSchema } from '../schemas/audit-event.ts';
import { fileSchema } from '../schemas/file.ts';
import { invitationSchema } from '../schemas/invitation.ts';
import { memberSchema } from '../schemas/member.ts';
import { projectSchema } from '../schemas/project.ts';
import { countedRoleSchema } from '../schemas/role.ts';
import { tenantSchema } from '../schemas/tenant.ts';

const SCHEMAS: Readonly<Record<TenantPart, z.ZodType>> = {
  tenant: tenantSchema,
  roles: countedRoleSchema,
  members: memberSchema,
  invitations: invitationSchema,
  projects: projectSchema,
  files: fileSchema,
  apiKeys: apiKeySchema,
  apiClients: apiClientSchema,
  events: auditEventSchema,
};

/** Rows come without their secrets, and have no other shape than their table's. */
const ROW = z.record(z.string(), z.unknown());

/** Everything of a tenant as one JSON object: a list for each part, and one for each other table. */
export function tenantFile(slug: string, { parts, tables }: TenantExport): Download {
  return {
    mediaType: 'application/json',
    fileName: `tenant-${slug}.json`,
    parts: written(),
  };

  async function* written() {
    let lead = '{';
    for (const [part, chunks] of parts) {
      yield `${lead}"${part}":`;
      yield* jsonParts({ chunks, schema: SCHEMAS[part] });
      lead = ',';
    }
    if (tables !== null) yield* writtenTables(tables, lead);
    yield '}\n';
  }
}

async function* writtenTables(tables: NonNullable<TenantExport['tables']>, before: string) {
  yield `${before}"tables":{`;
  let lead = '';
  for (const [table, chunks] of tables) {
    yield `${lead}${JSON.stringify(table)}:`;
    yield* jsonParts({ chunks, schema: ROW });
    lead = ',';
  }
  yield '}';
}
