import { Card } from '@gatehouse/ui/card';
import type { ReactNode } from 'react';
import { RefreshWhile } from '#src/shell/refresh-while.tsx';
import { WorkProgress } from './work-progress-later.tsx';

interface ProgressCardProps {
  /** How far it is, or how it ended, in a sentence. */
  status: string;
  /** While it is at work; null once it has ended. */
  progress: { readonly label: string; readonly max: number; readonly value: number } | null;
  /** What can be done once it has ended. */
  actions: ReactNode;
  /** What did not work, and why; in words. */
  failures: readonly { readonly key: string; readonly name: string; readonly why: string }[];
  /** How many did not work, in words. */
  failed: string;
}

/** Work on many in the background: how far it is, and in the end what did not work. */
export function ProgressCard({ status, progress, actions, failures, failed }: ProgressCardProps) {
  return (
    <Card className="grid gap-3 p-4 text-sm">
      <RefreshWhile waiting={progress !== null} everySeconds={1} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p role="status" className="font-medium">
          {status}
        </p>
        {progress === null && actions}
      </div>
      {progress && <WorkProgress {...progress} />}
      {failures.length > 0 && (
        <details open={failures.length <= 10}>
          <summary className="w-fit rounded-sm text-danger-ink">{failed}</summary>
          <ul className="mt-2 grid gap-1">
            {failures.map(({ key, name, why }) => (
              <li key={key}>
                <span className="font-medium wrap-anywhere">{name}</span>: {why}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
