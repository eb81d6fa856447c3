'use client';

import type { DeliveryStatus } from '@gatehouse/domain/invitation';
import { Badge, type Tone } from '@gatehouse/ui/badge';
import { Checkbox } from '@gatehouse/ui/checkbox';
import { Cell, ONE_LINE, Row, Table, type TableColumn, WIDEST } from '@gatehouse/ui/table';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import { Time } from '#src/format/time.tsx';
import { OptimisticRow } from '#src/forms/optimistic-row.tsx';
import { InvitationActions } from './invitation-actions.tsx';
import type { ShownInvitation } from './shown-invitation.ts';

/** A mail that was sent is nothing to say. */
const DELIVERY_TONES: Readonly<Record<Exclude<DeliveryStatus, 'sent'>, Tone>> = {
  queued: 'neutral',
  failed: 'danger',
  held: 'warn',
};

interface InvitationTableProps {
  tenant: { readonly slug: string; readonly name: string };
  rows: readonly ShownInvitation[];
  /** Whether the reader may resend and revoke. */
  acts: boolean;
  chosen: ReadonlySet<string>;
  onChoose: (ids: readonly string[], chosen: boolean) => void;
}

/** Open and expired invitations, drawn from plain rows. */
export function InvitationTable({ tenant, rows, acts, chosen, onChoose }: InvitationTableProps) {
  const t = useTranslations('invitations');
  const ready = useReady();
  const choosable = rows.filter(({ changeable }) => changeable).map(({ id }) => id);
  const all = choosable.length > 0 && choosable.every((id) => chosen.has(id));
  const columns: TableColumn[] = [
    {
      name: t('columns.email'),
      heading: (
        <span className="flex items-center gap-3">
          {acts && (
            <Checkbox
              hideLabel
              label={t('bulk.wholePage')}
              disabled={!ready || choosable.length === 0}
              checked={all}
              indeterminate={!all && choosable.some((id) => chosen.has(id))}
              onChange={() => onChoose(choosable, !all)}
            />
          )}
          {t('columns.email')}
        </span>
      ),
    },
    { name: t('columns.role'), from: 28 },
    { name: t('columns.expiresAt'), from: 36 },
    { name: t('columns.invitedBy'), from: 48 },
    { name: t('columns.actions'), hidden: true },
  ];
  return (
    <Table main caption={t('title')} columns={columns}>
      {rows.map((row) => (
        <OptimisticRow key={row.id}>
          <Row selected={chosen.has(row.id)}>
            <Cell header className={WIDEST}>
              <span className="flex min-w-0 items-center gap-3">
                {acts && (
                  <Checkbox
                    hideLabel
                    label={t('bulk.select', { email: row.email })}
                    disabled={!ready || !row.changeable}
                    checked={chosen.has(row.id)}
                    onChange={(event) => onChoose([row.id], event.target.checked)}
                  />
                )}
                <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1 @min-[28rem]/list:flex-nowrap">
                  <span className={`font-medium ${ONE_LINE}`} title={row.email}>
                    {row.email}
                  </span>
                  {row.status === 'expired' && <Badge tone="warn">{t('status.expired')}</Badge>}
                  {row.delivery !== 'sent' && (
                    <Badge tone={DELIVERY_TONES[row.delivery]}>
                      {t(`delivery.${row.delivery}`)}
                    </Badge>
                  )}
                  {row.inviterLeft && <Badge tone="warn">{t('inviterLeft')}</Badge>}
                  <span className="basis-full text-ink-2 @min-[28rem]/list:hidden">
                    {row.roleName}
                  </span>
                </span>
              </span>
            </Cell>
            <Cell from={28} className="whitespace-nowrap">
              <span className={`block max-w-48 ${ONE_LINE}`} title={row.roleName}>
                {row.roleName}
              </span>
            </Cell>
            <Cell from={36} quiet className="whitespace-nowrap">
              <Time at={row.expiresAt} relative />
            </Cell>
            <Cell from={48} quiet>
              <span className={`block max-w-40 ${ONE_LINE}`} title={row.invitedByName ?? undefined}>
                {row.invitedByName}
              </span>
            </Cell>
            <Cell actions>
              {acts && row.changeable && (
                <InvitationActions
                  tenant={tenant}
                  invitation={{ id: row.id, email: row.email, status: row.status }}
                />
              )}
            </Cell>
          </Row>
        </OptimisticRow>
      ))}
    </Table>
  );
}
