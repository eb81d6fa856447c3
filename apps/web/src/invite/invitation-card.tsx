import { BRAND } from '@gatehouse/brand/brand';
import { LANDING } from '@gatehouse/brand/landing';
import type { UserContext } from '@gatehouse/domain/context';
import { isSameEmail } from '@gatehouse/domain/email';
import type { Role } from '@gatehouse/domain/role';
import { Avatar } from '@gatehouse/ui/avatar';
import { buttonClass } from '@gatehouse/ui/button';
import { Notice } from '@gatehouse/ui/notice';
import { useLocale, useTranslations } from 'next-intl';
import { signInHref } from '#src/http/return-to.ts';
import { AcceptInvitation } from './accept-invitation.tsx';
import { RenewPassword } from './renew-password.tsx';
import { SwitchPerson } from './switch-person.tsx';

export interface OpenInvitation {
  readonly tenantName: string;
  readonly inviterName: string;
  readonly role: Role;
  readonly email: string;
  /** The invited address had no sign-in yet, so its mail carried a temporary password. */
  readonly createsAccount: boolean;
}

interface NextStepProps {
  invitation: OpenInvitation;
  token: string;
  user: UserContext | null;
}

interface InvitationCardProps extends NextStepProps {
  /** The inviter has a picture, and is still there. */
  pictured: boolean;
}

/** An open invitation, and what this visitor can do with it. */
export function InvitationCard({ pictured, ...next }: InvitationCardProps) {
  const { tenantName, inviterName, role, email } = next.invitation;
  const t = useTranslations();
  const { lead } = LANDING[useLocale()];
  return (
    <>
      <div className="flex items-start gap-3.5">
        <Avatar name={inviterName} src={pictured ? '/invite/picture' : undefined} size="lg" />
        <p className="min-w-0 text-base text-ink-2">
          {t.rich('invite.invitesYou', {
            inviter: inviterName,
            tenant: tenantName,
            role: t(`roles.names.${role}`),
            email,
            b: (name) => <strong className="font-semibold wrap-anywhere text-ink">{name}</strong>,
          })}
        </p>
      </div>
      <p className="rounded-md bg-sunken px-3 py-2.5 text-sm text-ink-2">
        <strong className="font-semibold text-ink">{t(`roles.names.${role}`)}.</strong>{' '}
        {t(`roles.sentences.${role}`)}
      </p>
      <NextStep {...next} />
      <div className="grid gap-1 border-t border-line pt-4 text-sm text-ink-2">
        <h2 className="font-semibold text-ink">{t('invite.product', { product: BRAND.name })}</h2>
        <p>{lead}</p>
      </div>
    </>
  );
}

function NextStep({ invitation, token, user }: NextStepProps) {
  const { tenantName, email, createsAccount } = invitation;
  const t = useTranslations('invite');
  if (!user) {
    return (
      <div className="grid gap-4">
        {createsAccount && (
          <Notice title={t('firstTime.title')}>{t('firstTime.text', { email })}</Notice>
        )}
        <a href={signInHref('/invite', email)} className={buttonClass('primary', 'lg')}>
          {t('signInToAccept')}
        </a>
        {createsAccount && <RenewPassword token={token} email={email} />}
      </div>
    );
  }
  if (!isSameEmail(user.principal.email, email)) {
    return (
      <div className="grid gap-4">
        <Notice tone="warn" title={t('otherPerson.title', { email: user.principal.email })}>
          {t('otherPerson.text', { email })}
        </Notice>
        <SwitchPerson />
      </div>
    );
  }
  return (
    <div className="grid gap-3">
      <AcceptInvitation token={token} tenantName={tenantName} />
      <p className="text-center text-sm text-ink-2">
        {t('signedInAs', { email: user.principal.email })}
      </p>
    </div>
  );
}
