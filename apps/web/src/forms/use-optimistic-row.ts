'use client';

import { showToast } from '@gatehouse/ui/toast';
import { useRouter } from 'next/navigation';
import { ApiProblem } from '#src/api-client.ts';
import { useAction } from './use-action.ts';
import { useProblemWords } from './use-problem-words.ts';
import { useHideRow } from './optimistic-row.tsx';

/**
 * A call that takes its row away. The row goes at once; when the call is refused it comes back, and
 * a toast says why.
 */
export function useOptimisticRow(
  call: () => Promise<unknown>,
  texts: { done: string; failed: string },
) {
  const router = useRouter();
  const hideRow = useHideRow();
  const inWords = useProblemWords();
  return useAction(async () => {
    hideRow();
    try {
      await call();
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      showToast({ tone: 'danger', text: texts.failed, detail: inWords(error).message });
      return;
    }
    showToast({ tone: 'good', text: texts.done });
    router.refresh();
  });
}
