import { getConnection } from '@gatehouse/services/connections';
import { listDomains } from '@gatehouse/services/domains';
import { Badge } from '@gatehouse/ui/badge';
import { buttonClass } from '@gatehouse/ui/button';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { listRoleOptions } from '#src/roles/list-role-options.ts';
import { getDeps } from '#src/server/session.ts';
import { orNull } from '#src/http/or-null.ts';
import { refuse } from '#src/shell/refuse.tsx';
import { openTenant } from '#src/shell/open-tenant.ts';
import { SettingsPage } from '#src/settings/settings-page.tsx';
import { CertificateNotice } from '#src/sso-settings/certificate-notice.tsx';
import { getVendorName, PROTOCOL_NAMES } from '#src/sso-settings/product-names.ts';
import { STATUS_TONES } from '#src/sso-settings/shown-connection.ts';
import { Steps } from '#src/sso-settings/steps.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ssoSettings');
  return { title: t('title') };
}

export default async function ConnectionPage({
  params,
}: PageProps<'/t/[slug]/settings/sso/[connection]'>) {
  const context = await openTenant(params, 'sso:manage');
  if (!context) return null;
  const t = await getTranslations('ssoSettings');
  const deps = await getDeps();
  const { connection: id } = await params;
  const connection = await orNull(id, () => getConnection(deps, context, { id }));
  if (!connection) return refuse('notFound', 'frame');
  const [{ items: domains }, roles] = await Promise.all([
    listDomains(deps, context),
    listRoleOptions(context),
  ]);
  const { slug } = context.tenant;
  const path = `/t/${slug}/settings/sso`;
  return (
    <ClientMessages of={['ssoSettings', 'ssoFailures']}>
      <SettingsPage
        context={context}
        width="form"
        title={connection.name}
        above={[{ href: path, text: t('title') }]}
        description={
          <span className="flex flex-wrap items-center gap-2">
            {getVendorName(connection.vendor, t('otherVendor'))} ·{' '}
            {PROTOCOL_NAMES[connection.protocol]}
            <Badge tone={STATUS_TONES[connection.status]} dot>
              {t(`statuses.${connection.status}`)}
            </Badge>
          </span>
        }
        actions={
          <Link href={`${path}/${id}/attempts`} className={buttonClass()}>
            {t('attempts.open')}
          </Link>
        }
      >
        <CertificateNotice saml={connection.saml} />
        <Steps
          slug={slug}
          connection={connection}
          domains={domains.map(({ name, state }) => ({ name, state }))}
          roles={roles}
        />
      </SettingsPage>
    </ClientMessages>
  );
}
