import { Badge } from '@gatehouse/ui/badge';
import { buttonClass } from '@gatehouse/ui/button';
import { Card } from '@gatehouse/ui/card';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { CertificateNotice } from './certificate-notice.tsx';
import { getVendorName, PROTOCOL_NAMES } from './product-names.ts';
import { type ListedConnection, STATUS_TONES } from './shown-connection.ts';

interface ConnectionListProps {
  slug: string;
  connections: readonly ListedConnection[];
}

/** A tenant's connections, the oldest first. */
export function ConnectionList({ slug, connections }: ConnectionListProps) {
  const t = useTranslations('ssoSettings');
  return (
    <ul aria-label={t('connections.title')} className="grid gap-3">
      {connections.map(({ id, name, vendor, protocol, status, saml }) => (
        <li key={id}>
          <Card className="grid gap-3 p-4">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <div className="grid min-w-0 gap-0.5">
                <p className="flex flex-wrap items-center gap-2 font-semibold wrap-anywhere">
                  {name}
                  <Badge tone={STATUS_TONES[status]} dot>
                    {t(`statuses.${status}`)}
                  </Badge>
                </p>
                <p className="text-sm text-ink-2">
                  {getVendorName(vendor, t('otherVendor'))} · {PROTOCOL_NAMES[protocol]}
                </p>
              </div>
              <Link href={`/t/${slug}/settings/sso/${id}`} className={buttonClass()}>
                {t(`connections.next.${status}`)}
                <span className="sr-only">: {name}</span>
              </Link>
            </div>
            <CertificateNotice saml={saml} />
          </Card>
        </li>
      ))}
    </ul>
  );
}
