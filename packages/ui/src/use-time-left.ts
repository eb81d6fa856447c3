'use client';

import { useEffect, useRef, useState } from 'react';
import { type Mark, secondsLeft } from './time-left.ts';

/** Seconds until `value` reaches `max`, by the pace since it was first seen; null while unknown. */
export function useTimeLeft(value: number, max: number): number | null {
  const first = useRef<Mark>(null);
  const [seconds, setSeconds] = useState<number | null>(null);

  useEffect(() => {
    const now = { at: performance.now(), value };
    if (!first.current || first.current.value > value) first.current = now;
    const left = secondsLeft(first.current, now, max);
    const timer = setTimeout(() => setSeconds(left));
    return () => clearTimeout(timer);
  }, [value, max]);

  return seconds;
}
