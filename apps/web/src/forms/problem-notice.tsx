import { Code } from '@gatehouse/ui/code';
import { Notice } from '@gatehouse/ui/notice';
import { StepUpNotice } from '#src/profile/step-up-notice.tsx';
import type { ApiProblem } from '#src/api-client.ts';

/** Says what went wrong, and the request id for whoever is asked to help. */
export function ProblemNotice({ problem }: { problem: ApiProblem | null }) {
  if (!problem) return null;
  if (problem.code === 'auth.step_up_required') return <StepUpNotice />;
  return (
    <Notice tone="danger" title={problem.message}>
      {problem.requestId && (
        <p>
          Request id <Code className="bg-transparent px-0 text-current">{problem.requestId}</Code>
        </p>
      )}
    </Notice>
  );
}
