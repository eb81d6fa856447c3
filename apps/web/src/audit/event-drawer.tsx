'use client';

import { Button } from '@gatehouse/ui/button';
import { Drawer } from '@gatehouse/ui/drawer';
import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { EventDetails } from './event-details.tsx';
import type { LogRow } from './log-row.ts';
import { MarkedText } from './marked-text.tsx';

interface EventDrawerProps {
  path: string;
  event: LogRow;
  onClose: () => void;
}

/** One event, beside the log. */
export function EventDrawer({ path, event, onClose }: EventDrawerProps) {
  const t = useTranslations('auditLog');
  const [copied, setCopied] = useState(false);

  async function copy() {
    await navigator.clipboard.writeText(toJson(event));
    setCopied(true);
  }

  return (
    <Drawer
      title={
        <span className="text-base font-normal text-ink-2">
          <MarkedText sentence={event.sentence} />
        </span>
      }
      onClose={onClose}
      footer={
        <Button onClick={() => void copy()}>
          {copied ? (
            <Check aria-hidden="true" className="size-4" />
          ) : (
            <Copy aria-hidden="true" className="size-4" />
          )}
          <span aria-live="polite">{copied ? t('copied') : t('copy')}</span>
        </Button>
      }
    >
      <EventDetails path={path} event={event} onLeave={onClose} />
    </Drawer>
  );
}

/** The event as the API has it. */
function toJson(event: LogRow): string {
  const { id, at, action, actorId, actorName, targetId, targetName } = event;
  const { before, after, requestId, address } = event;
  const recorded = { id, at, action, actorId, actorName, targetId, targetName };
  return JSON.stringify({ ...recorded, before, after, requestId, address }, null, 2);
}
