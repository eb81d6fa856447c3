'use client';

import dynamic from 'next/dynamic';

// Part of every page of a tenant, and hardly ever seen.
const LostInTenant = dynamic(() =>
  import('#src/shell/lost-in-tenant.tsx').then((loaded) => loaded.LostInTenant),
);

export default function TenantNotFound() {
  return <LostInTenant />;
}
