import { buttonClass } from '@gatehouse/ui/button';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ClientMessages } from '#src/i18n/client-messages.tsx';
import { InvitationCard } from '#src/invite/invitation-card.tsx';
import { InviteFrame } from '#src/invite/invite-frame.tsx';
import { openedInvitation, openedInviterPicture } from '#src/invite/opened-invitation.ts';
import { optionalUser } from '#src/server/session.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('invite');
  return { title: t('page'), referrer: 'no-referrer' };
}

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

export default async function InvitePage() {
  const t = await getTranslations('invite');
  const tenants = { href: '/tenants', link: (await getTranslations('common'))('myTenants') };
  const opened = await openedInvitation();
  if (!opened) {
    return (
      <Ended title={t('noInvitation.title')} {...tenants}>
        {t('noInvitation.text')}
      </Ended>
    );
  }
  const { token, invitation } = opened;
  const { tenantName: tenant, tenantSlug, inviterName: inviter, status } = invitation;
  switch (status) {
    case 'accepted':
      return (
        <Ended
          title={t('accepted.title')}
          href={`/t/${tenantSlug}`}
          link={t('accepted.open', { tenant })}
        >
          {t('accepted.text', { tenant })}
        </Ended>
      );
    case 'expired':
      return (
        <Ended title={t('expired.title')} {...tenants}>
          {t('expired.text', { inviter, tenant })}
        </Ended>
      );
    case 'revoked':
      return (
        <Ended title={t('revoked.title')} {...tenants}>
          {t('revoked.text', { inviter, tenant })}
        </Ended>
      );
    case 'pending':
      return (
        <InviteFrame title={t('join', { tenant })}>
          <ClientMessages of={['invite']}>
            <InvitationCard
              invitation={invitation}
              token={token}
              user={await optionalUser()}
              pictured={(await openedInviterPicture()) !== null}
            />
          </ClientMessages>
        </InviteFrame>
      );
  }
}
