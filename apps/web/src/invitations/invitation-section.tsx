import { listInvitations } from '@gatehouse/services/invitations';
import { Section } from '@gatehouse/ui/card';
import { EmptyState } from '@gatehouse/ui/empty-state';
import { Notice } from '@gatehouse/ui/notice';
import { MailPlus } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { readPage } from '#src/http/read-page.ts';
import type { CustomRole } from '#src/roles/role-choices.ts';
import { getDeps } from '#src/server/session.ts';
import type { PageContext } from '#src/shell/page-context.ts';
import { Pages } from '#src/shell/pages.tsx';
import { RefreshWhile } from '#src/shell/refresh-while.tsx';
import { InvitationTable } from './invitation-table.tsx';

interface InvitationSectionProps {
  context: PageContext;
  /** Whether the tenant's own rule lets the reader invite. */
  mayInvite: boolean;
  customRoles: readonly CustomRole[];
  cursor: string | undefined;
  /** Where the list of members above stands, and what it is searched for. */
  keep: Readonly<Record<string, string | undefined>>;
}

export async function InvitationSection({
  context,
  mayInvite,
  customRoles,
  cursor,
  keep,
}: InvitationSectionProps) {
  const [deps, t, errors] = await Promise.all([
    getDeps(),
    getTranslations('invitations'),
    getTranslations('errors'),
  ]);
  const invitations = await readPage(cursor, (from) =>
    listInvitations(deps, context, { limit: 25, cursor: from }),
  );
  const onTheirWay = invitations.items.some(({ delivery }) => delivery === 'queued');
  return (
    <Section id="invitations" title={t('title')} description={t('description')}>
      <RefreshWhile waiting={onTheirWay} everySeconds={2} />
      {!mayInvite && <Notice tone="info">{errors('invitation.owners_only')}</Notice>}
      {invitations.items.some(({ delivery }) => delivery === 'held') && (
        <Notice tone="warn">{t('held')}</Notice>
      )}
      {invitations.items.length > 0 ? (
        <InvitationTable
          context={context}
          mayInvite={mayInvite}
          invitations={invitations.items}
          customRoles={customRoles}
        />
      ) : (
        <EmptyState icon={<MailPlus />} title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      )}
      <Pages
        label={t('pages')}
        path={`/t/${context.tenant.slug}/members`}
        parameter="invitations"
        keep={keep}
        cursor={cursor}
        nextCursor={invitations.nextCursor}
      />
    </Section>
  );
}
