'use client';

import type { JoinableTenant } from '@gatehouse/api/schemas';
import { Button } from '@gatehouse/ui/button';
import { Card } from '@gatehouse/ui/card';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';

/** A tenant that the reader may join for the domain of their email address. */
export function JoinTenant({ tenant: { slug, name, role } }: { tenant: JoinableTenant }) {
  const t = useTranslations('tenants.joinable');
  const roleName = useTranslations('roles.names');
  const ready = useReady();
  const router = useRouter();
  const { start, pending, problem } = useAction(async () => {
    const joined = await callApi('POST', '/me/joinable-tenants/join', { body: { slug } });
    router.push(`/t/${joined.slug}`);
  });
  return (
    <Card className="grid gap-3 p-5">
      <div className="grid gap-1">
        <h2 className="text-base font-semibold wrap-anywhere">{t('title', { tenant: name })}</h2>
        <p className="text-sm text-ink-2">{t('text', { role: roleName(role) })}</p>
      </div>
      <ProblemNotice problem={problem} />
      <div>
        <Button variant="primary" disabled={!ready} pending={pending} onClick={() => start()}>
          {t('submit', { tenant: name })}
        </Button>
      </div>
    </Card>
  );
}
