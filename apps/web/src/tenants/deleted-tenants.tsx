'use client';

import { Button } from '@gatehouse/ui/button';
import { Card } from '@gatehouse/ui/card';
import { useReady } from '@gatehouse/ui/use-ready';
import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';

interface DeletedTenantsProps {
  tenants: readonly { id: string; name: string; purgeAt: Date }[];
}

/** Deleted tenants of an owner, while they can still be restored. */
export function DeletedTenants({ tenants }: DeletedTenantsProps) {
  const t = useTranslations('tenants.deleted');
  const format = useFormatter();
  const router = useRouter();
  const ready = useReady();
  const restore = useAction(async (id: string) => {
    const { slug } = await callApi('POST', '/me/deleted-tenants/{tenantId}/restore', {
      path: { tenantId: id },
    });
    router.push(`/t/${slug}`);
  });
  return (
    <>
      <ProblemNotice problem={restore.problem} />
      <Card>
        <ul className="divide-y divide-line">
          {tenants.map(({ id, name, purgeAt }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-3 p-4">
              <span className="grid min-w-0 gap-0.5">
                <span className="font-medium wrap-anywhere">{name}</span>
                <span className="text-sm text-ink-2">
                  {t('until', { day: format.dateTime(purgeAt, { dateStyle: 'long' }) })}
                </span>
              </span>
              <Button
                disabled={!ready}
                pending={restore.pending}
                onClick={() => restore.start(id)}
                aria-label={t('restoreOne', { name })}
              >
                {t('restore')}
              </Button>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
