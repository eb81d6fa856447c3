import { KEY_PERMISSIONS, PERMISSIONS } from '@gatehouse/policy/permissions';
import { Badge } from '@gatehouse/ui/badge';
import { Code } from '@gatehouse/ui/code';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import type { ApiKeyRow } from '#src/format/rows.ts';
import { Time } from '#src/format/time.tsx';
import { KeyActions } from './key-actions.tsx';

const COLUMNS = [
  { name: 'Key' },
  { name: 'Created by' },
  { name: 'Last used' },
  { name: 'Expires' },
  { name: 'Actions', hidden: true, className: 'w-12' },
];

interface KeyTableProps {
  tenant: { slug: string; name: string };
  keys: readonly ApiKeyRow[];
}

export function KeyTable({ tenant, keys }: KeyTableProps) {
  const now = new Date();
  return (
    <Table caption="API keys" columns={COLUMNS}>
      {keys.map(({ id, name, hint, permissions, createdByName, lastUsedAt, expiresAt }) => (
        <Row key={id} muted={expiresAt <= now}>
          <Cell header className="max-sm:pr-10">
            <span className="grid gap-1">
              <span className="flex flex-wrap items-center gap-2 font-medium">
                {name} <Code>…{hint}</Code>
              </span>
              <details className="text-ink-2">
                <summary className="w-fit rounded-sm">
                  {permissions.length === KEY_PERMISSIONS.length
                    ? 'All permissions'
                    : `${permissions.length} of ${KEY_PERMISSIONS.length} permissions`}
                </summary>
                <ul className="mt-1 list-disc pl-4">
                  {permissions.map((permission) => (
                    <li key={permission}>{PERMISSIONS[permission]}</li>
                  ))}
                </ul>
              </details>
            </span>
          </Cell>
          <Cell label="Created by" className="sm:text-ink-2">
            {createdByName}
          </Cell>
          <Cell label="Last used" className="sm:text-ink-2">
            {lastUsedAt ? <Time at={lastUsedAt} /> : 'Never'}
          </Cell>
          <Cell label="Expires" className="sm:text-ink-2">
            {expiresAt <= now ? <Badge tone="warn">Expired</Badge> : <Time at={expiresAt} />}
          </Cell>
          <Cell className="max-sm:absolute max-sm:top-2.5 max-sm:right-2.5">
            <KeyActions tenant={tenant} apiKey={{ id, name }} />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
