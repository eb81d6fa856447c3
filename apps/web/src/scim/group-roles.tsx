'use client';

import { showToast } from '@gatehouse/ui/toast';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { callApi, ifMatch } from '#src/api-client.ts';
import { MappingFields } from '#src/sso-settings/mapping-fields.tsx';
import type { RoleOption, ShownDirectory } from './shown-directory.ts';

interface GroupRolesProps {
  slug: string;
  directory: Pick<ShownDirectory, 'groups' | 'mappings' | 'version'>;
  roles: readonly RoleOption[];
}

/** Which role each group of the directory leads to. */
export function GroupRoles({ slug, directory, roles }: GroupRolesProps) {
  const t = useTranslations('ssoSettings.mappings');
  const router = useRouter();
  return (
    <MappingFields
      key={directory.version}
      mappings={directory.mappings}
      groups={directory.groups}
      roles={roles}
      save={async (mappings) => {
        await callApi('PATCH', '/tenants/{tenant}/scim/role-mappings', {
          path: { tenant: slug },
          header: ifMatch(directory.version),
          body: { mappings },
        });
        showToast({ tone: 'good', text: t('saved') });
        router.refresh();
      }}
    />
  );
}
