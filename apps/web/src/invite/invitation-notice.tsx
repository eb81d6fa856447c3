import { Notice } from '@gatehouse/ui/notice';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { openedInvitation } from './opened-invitation.ts';

/** Leads back to an invitation that was opened in this browser and still waits for an answer. */
export async function InvitationNotice() {
  const opened = await openedInvitation();
  if (opened?.invitation.status !== 'pending') return null;
  const { inviterName, tenantName } = opened.invitation;
  const t = await getTranslations('invite.waiting');
  return (
    <Notice title={t('title', { inviter: inviterName, tenant: tenantName })}>
      <Link href="/invite" className="font-medium text-accent-ink underline">
        {t('goOn')}
      </Link>
    </Notice>
  );
}
