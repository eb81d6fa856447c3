'use client';

import type { SignedOut } from '@gatehouse/api/schemas';
import { Button } from '@gatehouse/ui/button';
import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { useReady } from '@gatehouse/ui/use-ready';
import { useState } from 'react';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';

/** Signs out everywhere, after a question; leaves for the pool's own sign-out. */
export function EndAllSessions() {
  const ready = useReady();
  const [asking, setAsking] = useState(false);
  const { start, pending, problem, forget } = useAction(async () => {
    const { signOutUrl } = await callApi<SignedOut>('POST', '/me/sessions/end-all');
    location.assign(signOutUrl);
  });
  function close() {
    setAsking(false);
    forget();
  }
  return (
    <>
      <Button variant="danger" disabled={!ready} onClick={() => setAsking(true)}>
        Sign out everywhere
      </Button>
      {asking && (
        <ConfirmDialog
          title="Sign out everywhere?"
          description="Every session and access token of yours ends, this one included. You will have to sign in again."
          confirm="Sign out everywhere"
          danger
          pending={pending}
          error={<ProblemNotice problem={problem} />}
          onConfirm={start}
          onClose={close}
        />
      )}
    </>
  );
}
