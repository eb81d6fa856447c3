import type { Entity } from './entity.ts';
import type { Field } from './fields.ts';

/** The widths of the list from which the columns after the first are seen. */
const WIDTHS = [28, 36, 42, 48, 60] as const;
const LAST_WIDTH = 72;

/** The button that opens the form of a new one. */
export function toCreateButton({ one, many, title }: Entity): string {
  return `'use client';

import type { ${one.pascal}Input } from '@gatehouse/api/schemas';
import { Button } from '@gatehouse/ui/button';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { useAction } from '#src/forms/use-action.ts';
import { ${one.pascal}Dialog } from './${one.kebab}-dialog.tsx';

export function Create${one.pascal}({ slug }: { slug: string }) {
  const t = useTranslations('${many.camel}');
  const router = useRouter();
  const ready = useReady();
  const [open, setOpen] = useState(false);
  const { start, pending, problem, forget } = useAction(async (body: ${one.pascal}Input) => {
    await callApi('POST', '/tenants/{tenant}/${many.kebab}', { path: { tenant: slug }, body });
    setOpen(false);
    showToast({ tone: 'good', text: t('create.done', { name: body.${title.name.camel} }) });
    router.refresh();
  });

  function close() {
    setOpen(false);
    forget();
  }

  return (
    <>
      <Button variant="primary" disabled={!ready} onClick={() => setOpen(true)}>
        <Plus aria-hidden="true" className="size-4" />
        {t('create.open')}
      </Button>
      {open && (
        <${one.pascal}Dialog
          title={t('create.title')}
          submit={t('create.submit')}
          pending={pending}
          problem={problem}
          onSubmit={start}
          onClose={close}
        />
      )}
    </>
  );
}
`;
}

/** The menu of a row, with its dialogs. */
export function toActions({ one, many, title }: Entity): string {
  return `'use client';

import type { ${one.pascal}Input } from '@gatehouse/api/schemas';
import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { MenuItem } from '@gatehouse/ui/menu';
import { showToast } from '@gatehouse/ui/toast';
import { Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { callApi, ifMatch } from '#src/api-client.ts';
import { RowMenu } from '#src/forms/row-menu.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { useOptimisticRow } from '#src/forms/use-optimistic-row.ts';
import { ${one.pascal}Dialog } from './${one.kebab}-dialog.tsx';

interface ${one.pascal}ActionsProps {
  tenant: { readonly slug: string; readonly name: string };
  row: ${one.pascal}Input & { readonly id: string; readonly version: number };
  may: { readonly update: boolean; readonly remove: boolean };
}

export function ${one.pascal}Actions({ tenant, row, may }: ${one.pascal}ActionsProps) {
  const t = useTranslations('${many.camel}');
  const router = useRouter();
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null);
  const path = { tenant: tenant.slug, ${one.camel}Id: row.id };
  const name = row.${title.name.camel};

  const edit = useAction(async (body: ${one.pascal}Input) => {
    await callApi('PATCH', '/tenants/{tenant}/${many.kebab}/{${one.camel}Id}', {
      path,
      header: ifMatch(row.version),
      body,
    });
    setOpen(null);
    showToast({ tone: 'good', text: t('edit.done', { name: body.${title.name.camel} }) });
    router.refresh();
  });
  const remove = useOptimisticRow(
    () => callApi('DELETE', '/tenants/{tenant}/${many.kebab}/{${one.camel}Id}', { path }),
    { done: t('delete.done', { name }), failed: t('delete.failed', { name }) },
  );

  function close() {
    setOpen(null);
    edit.forget();
  }

  return (
    <>
      <RowMenu label={t('actionsFor', { name })}>
        {may.update && (
          <MenuItem onSelect={() => setOpen('edit')}>
            <Pencil aria-hidden="true" />
            {t('edit.open')}
          </MenuItem>
        )}
        {may.remove && (
          <MenuItem danger onSelect={() => setOpen('remove')}>
            <Trash2 aria-hidden="true" />
            {t('delete.open')}
          </MenuItem>
        )}
      </RowMenu>
      {open === 'edit' && (
        <${one.pascal}Dialog
          title={t('edit.title', { name })}
          submit={t('edit.submit')}
          saved={row}
          pending={edit.pending}
          problem={edit.problem}
          onSubmit={edit.start}
          onClose={close}
        />
      )}
      {open === 'remove' && (
        <ConfirmDialog
          title={t('delete.title', { name })}
          description={t('delete.description', { tenant: tenant.name })}
          confirm={t('delete.submit')}
          danger
          pending={remove.pending}
          onConfirm={remove.start}
          onClose={close}
        />
      )}
    </>
  );
}
`;
}

