'use client';

import { Button } from '@gatehouse/ui/button';
import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { Cell, Row, Table, WIDEST } from '@gatehouse/ui/table';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { Time } from '#src/format/time.tsx';
import type { ShownDirectory } from './shown-directory.ts';

const TokenDialog = dynamic(
  () => import('./token-dialog.tsx').then((module) => module.TokenDialog),
  {
    ssr: false,
  },
);
const TokenShownOnce = dynamic(
  () => import('./token-shown-once.tsx').then((module) => module.TokenShownOnce),
  { ssr: false },
);

/** Two, so that a new one can be put in place before the old one ends. */
const MAX_TOKENS = 2;

type Open = { readonly token: string } | { readonly revoke: string; readonly hint: string } | 'new';

/** The tokens of a directory; a second one takes over from the first. */
export function DirectoryTokens({
  slug,
  directory: { url, tokens },
}: {
  slug: string;
  directory: Pick<ShownDirectory, 'tokens' | 'url'>;
}) {
  const t = useTranslations('scim');
  const router = useRouter();
  const ready = useReady();
  const [open, setOpen] = useState<Open | null>(null);
  const revoke = useAction(async (tokenId: string) => {
    const path = { tenant: slug, tokenId };
    await callApi('DELETE', '/tenants/{tenant}/scim/tokens/{tokenId}', { path });
    setOpen(null);
    showToast({ tone: 'good', text: t('revoked') });
    router.refresh();
  });
  const columns = [
    { name: t('token'), className: WIDEST },
    { name: t('lastUsed') },
    { name: t('expires'), from: 48 as const },
    { name: t('revoke'), hidden: true },
  ];
  return (
    <div className="grid gap-3">
      <Table caption={t('tokens')} columns={columns}>
        {tokens.map((token) => (
          <Row key={token.id}>
            <Cell header className={WIDEST}>
              <span className="font-mono">…{token.hint}</span>
            </Cell>
            <Cell label={t('lastUsed')} quiet>
              {token.lastUsedAt ? <Time at={token.lastUsedAt} relative /> : t('never')}
            </Cell>
            <Cell label={t('expires')} from={48} quiet>
              {token.expiresAt ? <Time at={token.expiresAt} /> : t('terms.never')}
            </Cell>
            <Cell actions>
              <Button
                variant="ghost"
                size="sm"
                disabled={!ready}
                aria-label={t('revokeOne', { hint: token.hint })}
                onClick={() => setOpen({ revoke: token.id, hint: token.hint })}
              >
                {t('revoke')}
              </Button>
            </Cell>
          </Row>
        ))}
      </Table>
      {tokens.length < MAX_TOKENS && (
        <Button className="w-fit" disabled={!ready} onClick={() => setOpen('new')}>
          <Plus aria-hidden="true" className="size-4" />
          {t('newToken')}
        </Button>
      )}
      {open === 'new' && (
        <TokenDialog
          save={async (body) => {
            const path = { tenant: slug };
            setOpen(await callApi('POST', '/tenants/{tenant}/scim/tokens', { path, body }));
          }}
          onClose={() => setOpen(null)}
        />
      )}
      {open !== null && open !== 'new' && 'token' in open && (
        <TokenShownOnce
          url={url}
          token={open.token}
          onClose={() => {
            setOpen(null);
            router.refresh();
          }}
        />
      )}
      {open !== null && open !== 'new' && 'revoke' in open && (
        <ConfirmDialog
          title={t('revokeTitle', { hint: open.hint })}
          description={t('revokeText')}
          confirm={t('revoke')}
          danger
          pending={revoke.pending}
          error={<ProblemNotice problem={revoke.problem} />}
          onConfirm={() => revoke.start(open.revoke)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
