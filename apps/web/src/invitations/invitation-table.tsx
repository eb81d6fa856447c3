import type { DeliveryStatus, InvitationStatus } from '@gatehouse/domain/invitation';
import { withinCeiling } from '@gatehouse/policy/ceiling';
import { Badge, type Tone } from '@gatehouse/ui/badge';
import { cx } from '@gatehouse/ui/cx';
import { Cell, ONE_LINE, Row, Table, WIDEST } from '@gatehouse/ui/table';
import { Mail } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { InvitationRow } from '#src/format/rows.ts';
import { Time } from '#src/format/time.tsx';
import { OptimisticRow } from '#src/forms/optimistic-row.tsx';
import { type CustomRole, findCustomRole, heldRole } from '#src/roles/role-choices.ts';
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

/** Shown in cards and in wide tables, not in those between. */
const WIDE_ONLY = 'lg:max-xl:hidden';

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
  const getRoleName = (invitation: InvitationRow) =>
    findCustomRole(invitation, customRoles)?.name ?? roleName(invitation.role);
  const columns = [
    ...COLUMNS.map((column) => ({
      name: t(`columns.${column}`),
      className: cx('whitespace-nowrap', column === 'invitedBy' && WIDE_ONLY),
    })),
    { name: t('columns.actions'), hidden: true, className: 'w-12' },
  ];
  return (
    <Table caption={t('title')} columns={columns}>
      {invitations.map((invitation) => (
        <OptimisticRow key={invitation.id}>
          <Row>
            <Cell header className={WIDEST}>
              <span className="flex min-w-0 items-center gap-2.5 font-medium">
                <Mail aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
                <span className={ONE_LINE} title={invitation.email}>
                  {invitation.email}
                </span>
              </span>
            </Cell>
            <Cell label={t('columns.role')} className="lg:whitespace-nowrap">
              <span className={cx('block lg:max-w-48', ONE_LINE)} title={getRoleName(invitation)}>
                {getRoleName(invitation)}
              </span>
            </Cell>
            <Cell label={t('columns.status')} className="lg:whitespace-nowrap">
              <span className="inline-flex">
                <Badge dot tone={STATUS_TONES[invitation.status]}>
                  {t(`status.${invitation.status}`)}
                </Badge>
              </span>
            </Cell>
            <Cell label={t('columns.delivery')} className="lg:whitespace-nowrap">
              <span className="inline-flex">
                <Badge tone={DELIVERY_TONES[invitation.delivery]}>
                  {t(`delivery.${invitation.delivery}`)}
                </Badge>
              </span>
            </Cell>
            <Cell
              label={t('columns.invitedBy')}
              className={cx('lg:whitespace-nowrap lg:text-ink-2', WIDE_ONLY)}
            >
              <span className={cx('block lg:max-w-40', ONE_LINE)} title={invitation.invitedByName}>
                {invitation.invitedByName}
              </span>
              {invitation.inviterLeft && <Badge tone="warn">{t('inviterLeft')}</Badge>}
            </Cell>
            <Cell label={t('columns.expiresAt')} quiet className="whitespace-nowrap">
              <Time at={invitation.expiresAt} />
            </Cell>
            <Cell actions>
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
        </OptimisticRow>
      ))}
    </Table>
  );
}
