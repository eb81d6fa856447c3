'use client';

import { Button } from '@gatehouse/ui/button';
import { buttonClass } from '@gatehouse/ui/button-class';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useParams } from 'next/navigation';
import { requestCommand } from '#src/palette/pending-command.ts';
import { LeftTenant } from './left-tenant.tsx';
import { Message } from './message.tsx';

/** A page that is not there, in the frame of a tenant: where to go on from. */
export function LostInTenant() {
  const { slug } = useParams<{ slug: string }>();
  const t = useTranslations('common.pages');
  const ready = useReady();
  return (
    <Message
      mark="404"
      title={t('notFound.title')}
      actions={
        <>
          <Link href={`/t/${slug}`} className={buttonClass('primary', 'lg')}>
            {t('lost.home')}
          </Link>
          <Button size="lg" disabled={!ready} onClick={() => requestCommand('palette')}>
            {t('lost.search')}
          </Button>
        </>
      }
    >
      {/* The frame around is that of a tenant that one has left: the server draws the page without it. */}
      <LeftTenant onLeft={() => location.reload()}>{t('lost.text')}</LeftTenant>
    </Message>
  );
}
