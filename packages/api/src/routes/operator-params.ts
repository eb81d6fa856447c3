import { type TenantId, toId } from '@gatehouse/domain/ids';
import { z } from '@hono/zod-openapi';
import { idSchema } from '../schemas/shared.ts';

/** The path of a route about one tenant. */
export const ofTenant = z.strictObject({ tenantId: idSchema });

/** What its verb takes. */
export const toTenantInput = ({ tenantId }: { tenantId: string }) => ({
  tenantId: toId<TenantId>(tenantId),
});
