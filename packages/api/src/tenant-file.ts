import type { TenantPart } from '@gatehouse/services/tenants/export';
import type { z } from '@hono/zod-openapi';
import { jsonParts } from './list-file.ts';
import type { Download } from './route.ts';
import { apiClientSchema } from './schemas/api-client.ts';
import { apiKeySchema } from './schemas/api-key.ts';
import { auditEventSchema } from './schemas/audit-event.ts';
import { invitationSchema } from './schemas/invitation.ts';
import { memberSchema } from './schemas/member.ts';
import { projectSchema } from './schemas/project.ts';
import { countedRoleSchema } from './schemas/role.ts';
import { tenantSchema } from './schemas/tenant.ts';

const SCHEMAS: Readonly<Record<TenantPart, z.ZodType>> = {
  tenant: tenantSchema,
  roles: countedRoleSchema,
  members: memberSchema,
  invitations: invitationSchema,
  projects: projectSchema,
  apiKeys: apiKeySchema,
  apiClients: apiClientSchema,
  events: auditEventSchema,
};

/** Everything of a tenant as one JSON object: a list for each part. */
export function tenantFile(
  slug: string,
  parts: [TenantPart, AsyncGenerator<unknown[], void, undefined>][],
): Download {
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
    yield '}\n';
  }
}
