'use client';

import type { BulkInvitations } from '@gatehouse/api/schemas';
import { csvLine } from '@gatehouse/domain/csv';
import { Button, buttonClass } from '@gatehouse/ui/button';
import { Card } from '@gatehouse/ui/card';
import { useReady } from '@gatehouse/ui/use-ready';
import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import type { RoleChoice } from '#src/members/change-role-dialog.tsx';
import { RefreshWhile } from '#src/shell/refresh-while.tsx';
import { invitedAddress } from './invited-address.ts';

interface BulkInvitationsStatusProps {
  path: string;
  bulk: Pick<BulkInvitations, 'items'> & { readonly finished: boolean };
  choices: readonly RoleChoice[];
}

/** How far a list of people to invite is, and in the end who was not invited, and the result. */
export function BulkInvitationsStatus({ path, bulk, choices }: BulkInvitationsStatusProps) {
  const t = useTranslations('invitations.many');
  const common = useTranslations('common');
  const errors = useTranslations('errors');
  const format = useFormatter();
  const router = useRouter();
  const ready = useReady();
  const { items, finished } = bulk;
  const words = (code: string) =>
    errors.has(code as 'internal.error') ? errors(code as 'internal.error') : code;
  const tried = items.flatMap(({ outcome, ...item }) => (outcome ? [{ ...item, outcome }] : []));
  const failed = tried.filter(({ outcome }) => outcome !== 'done');
  const nameOf = (role: string) => choices.find(({ value }) => value === role)?.name ?? role;
  const file = `data:text/csv;charset=utf-8,${encodeURIComponent(
    [
      csvLine([t('columns.email'), t('columns.role'), t('columns.state')]),
      ...tried.map(({ email, role, outcome }) =>
        csvLine([email, nameOf(role), outcome === 'done' ? t('states.sent') : words(outcome)]),
      ),
    ].join(''),
  )}`;
  return (
    <Card className="grid gap-3 p-4 text-sm">
      <RefreshWhile waiting={!finished} everySeconds={1} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p role="status" className="font-medium">
          {t(finished ? 'finished' : 'running', {
            done: format.number(tried.length - failed.length),
            total: format.number(items.length),
          })}
        </p>
        {finished && (
          <span className="flex flex-wrap gap-2">
            <a href={file} download="invitations.csv" className={buttonClass('secondary', 'sm')}>
              {t('download')}
            </a>
            <Button
              size="sm"
              variant="ghost"
              disabled={!ready}
              onClick={() => router.push(invitedAddress(path, null))}
            >
              {common('close')}
            </Button>
          </span>
        )}
      </div>
      {!finished && (
        <progress
          aria-label={t('progress')}
          max={items.length}
          value={tried.length}
          className="h-2 w-full accent-accent"
        />
      )}
      {failed.length > 0 && (
        <details open={failed.length <= 10}>
          <summary className="w-fit rounded-sm text-danger-ink">
            {t('failed', { count: failed.length })}
          </summary>
          <ul className="mt-2 grid gap-1">
            {failed.map(({ email, outcome }, at) => (
              <li key={`${at} ${email}`}>
                <span className="font-medium break-all">{email}</span>: {words(outcome)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
