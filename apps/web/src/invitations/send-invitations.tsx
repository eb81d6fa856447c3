'use client';

import { csvLine } from '@gatehouse/domain/csv';
import { Button, buttonClass } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { ApiProblem, apiPath, callApi } from '#src/api-client.ts';
import { useProblemWords } from '#src/forms/use-problem-words.ts';

interface SendInvitationsProps {
  tenant: { slug: string; name: string };
  candidates: readonly { readonly email: string; readonly role: string }[];
  onClose: () => void;
}

interface Result {
  readonly email: string;
  /** What stood in the way, in words; null for an invitation that was made. */
  readonly fault: string | null;
}

/** At work at the same time. */
const LANES = 3;

/**
 * Invites one after the other, each by the verb of one; the mails leave in the background. Leaving
 * the page stops it, and what was sent by then is seen at the next check of the list.
 */
export function SendInvitations({ tenant, candidates, onClose }: SendInvitationsProps) {
  const t = useTranslations('invitations.many');
  const common = useTranslations('common');
  const inWords = useProblemWords();
  const [results, setResults] = useState<readonly Result[]>([]);
  const stopped = useRef(false);
  const started = useRef(false);
  const total = candidates.length;
  const done = results.length === total;
  const failed = results.filter(({ fault }) => fault !== null);

  async function invite(email: string, role: string): Promise<Result> {
    try {
      await callApi('POST', apiPath`/tenants/${tenant.slug}/invitations`, { email, role });
      return { email, fault: null };
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      return { email, fault: inWords(error).message };
    }
  }

  async function run() {
    const waiting = [...candidates];
    const lane = async () => {
      for (let next = waiting.shift(); next && !stopped.current; next = waiting.shift()) {
        const result = await invite(next.email, next.role);
        setResults((before) => [...before, result]);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  }

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    if (!done) addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [done]);

  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void run();
    // Once, when it is shown.
  }, []);

  function close() {
    stopped.current = true;
    onClose();
  }

  const file = `data:text/csv;charset=utf-8,${encodeURIComponent(
    [
      csvLine([t('columns.email'), t('columns.state')]),
      ...results.map(({ email, fault }) => csvLine([email, fault ?? t('states.sent')])),
    ].join(''),
  )}`;
  return (
    <Dialog
      title={t(done ? 'doneTitle' : 'sendingTitle', { tenant: tenant.name })}
      description={t(done ? 'doneText' : 'sendingText')}
      onClose={close}
    >
      <p role="status" className="text-sm font-medium">
        {t('progress', { done: results.length - failed.length, total })}
      </p>
      <progress
        aria-label={t('sendingTitle', { tenant: tenant.name })}
        max={total}
        value={results.length}
        className="h-2 w-full accent-accent"
      />
      {failed.length > 0 && (
        <ul className="grid max-h-[35vh] gap-1 overflow-auto text-sm" tabIndex={0}>
          {failed.map(({ email, fault }) => (
            <li key={email}>
              <span className="font-medium break-all">{email}</span>: {fault}
            </li>
          ))}
        </ul>
      )}
      <DialogActions>
        {done && (
          <a href={file} download="invitations.csv" className={buttonClass()}>
            {t('download')}
          </a>
        )}
        <Button variant={done ? 'primary' : 'secondary'} onClick={close}>
          {done ? common('close') : t('stop')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
