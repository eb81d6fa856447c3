import { Code } from '@gatehouse/ui/code';
import { Notice } from '@gatehouse/ui/notice';
import type { ApiProblem } from '#src/api-client.ts';

/** Says what went wrong, and the request id for whoever is asked to help. */
export function ProblemNotice({ problem }: { problem: ApiProblem | null }) {
  if (!problem) return null;
  const signIn = problem.status === 401;
  return (
    <Notice tone="danger" title={problem.message}>
      {signIn && (
        <a href="/sign-in" target="_blank" rel="noreferrer" className="font-medium underline">
          Sign in again in a new tab
        </a>
      )}
      {problem.requestId && (
        <p>
          Request id <Code className="bg-transparent px-0 text-current">{problem.requestId}</Code>
        </p>
      )}
    </Notice>
  );
}
