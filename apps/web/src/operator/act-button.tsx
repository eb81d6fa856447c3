'use client';

import { Button } from '@gatehouse/ui/button';
import { ConfirmDialog } from '@gatehouse/ui/confirm-dialog';
import { showToast } from '@gatehouse/ui/toast';
import { useReady } from '@gatehouse/ui/use-ready';
import { useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { ApiProblem, callApi } from '#src/api-client.ts';
import type { ApiPath, ApiRequest } from '#src/api-operation.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';

type OperatorPath = Extract<ApiPath<'POST'>, `/operator/${string}`>;

interface ActButtonProps<P extends OperatorPath> {
  path: P;
  request: ApiRequest<'POST', P>;
  label: ReactNode;
  /** Said once it is done. */
  done: string;
  danger?: boolean;
  /** Asked first: what will happen, to whom. */
  question?: { readonly title: string; readonly text: string; readonly confirm: string };
}

/** One act of an operator, after a question where it matters. */
export function ActButton<P extends OperatorPath>({
  path,
  request,
  label,
  done,
  danger = false,
  question,
}: ActButtonProps<P>) {
  const router = useRouter();
  const ready = useReady();
  const [asking, setAsking] = useState(false);
  const { start, pending, problem, forget } = useAction(async () => {
    try {
      await callApi<'POST', P>('POST', path, request);
      showToast({ tone: 'good', text: done });
    } catch (error) {
      // Without a question there is no place to say it.
      if (question || !(error instanceof ApiProblem)) throw error;
      showToast({ tone: 'danger', text: error.message });
    }
    setAsking(false);
    router.refresh();
  });
  function close() {
    setAsking(false);
    forget();
  }
  return (
    <>
      <Button
        size="sm"
        disabled={!ready}
        pending={pending && !asking}
        onClick={() => (question ? setAsking(true) : start())}
      >
        {label}
      </Button>
      {asking && question && (
        <ConfirmDialog
          title={question.title}
          description={question.text}
          confirm={question.confirm}
          danger={danger}
          pending={pending}
          error={<ProblemNotice problem={problem} />}
          onConfirm={start}
          onClose={close}
        />
      )}
    </>
  );
}
