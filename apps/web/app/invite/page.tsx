import { buttonClass } from '@gatehouse/ui/button';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { InvitationCard } from '#src/invite/invitation-card.tsx';
import { InviteFrame } from '#src/invite/invite-frame.tsx';
import { openedInvitation } from '#src/invite/opened-invitation.ts';
import { optionalUser } from '#src/server/session.ts';

export const metadata: Metadata = { title: 'Invitation', referrer: 'no-referrer' };

function Ended({ title, children, href, link }: EndedProps) {
  return (
    <InviteFrame title={title}>
      <p className="text-base text-ink-2">{children}</p>
      <a href={href} className={buttonClass('secondary', 'lg')}>
        {link}
      </a>
    </InviteFrame>
  );
}

interface EndedProps {
  title: string;
  children: ReactNode;
  href: string;
  link: string;
}

const TENANTS = { href: '/tenants', link: 'My tenants' } as const;

export default async function InvitePage() {
  const opened = await openedInvitation();
  if (!opened) {
    return (
      <Ended title="This link leads to no invitation" {...TENANTS}>
        Open the link from your newest invitation mail again. A link stops working when a newer one
        has been sent.
      </Ended>
    );
  }
  const { token, invitation } = opened;
  const { tenantName, tenantSlug, inviterName, status } = invitation;
  switch (status) {
    case 'accepted':
      return (
        <Ended
          title="This invitation has been accepted"
          href={`/t/${tenantSlug}`}
          link={`Open ${tenantName}`}
        >
          It can be accepted only once. If that was you, you are a member of {tenantName} already.
        </Ended>
      );
    case 'expired':
      return (
        <Ended title="This invitation has expired" {...TENANTS}>
          Invitations are good for seven days. Ask {inviterName} or another admin of {tenantName} to
          send a new one.
        </Ended>
      );
    case 'revoked':
      return (
        <Ended title="This invitation has been revoked" {...TENANTS}>
          If you think that is a mistake, ask {inviterName} or another admin of {tenantName}.
        </Ended>
      );
    case 'pending':
      return (
        <InviteFrame title={`Join ${tenantName}`}>
          <InvitationCard invitation={invitation} token={token} user={await optionalUser()} />
        </InviteFrame>
      );
  }
}
