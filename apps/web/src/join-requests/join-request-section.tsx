import { listJoinRequests } from '@gatehouse/services/join-requests';
import { Section } from '@gatehouse/ui/card';
import { Notice } from '@gatehouse/ui/notice';
import { getTranslations } from 'next-intl/server';
import { readPage } from '#src/http/read-page.ts';
import type { RoleChoice } from '#src/roles/role-choices.ts';
import { getDeps } from '#src/server/session.ts';
import type { PageContext } from '#src/shell/page-context.ts';
import { Pages } from '#src/shell/pages.tsx';
import { JoinRequestTable } from './join-request-table.tsx';

interface JoinRequestSectionProps {
  context: PageContext;
  /** Whether the tenant's own rule lets the reader answer. */
  mayInvite: boolean;
  /** The roles that the reader may give to who asked. */
  choices: readonly RoleChoice[];
  defaultRole: string;
  cursor: string | undefined;
  /** Where the other lists of the page stand. */
  keep: Readonly<Record<string, string | undefined>>;
}

/** Who asks to join; nothing where no one does. */
export async function JoinRequestSection({
  context,
  mayInvite,
  choices,
  defaultRole,
  cursor,
  keep,
}: JoinRequestSectionProps) {
  const [deps, t, errors] = await Promise.all([
    getDeps(),
    getTranslations('members.requests'),
    getTranslations('errors'),
  ]);
  const requests = await readPage(cursor, (from) =>
    listJoinRequests(deps, context, { limit: 25, cursor: from }),
  );
  if (requests.items.length === 0 && cursor === undefined) return null;
  const { slug, name } = context.tenant;
  return (
    <Section id="join-requests" title={t('title')} description={t('description')}>
      {!mayInvite && <Notice tone="info">{errors('invitation.owners_only')}</Notice>}
      <JoinRequestTable
        tenant={{ slug, name }}
        requests={requests.items}
        answers={mayInvite ? { choices, defaultRole } : null}
      />
      <Pages
        label={t('pages')}
        path={`/t/${slug}/members`}
        parameter="requests"
        keep={keep}
        cursor={cursor}
        nextCursor={requests.nextCursor}
      />
    </Section>
  );
}
