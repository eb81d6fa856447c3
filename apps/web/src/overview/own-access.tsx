import { ALL_PERMISSIONS } from '@gatehouse/policy/permissions';
import { useTranslations } from 'next-intl';
import type { PageContext } from '#src/server/page-context.ts';
import { Panel } from './panel.tsx';

/** The reader's own role, and the way to what it allows. */
export function OwnAccess({ context }: { context: PageContext }) {
  const t = useTranslations('overview.access');
  const names = useTranslations('roles.names');
  const sentences = useTranslations('roles.sentences');
  const { role, membership, permissions, tenant } = context;
  if (role === null) return null;
  const { customRole } = membership;
  return (
    <Panel
      id="own-access"
      title={t('title', { role: customRole?.name ?? names(role) })}
      more={{ href: `/t/${tenant.slug}/access`, text: t('all') }}
    >
      <p className="p-4 text-sm text-ink-2">
        {customRole ? t('narrows', { base: names(role) }) : sentences(role)}{' '}
        {t('count', { count: permissions.size, all: ALL_PERMISSIONS.length })}
      </p>
    </Panel>
  );
}
