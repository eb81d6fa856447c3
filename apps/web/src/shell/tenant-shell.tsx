import type { PageContext } from './page-context.ts';
import type { ReactNode } from 'react';
import { DraftOwner } from '#src/forms/draft-owner.tsx';
import { pictureOf } from '#src/profile/own-picture.ts';
import { ShellStamp } from './access-stamp.tsx';
import { stampOf } from './stamp.ts';
import { TenantNav } from './tenant-nav.tsx';
import { type SwitcherTenant, TenantSwitcher } from './tenant-switcher.tsx';
import { UserMenu } from './user-menu.tsx';

interface TenantShellProps {
  context: PageContext;
  tenants: readonly SwitcherTenant[];
  children: ReactNode;
}

/** The frame around the pages of a tenant: a side bar, on a phone a bar above and one below. */
export function TenantShell({ context, tenants, children }: TenantShellProps) {
  const { tenant, principal, permissions } = context;
  return (
    <ShellStamp stamp={stampOf(context)}>
      <DraftOwner userId={principal.userId} />
      <div className="md:grid md:grid-cols-[15.5rem_minmax(0,1fr)]">
        <div className="border-line bg-sunken max-md:contents md:border-r">
          <header className="sticky top-0 flex items-center justify-between gap-3 border-line bg-sunken max-md:z-10 max-md:h-14 max-md:border-b max-md:px-3 md:h-dvh md:flex-col md:items-stretch md:gap-4 md:px-3 md:py-3">
            <TenantSwitcher current={{ slug: tenant.slug, name: tenant.name }} tenants={tenants} />
            <TenantNav slug={tenant.slug} permissions={permissions} />
            <UserMenu
              name={principal.name}
              email={principal.email}
              picture={pictureOf(principal.userId, principal.avatar)}
              wide
            />
          </header>
        </div>
        <main id="main" tabIndex={-1} className="min-w-0 outline-none">
          <div className="mx-auto grid max-w-5xl gap-7 px-4 pt-6 pb-24 sm:px-8 md:py-10">
            {children}
          </div>
        </main>
      </div>
    </ShellStamp>
  );
}
