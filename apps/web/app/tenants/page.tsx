import { listTenants } from '@gatehouse/services/tenants/list';
import { Card, Section } from '@gatehouse/ui/card';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { PageHeader } from '@gatehouse/ui/page-header';
import { DoorOpen } from 'lucide-react';
import type { Metadata } from 'next';
import { InvitationNotice } from '#src/invite/invitation-notice.tsx';
import { getDeps, requireUser } from '#src/server/session.ts';
import { RefreshWhile } from '#src/shell/refresh-while.tsx';
import { TopBar } from '#src/shell/top-bar.tsx';
import { CreateTenantForm } from '#src/tenants/create-tenant-form.tsx';
import { TenantList } from '#src/tenants/tenant-list.tsx';

export const metadata: Metadata = { title: 'My tenants' };

export default async function TenantsPage() {
  const user = await requireUser();
  const { items: tenants } = await listTenants(await getDeps(), user);
  return (
    <TopBar user={user}>
      <PageHeader
        title="My tenants"
        description="Where you are a member. In each tenant you have a role of its own."
      />
      <InvitationNotice />
      <RefreshWhile waiting={tenants.some((tenant) => tenant.pending)} everySeconds={2} />
      {tenants.length > 0 ? (
        <TenantList tenants={tenants} />
      ) : (
        <EmptyState icon={<DoorOpen />} title="You do not belong to a tenant yet">
          Create your own below. Or ask somebody to invite {user.principal.email}: the invitation
          comes by mail.
        </EmptyState>
      )}
      <Section
        id="create"
        title="Create a tenant"
        description="You become its owner, and can invite others right away."
      >
        <Card className="p-5">
          <CreateTenantForm />
        </Card>
      </Section>
    </TopBar>
  );
}
