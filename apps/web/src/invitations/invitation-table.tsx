import type { PageContext } from '#src/shell/page-context.ts';
import type { DeliveryStatus, InvitationStatus } from '@gatehouse/domain/invitation';
import { wholeRole, withinCeiling } from '@gatehouse/policy/ceiling';
import { Badge, type Tone } from '@gatehouse/ui/badge';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import { Mail } from 'lucide-react';
import type { InvitationRow } from '#src/format/rows.ts';
import { Time } from '#src/format/time.tsx';
import { ROLE_NAMES } from '#src/format/words.ts';
import { InvitationActions } from './invitation-actions.tsx';

const COLUMNS = [
  { name: 'E-mail address' },
  { name: 'Role' },
  { name: 'Status' },
  { name: 'Mail' },
  { name: 'Invited by' },
  { name: 'Expires' },
  { name: 'Actions', hidden: true, className: 'w-12' },
];

const STATUSES: Readonly<Record<InvitationStatus, readonly [Tone, string]>> = {
  pending: ['accent', 'Pending'],
  accepted: ['good', 'Accepted'],
  expired: ['warn', 'Expired'],
  revoked: ['neutral', 'Revoked'],
};

const DELIVERIES: Readonly<Record<DeliveryStatus, readonly [Tone, string]>> = {
  queued: ['neutral', 'On its way'],
  sent: ['good', 'Sent'],
  failed: ['danger', 'Not delivered'],
};

interface InvitationTableProps {
  context: PageContext;
  invitations: readonly InvitationRow[];
}

export function InvitationTable({ context, invitations }: InvitationTableProps) {
  const { slug, name } = context.tenant;
  return (
    <Table caption="Invitations" columns={COLUMNS}>
      {invitations.map(({ id, email, role, status, delivery, invitedByName, expiresAt }) => (
        <Row key={id}>
          <Cell header className="max-sm:pr-10">
            <span className="flex items-center gap-2.5 font-medium break-all">
              <Mail aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
              {email}
            </span>
          </Cell>
          <Cell label="Role">{ROLE_NAMES[role]}</Cell>
          <Cell label="Status">
            <Badge dot tone={STATUSES[status][0]}>
              {STATUSES[status][1]}
            </Badge>
          </Cell>
          <Cell label="Mail">
            <Badge tone={DELIVERIES[delivery][0]}>{DELIVERIES[delivery][1]}</Badge>
          </Cell>
          <Cell label="Invited by" className="wrap-anywhere lg:min-w-28 sm:text-ink-2">
            {invitedByName}
          </Cell>
          <Cell label="Expires" className="sm:text-ink-2">
            <Time at={expiresAt} />
          </Cell>
          <Cell className="max-sm:absolute max-sm:top-2.5 max-sm:right-2.5">
            {withinCeiling(context, wholeRole(role)) && (
              <InvitationActions tenant={{ slug, name }} invitation={{ id, email, status }} />
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
