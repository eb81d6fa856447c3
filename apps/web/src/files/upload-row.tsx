'use client';

import { buttonClass } from '@gatehouse/ui/button';
import { ProgressBar } from '@gatehouse/ui/progress-bar';
import { CircleAlert, CircleCheck, type LucideIcon, Pause, Play, RotateCw, X } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useProblemWords } from '#src/forms/use-problem-words.ts';
import { FileIcon } from './file-icon.tsx';
import { formatBytes } from './format-bytes.ts';
import { getUploadQueue } from './upload/get-upload-queue.ts';
import type { UploadQueue } from './upload/upload-queue.ts';
import type { UploadView } from './upload/upload.ts';

interface UploadRowProps {
  slug: string;
  upload: UploadView;
}

export function UploadRow({ slug, upload }: UploadRowProps) {
  const t = useTranslations('files.upload');
  const { key, name, size, state, sentBytes, contentType } = upload;
  const act = (run: (queue: UploadQueue) => unknown) => () =>
    void getUploadQueue(slug).then((queue) => run(queue));
  const stopped = state === 'paused' || state === 'failed';
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1.5 border-line px-4 py-3 text-sm not-last:border-b">
      {state === 'done' ? (
        <CircleCheck aria-hidden="true" className="size-4 text-good-ink" />
      ) : state === 'failed' ? (
        <CircleAlert aria-hidden="true" className="size-4 text-danger-ink" />
      ) : (
        <FileIcon contentType={contentType} />
      )}
      <div className="grid gap-0.5">
        <span title={name} className="truncate font-medium">
          {name}
        </span>
        <UploadText upload={upload} />
      </div>
      <span className="flex gap-0.5">
        {state === 'failed' && (
          <Act
            name={t('retry', { name })}
            Icon={RotateCw}
            run={act((queue) => queue.resume(key))}
          />
        )}
        {state === 'paused' && (
          <Act name={t('resume', { name })} Icon={Play} run={act((queue) => queue.resume(key))} />
        )}
        {(state === 'sending' || state === 'waiting') && (
          <Act name={t('pause', { name })} Icon={Pause} run={act((queue) => queue.pause(key))} />
        )}
        {state === 'done' ? (
          <Act name={t('dismiss', { name })} Icon={X} run={act((queue) => queue.dismiss(key))} />
        ) : (
          state !== 'finishing' && (
            <Act name={t('cancel', { name })} Icon={X} run={act((queue) => queue.cancel(key))} />
          )
        )}
      </span>
      {state !== 'done' && !(state === 'failed' && sentBytes === 0) && (
        <ProgressBar
          label={t('progress', { name })}
          value={size === 0 ? 0 : sentBytes}
          max={Math.max(1, size)}
          tone={state === 'failed' ? 'danger' : stopped ? 'warn' : 'accent'}
          className="col-span-2 col-start-2"
        />
      )}
    </li>
  );
}

/** How far it is, how fast and how long still; or what went wrong. */
function UploadText({ upload }: { upload: UploadView }) {
  const t = useTranslations('files.upload');
  const format = useFormatter();
  const inWords = useProblemWords();
  const { state, size, sentBytes, bytesPerSecond: rate, problem } = upload;
  if (problem) return <span className="text-danger-ink">{inWords(problem).message}</span>;
  if (state === 'done') {
    return (
      <span className="text-ink-2">
        {t('states.done')} · {formatBytes(format, size)}
      </span>
    );
  }
  const parts = [
    state !== 'sending' && t(`states.${state}`),
    t('sent', { sent: formatBytes(format, sentBytes), total: formatBytes(format, size) }),
    rate !== null && rate > 0 && t('rate', { rate: formatBytes(format, rate) }),
  ];
  const left = rate !== null && rate > 0 ? timeLeft((size - sentBytes) / rate) : null;
  return (
    <span className="text-ink-2 tabular-nums">
      {parts.filter(Boolean).join(' · ')}
      {left && ` · ${t(`left.${left.unit}`, { count: left.count })}`}
    </span>
  );
}

function timeLeft(seconds: number) {
  if (seconds < 60) return { unit: 'seconds', count: Math.max(1, Math.ceil(seconds)) } as const;
  if (seconds < 3_600) return { unit: 'minutes', count: Math.ceil(seconds / 60) } as const;
  return { unit: 'hours', count: Math.ceil(seconds / 3_600) } as const;
}

function Act({ name, Icon, run }: { name: string; Icon: LucideIcon; run: () => void }) {
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      onClick={run}
      className={buttonClass('ghost', 'icon', 'max-sm:size-11')}
    >
      <Icon aria-hidden="true" className="size-4" />
    </button>
  );
}
