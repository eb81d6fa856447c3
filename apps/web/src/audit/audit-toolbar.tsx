import { getApiUrl } from '#src/api-url.ts';
import { ExportMenu } from '#src/shell/export-menu.tsx';
import { auditParameters, type AuditQuery } from './audit-query.ts';
import { VerifyChain } from './verify-chain.tsx';

interface AuditToolbarProps {
  slug: string;
  query: AuditQuery;
  timeZone: string;
}

/** Export, and the check of the chain. */
export function AuditToolbar({ slug, query, timeZone }: AuditToolbarProps) {
  return (
    <>
      <ExportMenu
        href={getApiUrl('/tenants/{tenant}/audit-events/export', { path: { tenant: slug } })}
        parameters={auditParameters(query, timeZone)}
        ocsf
      />
      <VerifyChain slug={slug} />
    </>
  );
}
