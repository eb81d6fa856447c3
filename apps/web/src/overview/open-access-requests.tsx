import type { Role } from '@gatehouse/domain/role';
import { mayGrant, wholeRole } from '@gatehouse/policy/ceiling';
import type { listAccessRequests } from '@gatehouse/services/access-requests';
import { Avatar } from '@gatehouse/ui/avatar';
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Time } from '#src/format/time.tsx';
import type { PageContext } from '#src/server/page-context.ts';
import { Panel } from './panel.tsx';

type Request = Awaited<ReturnType<typeof listAccessRequests>>['items'][number];

interface OpenAccessRequestsProps {
  context: PageContext;
  requests: readonly Request[];
}

/** What members ask for and the reader could give, each a link to where it is answered. */
export function OpenAccessRequests({ context, requests }: OpenAccessRequestsProps) {
  const t = useTranslations('overview');
  const names = useTranslations('permissionNames');
  const grantable = requests.filter(({ role }) => canGrant(context, role));
  if (grantable.length === 0) return null;
  return (
    <Panel id="access-requests" title={t('accessRequests')}>
      <ul className="text-sm">
        {grantable.map(({ id, userId, name, permission, createdAt }) => (
          <li key={id} className="border-line not-last:border-b">
            <Link
              href={`/t/${context.tenant.slug}/members/${userId}`}
              prefetch={false}
              className="flex min-h-11 items-center gap-2.5 px-4 py-2 -outline-offset-2 hover:bg-hover/60"
            >
              <Avatar name={name} size="sm" />
              <span className="grid min-w-0 flex-1">
                <span className="truncate font-medium" title={name}>
                  {name}
                </span>
                <span className="truncate text-ink-2">{names(permission)}</span>
              </span>
              <span className="shrink-0 text-ink-3">
                <Time at={createdAt} relative />
              </span>
              <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function canGrant({ role, permissions }: PageContext, needed: Role): boolean {
  return mayGrant({ role, permissions }, wholeRole(needed));
}
