'use client';

import { Code } from '@gatehouse/ui/code';
import { Notice } from '@gatehouse/ui/notice';
import { useTranslations } from 'next-intl';
import { use } from 'react';
import type { ApiProblem } from '#src/api-client.ts';
import { AfterRefusal } from './after-refusal.ts';
import { StepUpNotice } from './step-up-notice.tsx';

/** Says what went wrong, and the request id for the support. */
export function ProblemNotice({ problem }: { problem: ApiProblem | null }) {
  const t = useTranslations('common');
  const after = use(AfterRefusal);
  if (!problem) return null;
  if (problem.code === 'auth.step_up_required') return <StepUpNotice />;
  if (problem.code === 'account.permit_required') return <StepUpNotice account />;
  const notice = (
    <Notice tone="danger" title={problem.message}>
      {problem.requestId && (
        <p>
          {t.rich('requestId', {
            id: problem.requestId,
            code: (id) => <Code className="bg-transparent px-0 text-current">{id}</Code>,
          })}
        </p>
      )}
    </Notice>
  );
  if (after === null || problem.code !== 'permission.denied') return notice;
  return (
    <div className="grid gap-4">
      {notice}
      {after}
    </div>
  );
}
