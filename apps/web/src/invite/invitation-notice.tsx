import { Notice } from '@gatehouse/ui/notice';
import Link from 'next/link';
import { openedInvitation } from './opened-invitation.ts';

/** Leads back to an invitation that was opened in this browser and still waits for an answer. */
export async function InvitationNotice() {
  const opened = await openedInvitation();
  if (opened?.invitation.status !== 'pending') return null;
  const { inviterName, tenantName } = opened.invitation;
  return (
    <Notice title={`${inviterName} invites you to ${tenantName}`}>
      <Link href="/invite" className="font-medium text-accent-ink underline">
        Go on to the invitation
      </Link>
    </Notice>
  );
}
