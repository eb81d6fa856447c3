import { listTenants } from '@gatehouse/services/tenants/list';
import { Avatar } from '@gatehouse/ui/avatar';
import { Badge } from '@gatehouse/ui/badge';
import { Card, Section } from '@gatehouse/ui/card';
import { PageHeader } from '@gatehouse/ui/page-header';
import { ThemeToggle } from '@gatehouse/ui/theme-toggle';
import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { getDeps, requireUser } from '#src/server/session.ts';
import { TopBar } from '#src/shell/top-bar.tsx';
import { TenantList } from '#src/tenants/tenant-list.tsx';

export const metadata: Metadata = { title: 'Profile' };

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-1 border-line px-5 py-3.5 not-last:border-b sm:grid-cols-[10rem_1fr] sm:items-center">
      <dt className="text-sm text-ink-2">{name}</dt>
      <dd className="flex min-w-0 flex-wrap items-center gap-2 break-all">{children}</dd>
    </div>
  );
}

export default async function ProfilePage() {
  const user = await requireUser();
  const { items: tenants } = await listTenants(await getDeps(), user);
  const { name, email, emailVerified, claims } = user.principal;
  return (
    <TopBar user={user}>
      <div className="flex items-center gap-4">
        <Avatar name={name} size="lg" />
        <PageHeader title={name} description="How the people in your tenants see you." />
      </div>
      <Card>
        <dl>
          <Line name="Name">{name}</Line>
          <Line name="E-mail address">
            {email}
            {emailVerified ? (
              <Badge tone="good">Verified</Badge>
            ) : (
              <Badge tone="warn">Not verified</Badge>
            )}
          </Line>
          {claims.operator && <Line name="Staff">Operator</Line>}
          <Line name="Security">
            <Link href="/profile/security" className="font-medium underline">
              Sessions, and signing out everywhere
            </Link>
          </Line>
          <Line name="Theme">
            <ThemeToggle />
          </Line>
        </dl>
      </Card>
      <Section
        id="memberships"
        title="Memberships"
        description="The tenants that you belong to, and your role in each."
      >
        {tenants.length > 0 ? (
          <TenantList tenants={tenants} />
        ) : (
          <p className="text-base text-ink-2">You do not belong to a tenant yet.</p>
        )}
      </Section>
    </TopBar>
  );
}
