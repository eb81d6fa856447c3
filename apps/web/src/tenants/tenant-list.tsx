import type { ListedTenant } from '@gatehouse/api/schemas';
import { Avatar } from '@gatehouse/ui/avatar';
import { Badge } from '@gatehouse/ui/badge';
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { logoAddress } from '#src/pictures/logo-address.ts';

/** The tenants that a person belongs to, each a link. */
export function TenantList({ tenants }: { tenants: readonly ListedTenant[] }) {
  const t = useTranslations();
  return (
    <ul className="overflow-hidden rounded-lg border border-line bg-surface shadow-xs">
      {tenants.map((tenant) => (
        <li key={tenant.id} className="border-line not-last:border-b">
          <Link
            prefetch={false}
            href={`/t/${tenant.slug}`}
            className="group flex items-center gap-3 px-4 py-3 -outline-offset-2 hover:bg-hover/60"
          >
            <Avatar name={tenant.name} src={logoAddress(tenant.slug, tenant.logo)} shape="square" />
            <span className="grid min-w-0 flex-1">
              <span className="truncate font-semibold">{tenant.name}</span>
              <span className="truncate text-sm text-ink-2">/t/{tenant.slug}</span>
            </span>
            {tenant.pending && (
              <Badge tone="warn" dot>
                {t('tenants.settingUp')}
              </Badge>
            )}
            <Badge>{t(`roles.names.${tenant.role}`)}</Badge>
            <ChevronRight aria-hidden="true" className="size-4 text-ink-3" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
