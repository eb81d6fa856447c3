'use client';

import type { Permission } from '@gatehouse/policy/permissions';
import { Button } from '@gatehouse/ui/button';
import { Spinner } from '@gatehouse/ui/spinner';
import { useReady } from '@gatehouse/ui/use-ready';
import { useFormatter, useTranslations } from 'next-intl';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';
import type { AccessHelpRow } from './access-help-row.ts';

interface AccessHelpProps {
  slug: string;
  permission: Permission;
  help: AccessHelpRow;
  /** Leads to the page that explains it. */
  more?: boolean | undefined;
}

/** Which role it takes, who could give it, and a way to ask them. */
export function AccessHelp({ slug, permission, help, more = false }: AccessHelpProps) {
  const t = useTranslations('accessHelp');
  const roles = useTranslations('roles.names');
  const format = useFormatter();
  const ready = useReady();
  const [request, setRequest] = useState(help.request);
  const ask = useAction(async () => {
    await callApi('POST', '/tenants/{tenant}/access-requests', {
      path: { tenant: slug },
      body: { permission },
    });
    setRequest('open');
  });
  const withdraw = useAction(async () => {
    await callApi('POST', '/tenants/{tenant}/access-requests/withdraw', {
      path: { tenant: slug },
      body: { permission },
    });
    setRequest(null);
  });
  const role = roles(help.role);
  return (
    <div className="grid gap-3 text-sm">
      <p className="text-ink-2">
        {help.people.length > 0
          ? t('askPeople', { role, people: format.list(help.people, { type: 'disjunction' }) })
          : t('askAnyone', { role })}
      </p>
      <div role="status" className="empty:hidden">
        {request !== null && <p className="font-medium">{t(`request.${request}`)}</p>}
      </div>
      <ProblemNotice problem={ask.problem ?? withdraw.problem} />
      <div className="flex flex-wrap items-center gap-2">
        {request === null && (
          <Button
            variant="primary"
            disabled={!ready}
            pending={ask.pending}
            onClick={() => ask.start()}
            className="max-sm:h-11"
          >
            {t('ask')}
          </Button>
        )}
        {request === 'open' && (
          <Button
            disabled={!ready}
            pending={withdraw.pending}
            onClick={() => withdraw.start()}
            className="max-sm:h-11"
          >
            {t('withdraw')}
          </Button>
        )}
        {more && (
          <Link
            href={`/t/${slug}/access?permission=${permission}`}
            className="rounded-sm px-1 text-sm font-medium text-accent-ink hover:underline max-sm:flex max-sm:min-h-11 max-sm:items-center"
          >
            {t('why')}
          </Link>
        )}
      </div>
    </div>
  );
}

/** The same, asked for when it is opened. */
export function LoadedAccessHelp({ slug, permission, more }: Omit<AccessHelpProps, 'help'>) {
  const t = useTranslations('accessHelp');
  const [help, setHelp] = useState<AccessHelpRow | 'failed' | null>(null);
  useEffect(() => {
    let gone = false;
    callApi('GET', '/tenants/{tenant}/access/help', {
      path: { tenant: slug },
      query: { permission },
    }).then(
      (found) => gone || setHelp(found),
      () => gone || setHelp('failed'),
    );
    return () => {
      gone = true;
    };
  }, [slug, permission]);
  if (help === 'failed') return <p role="alert">{t('failed')}</p>;
  if (help === null) return <Spinner className="size-4" />;
  return <AccessHelp slug={slug} permission={permission} help={help} more={more} />;
}
