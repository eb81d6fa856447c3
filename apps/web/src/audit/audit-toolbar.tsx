import { buttonClass } from '@gatehouse/ui/button';
import { Radio } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { getApiUrl } from '#src/api-url.ts';
import { ExportMenu } from '#src/shell/export-menu.tsx';
import { auditParameters, type AuditQuery, auditUrl } from './audit-query.ts';
import { VerifyChain } from './verify-chain.tsx';

interface AuditToolbarProps {
  slug: string;
  path: string;
  query: AuditQuery;
  /** New events appear by themselves. */
  live: boolean;
  timeZone: string;
}

/** Live view, export, and the check of the chain. */
export function AuditToolbar({ slug, path, query, live, timeZone }: AuditToolbarProps) {
  const t = useTranslations('audit.live');
  return (
    <>
      <Link
        prefetch={false}
        href={auditUrl(path, { ...query, live: live ? undefined : '1' })}
        className={buttonClass()}
      >
        <Radio aria-hidden="true" className={live ? 'size-4 text-good-ink' : 'size-4'} />
        {t(live ? 'stop' : 'start')}
      </Link>
      <ExportMenu
        href={getApiUrl('/tenants/{tenant}/audit-events/export', { path: { tenant: slug } })}
        parameters={auditParameters(query, timeZone)}
      />
      <VerifyChain slug={slug} />
    </>
  );
}
