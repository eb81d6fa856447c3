import type { DeliveryStatus, InvitationStatus } from '@gatehouse/domain/invitation';
import { withinCeiling } from '@gatehouse/policy/ceiling';
import { Badge, type Tone } from '@gatehouse/ui/badge';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import { Mail } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { InvitationRow } from '#src/format/rows.ts';
import { VanishingRow } from '#src/forms/vanishing-row.tsx';
import { Time } from '#src/format/time.tsx';
import { type CustomRole, customRoleOf, heldRole } from '#src/members/role-choices.ts';
import type { PageContext } from '#src/shell/page-context.ts';
import { InvitationActions } from './invitation-actions.tsx';

const COLUMNS = ['email', 'role', 'status', 'delivery', 'invitedBy', 'expiresAt'] as const;

const STATUS_TONES: Readonly<Record<InvitationStatus, Tone>> = {
  pending: 'accent',
  accepted: 'good',
  expired: 'warn',
  revoked: 'neutral',
};

const DELIVERY_TONES: Readonly<Record<DeliveryStatus, Tone>> = {
  queued: 'neutral',
  sent: 'good',
  failed: 'danger',
  held: 'warn',
};

interface InvitationTableProps {
  context: PageContext;
  /** Whether the reader may resend and revoke. */
  mayInvite: boolean;
  invitations: readonly InvitationRow[];
  customRoles: readonly CustomRole[];
}

export function InvitationTable({
  context,
  mayInvite,
  invitations,
  customRoles,
}: InvitationTableProps) {
  const t = useTranslations('invitations');
  const roleName = useTranslations('roles.names');
  const { slug, name } = context.tenant;
  const columns = [
    ...COLUMNS.map((column) => ({ name: t(`columns.${column}`) })),
    { name: t('columns.actions'), hidden: true, className: 'w-12' },
  ];
  return (
    <Table caption={t('title')} columns={columns}>
      {invitations.map((invitation) => (
        <VanishingRow key={invitation.id}>
          <Row>
            <Cell header className="max-lg:pr-10">
              <span className="flex items-center gap-2.5 font-medium break-all">
                <Mail aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
                {invitation.email}
              </span>
            </Cell>
            <Cell label={t('columns.role')} className="wrap-anywhere">
              {customRoleOf(invitation, customRoles)?.name ?? roleName(invitation.role)}
            </Cell>
            <Cell label={t('columns.status')}>
              <span className="inline-flex">
                <Badge dot tone={STATUS_TONES[invitation.status]}>
                  {t(`status.${invitation.status}`)}
                </Badge>
              </span>
            </Cell>
            <Cell label={t('columns.delivery')}>
              <span className="inline-flex">
                <Badge tone={DELIVERY_TONES[invitation.delivery]}>
                  {t(`delivery.${invitation.delivery}`)}
                </Badge>
              </span>
            </Cell>
            <Cell
              label={t('columns.invitedBy')}
              className="wrap-anywhere lg:min-w-28 lg:text-ink-2"
            >
              {invitation.invitedByName}
              {invitation.inviterLeft && <Badge tone="warn">{t('inviterLeft')}</Badge>}
            </Cell>
            <Cell label={t('columns.expiresAt')} className="lg:text-ink-2">
              <Time at={invitation.expiresAt} />
            </Cell>
            <Cell className="max-lg:absolute max-lg:top-2.5 max-lg:right-2.5">
              {mayInvite && withinCeiling(context, heldRole(invitation, customRoles)) && (
                <InvitationActions
                  tenant={{ slug, name }}
                  invitation={{
                    id: invitation.id,
                    email: invitation.email,
                    status: invitation.status,
                  }}
                />
              )}
            </Cell>
          </Row>
        </VanishingRow>
      ))}
    </Table>
  );
}
