import { LostInTenant } from '#src/shell/lost-in-tenant.tsx';

export default function TenantNotFound() {
  return <LostInTenant />;
}
