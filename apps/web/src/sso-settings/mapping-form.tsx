'use client';

import { showToast } from '@gatehouse/ui/toast';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { callApi, ifMatch } from '#src/api-client.ts';
import { MappingFields } from './mapping-fields.tsx';
import type { ConnectionPath, ShownConnection } from './shown-connection.ts';

interface MappingFormProps {
  path: ConnectionPath;
  connection: Pick<ShownConnection, 'mappings' | 'version'>;
  /** What a group can lead to: base roles below owner, and the tenant's own. */
  roles: readonly { readonly id: string; readonly name: string }[];
}

/** Which role each group of the identity provider leads to. */
export function MappingForm({ path, connection, roles }: MappingFormProps) {
  const t = useTranslations('ssoSettings.mappings');
  const router = useRouter();
  return (
    <section aria-labelledby="mappings" className="grid gap-3 border-t border-line pt-4">
      <h3 id="mappings" className="text-base font-semibold">
        {t('title')}
      </h3>
      <p className="max-w-prose text-sm text-ink-2">{t('text')}</p>
      <MappingFields
        mappings={connection.mappings}
        roles={roles}
        save={async (mappings) => {
          await callApi('PATCH', '/tenants/{tenant}/sso/connections/{connectionId}/role-mappings', {
            path,
            header: ifMatch(connection.version),
            body: { mappings },
          });
          showToast({ tone: 'good', text: t('saved') });
          router.refresh();
        }}
      />
    </section>
  );
}