/** The list. */
export function toTable({ one, many, fields, title, icon }: Entity): string {
  const others = fields.slice(1);
  const getWidth = (at: number) => WIDTHS[at] ?? LAST_WIDTH;
  const changed = getWidth(others.length);
  const createdBy = getWidth(others.length + 1);
  const formats = others.some(({ type }) => type === 'integer' || type === 'date');
  const cells = others.map(
    (
      field,
      at,
    ) => `<Cell from={${getWidth(at)}} quiet${field.type === 'string' ? '' : ' className="whitespace-nowrap"'}>
              ${toShown(field)}
            </Cell>`,
  );
  const name = `row.${title.name.camel}`;
  return `'use client';

import type { ${one.pascal}Input } from '@gatehouse/api/schemas';
import { Cell, ONE_LINE, Row, Table, WIDEST } from '@gatehouse/ui/table';
import { ${icon} } from 'lucide-react';
import { ${formats ? 'useFormatter, ' : ''}useTranslations } from 'next-intl';
import { Time } from '#src/format/time.tsx';
import { OptimisticRow } from '#src/forms/optimistic-row.tsx';
import { ${one.pascal}Actions } from './${one.kebab}-actions.tsx';

/** A row of the list, as plain values. */
interface Shown${one.pascal} extends ${one.pascal}Input {
  readonly id: string;
  readonly version: number;
  readonly createdByName: string;
  readonly updatedAt: Date;
}

interface ${one.pascal}TableProps {
  tenant: { readonly slug: string; readonly name: string };
  rows: readonly Shown${one.pascal}[];
  may: { readonly update: boolean; readonly remove: boolean };
}

/** ${many.title}, drawn from plain rows. */
export function ${one.pascal}Table({ tenant, rows, may }: ${one.pascal}TableProps) {
  const t = useTranslations('${many.camel}');
  const common = useTranslations('common');
  ${formats ? 'const format = useFormatter();' : ''}
  return (
    <Table
      main
      caption={t('title')}
      columns={[
        { name: t('fields.${title.name.camel}') },
        ${others.map(({ name: { camel } }, at) => `{ name: t('fields.${camel}'), from: ${getWidth(at)} },`).join('\n')}
        { name: t('columns.changed'), from: ${changed} },
        { name: t('columns.createdBy'), from: ${createdBy} },
        { name: common('actions'), hidden: true },
      ]}
    >
      {rows.map((row) => (
        <OptimisticRow key={row.id}>
          <Row id={row.id}>
            <Cell header className={WIDEST}>
              <span className="flex min-h-7 min-w-0 items-center gap-2.5 font-medium">
                <${icon} aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
                <span className={ONE_LINE} title={${name}}>
                  {${name}}
                </span>
              </span>
            </Cell>
            ${cells.join('\n')}
            <Cell from={${changed}} quiet className="whitespace-nowrap">
              <Time at={row.updatedAt} relative />
            </Cell>
            <Cell from={${createdBy}} quiet>
              <span className={\`block max-w-48 \${ONE_LINE}\`} title={row.createdByName}>
                {row.createdByName}
              </span>
            </Cell>
            <Cell actions>
              {(may.update || may.remove) && (
                <${one.pascal}Actions tenant={tenant} row={row} may={may} />
              )}
            </Cell>
          </Row>
        </OptimisticRow>
      ))}
    </Table>
  );
}
${
  others.some(({ type }) => type === 'date')
    ? `
/** Midnight of a day, to be shown in the same time zone. */
function toMidnight(day: string): Date {
  return new Date(\`\${day}T00:00:00Z\`);
}

const DAY = { dateStyle: 'medium', timeZone: 'UTC' } as const;
`
    : ''
}`;
}

function toShown({ name: { camel }, type, optional }: Field): string {
  const value = `row.${camel}`;
  if (type === 'boolean') return `{${value} ? t('answers.yes') : t('answers.no')}`;
  if (type === 'string') {
    const titled = optional ? `${value} ?? undefined` : value;
    return `<span className={\`block max-w-48 \${ONE_LINE}\`} title={${titled}}>{${value}}</span>`;
  }
  const shown =
    type === 'integer' ? `format.number(${value})` : `format.dateTime(toMidnight(${value}), DAY)`;
  return optional ? `{${value} !== null && ${shown}}` : `{${shown}}`;
}
