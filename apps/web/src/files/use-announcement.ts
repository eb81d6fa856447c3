'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useProblemWords } from '#src/forms/use-problem-words.ts';
import type { UploadView } from './upload/upload.ts';

/** Said at each quarter: more would drown everything else that is read out. */
const STEP_PERCENT = 25;

/**
 * What a screen reader is to say of uploads: that they begin, each quarter, and how they end. Empty at
 * first: a live region speaks of what changes in it.
 */
export function useAnnouncement(uploads: readonly UploadView[]): string {
  const t = useTranslations('files.upload.announce');
  const inWords = useProblemWords();
  const [said, setSaid] = useState('');
  const milestones = useRef<ReadonlyMap<number, string>>(new Map());

  const announce = useEffectEvent(() => {
    const before = milestones.current;
    milestones.current = new Map(uploads.map((upload) => [upload.key, toMilestone(upload)]));
    const changed = uploads.filter(({ key }) => before.get(key) !== milestones.current.get(key));
    const fresh = changed.filter(({ key }) => !before.has(key));
    const sentences = changed.map(toSentence).filter(Boolean);
    if (fresh.length > 0) sentences.push(t('started', { count: fresh.length }));
    if (sentences.length > 0) setSaid(sentences.join(' '));
  });
  useEffect(() => announce(), [uploads]);
  return said;

  function toSentence(upload: UploadView): string {
    const { state, name, problem } = upload;
    if (state === 'done') return t('done', { name });
    if (state === 'failed') {
      return t('failed', { name, why: problem ? inWords(problem).message : '' });
    }
    const percent = getPercent(upload);
    return state === 'sending' && percent > 0 ? t('percent', { name, percent: `${percent}` }) : '';
  }
}

function toMilestone(upload: UploadView): string {
  return upload.state === 'sending' ? String(getPercent(upload)) : upload.state;
}

function getPercent({ sentBytes, size }: UploadView): number {
  const percent = size === 0 ? 0 : (sentBytes / size) * 100;
  return Math.floor(percent / STEP_PERCENT) * STEP_PERCENT;
}
