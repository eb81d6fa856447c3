import type { Role } from '@gatehouse/domain/role';
import { can } from '@gatehouse/policy/can';
import { ALL_PERMISSIONS } from '@gatehouse/policy/permissions';
import { Card, Section } from '@gatehouse/ui/card';
import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { PageContext } from '#src/shell/page-context.ts';

/** What the reader may do in this tenant. */
export function OwnRoleSection({ context, role }: { context: PageContext; role: Role }) {
  const t = useTranslations('settings.role');
  const roleName = useTranslations('roles.names');
  const sentence = useTranslations('permissions');
  return (
    <Section id="role" title={t('title', { role: roleName(role) })} description={t('description')}>
      <Card>
        <ul className="grid gap-2.5 p-5 sm:grid-cols-2">
          {ALL_PERMISSIONS.filter((permission) => can(context, permission)).map((permission) => (
            <li key={permission} className="flex items-start gap-2 text-base">
              <Check aria-hidden="true" className="mt-1 size-4 shrink-0 text-good-ink" />
              {sentence(permission)}
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
