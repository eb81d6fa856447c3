'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useProblemWords } from '#src/forms/use-problem-words.ts';
import type { UploadView } from './upload/upload.ts';

/** Said at each quarter: more would drown everything else that is read out. */
const STEP_PERCENT = 25;

type Milestones = ReadonlyMap<number, string>;

/** What a screen reader is to say of uploads: that they begin, each quarter, and how they end. */
export function useAnnouncement(uploads: readonly UploadView[]): string {
  const t = useTranslations('files.upload.announce');
  const inWords = useProblemWords();
  const [before, setBefore] = useState<Milestones>(new Map());
  const [said, setSaid] = useState('');
  const now: Milestones = new Map(uploads.map((upload) => [upload.key, milestone(upload)]));
  const changed = uploads.filter(({ key }) => before.get(key) !== now.get(key));
  // Adjusted while rendering, as React wants state that follows from props:
  // https://react.dev/learn/you-might-not-need-an-effect
  if (changed.length > 0) {
    const fresh = changed.filter(({ key }) => !before.has(key));
    const sentences = changed
      .filter(({ key }) => before.has(key))
      .map((upload) => sentence(upload))
      .filter(Boolean);
    if (fresh.length > 0) sentences.push(t('started', { count: fresh.length }));
    setBefore(now);
    if (sentences.length > 0) setSaid(sentences.join(' '));
  }
  return said;

  function sentence(upload: UploadView): string {
    const { state, name, problem } = upload;
    if (state === 'done') return t('done', { name });
    if (state === 'failed') {
      return t('failed', { name, why: problem ? inWords(problem).message : '' });
    }
    const percent = reachedPercent(upload);
    return state === 'sending' && percent > 0
      ? t('percent', { name, percent: String(percent) })
      : '';
  }
}

function milestone(upload: UploadView): string {
  const { state } = upload;
  return state === 'sending' ? String(reachedPercent(upload)) : state;
}

function reachedPercent({ sentBytes, size }: UploadView): number {
  const percent = size === 0 ? 0 : (sentBytes / size) * 100;
  return Math.floor(percent / STEP_PERCENT) * STEP_PERCENT;
}
