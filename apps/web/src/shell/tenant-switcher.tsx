'use client';

import { Avatar } from '@gatehouse/ui/avatar';
import { Menu, MenuItem, menuItemClass, MenuSeparator } from '@gatehouse/ui/menu';
import { Check, ChevronsUpDown, LayoutGrid, Plus, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { requestCommand } from '#src/palette/pending-command.ts';
import { logoAddress } from '#src/pictures/logo-address.ts';
import { useRecentFirst } from './recent-tenants.ts';

export interface SwitcherTenant {
  readonly slug: string;
  readonly name: string;
  readonly roleName: string;
  readonly logo: string | null;
}

/** The rest is found by searching. */
const MOST = 8;

interface TenantSwitcherProps {
  current: { slug: string; name: string; logo: string | null };
  tenants: readonly SwitcherTenant[];
}

/** Which tenant this is, and the way to the others. */
export function TenantSwitcher({ current, tenants }: TenantSwitcherProps) {
  const t = useTranslations();
  const shown = useRecentFirst(tenants, current.slug).slice(0, MOST);
  return (
    <Menu
      label={t('shell.switcher.label')}
      className="w-64"
      triggerClassName="flex min-w-0 items-center gap-2.5 rounded-md p-1 text-left hover:bg-hover max-md:min-h-11 md:w-full md:px-2 md:py-1.5"
      trigger={
        <>
          <Avatar
            name={current.name}
            src={logoAddress(current.slug, current.logo)}
            shape="square"
            size="sm"
          />
          <span className="relative min-w-0 flex-1 truncate text-base font-semibold">
            {current.name}
            <span className="sr-only">{t('shell.switcher.suffix')}</span>
          </span>
          <ChevronsUpDown aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />
        </>
      }
    >
      {shown.map((tenant) => (
        <Link
          key={tenant.slug}
          role="menuitem"
          tabIndex={-1}
          prefetch={false}
          href={`/t/${tenant.slug}`}
          aria-current={tenant.slug === current.slug ? 'true' : undefined}
          className={menuItemClass('h-10 max-sm:h-12')}
        >
          <Avatar
            name={tenant.name}
            src={logoAddress(tenant.slug, tenant.logo)}
            shape="square"
            size="sm"
          />
          <span className="grid min-w-0 flex-1">
            <span className="truncate">{tenant.name}</span>
            <span className="text-2xs text-ink-2">{tenant.roleName}</span>
          </span>
          {tenant.slug === current.slug && <Check aria-hidden="true" />}
        </Link>
      ))}
      <MenuSeparator />
      {tenants.length > MOST && (
        <MenuItem onSelect={() => requestCommand('palette')}>
          <Search aria-hidden="true" />
          {t('shell.switcher.search')}
        </MenuItem>
      )}
      <Link role="menuitem" tabIndex={-1} href="/tenants" className={menuItemClass()}>
        <LayoutGrid aria-hidden="true" />
        {t('common.myTenants')}
      </Link>
      <Link role="menuitem" tabIndex={-1} href="/tenants#create" className={menuItemClass()}>
        <Plus aria-hidden="true" />
        {t('shell.switcher.create')}
      </Link>
    </Menu>
  );
}
