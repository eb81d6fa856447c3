import { Dialog } from '@gatehouse/ui/dialog';
import { useTranslations } from 'next-intl';
import type { ApiProblem } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { StepUpNotice } from '#src/forms/step-up-notice.tsx';

interface DownloadNoticeProps {
  /** Null when it takes a recent sign-in. */
  problem: ApiProblem | null;
  onClose: () => void;
}

/** What stands in the way of a file. */
export function DownloadNotice({ problem, onClose }: DownloadNoticeProps) {
  const t = useTranslations('common.export');
  return (
    <Dialog title={t('open')} onClose={onClose}>
      {problem ? <ProblemNotice problem={problem} /> : <StepUpNotice />}
    </Dialog>
  );
}
