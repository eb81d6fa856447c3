'use client';

import { type KeyboardEvent, type PointerEvent, useState } from 'react';

interface ChartReaderProps {
  name: string;
  points: readonly {
    readonly day: string;
    readonly values: readonly (readonly [name: string, value: string])[];
  }[];
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  PageDown: -7,
  PageUp: 7,
};

/** Reads a chart out, day by day: under the pointer, and by the arrow keys. */
export function ChartReader({ name, points }: ChartReaderProps) {
  const [at, setAt] = useState<number | null>(null);
  const last = points.length - 1;
  const point = at === null ? undefined : points[at];
  const left = at === null || last === 0 ? 50 : (at / last) * 100;

  function onPointer({ clientX, currentTarget }: PointerEvent) {
    const { left: from, width } = currentTarget.getBoundingClientRect();
    setAt(clamp(Math.round(((clientX - from) / width) * last), last));
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = STEPS[event.key];
    const edge = event.key === 'Home' ? 0 : event.key === 'End' ? last : undefined;
    if (step === undefined && edge === undefined) return;
    event.preventDefault();
    setAt(edge ?? clamp((at ?? last) + (step ?? 0), last));
  }

  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={at ?? last}
      aria-valuetext={toWords(points[at ?? last])}
      onPointerMove={onPointer}
      onPointerDown={onPointer}
      onPointerLeave={() => setAt(null)}
      onFocus={() => setAt((now) => now ?? last)}
      onBlur={() => setAt(null)}
      onKeyDown={onKeyDown}
      className="absolute inset-0 touch-pan-y rounded-sm"
    >
      {point && (
        <>
          <span
            aria-hidden="true"
            style={{ left: `${left}%` }}
            className="pointer-events-none absolute inset-y-0 w-px bg-ink-3 forced-colors:bg-[CanvasText]"
          />
          <dl
            aria-hidden="true"
            style={{ left: `${left}%`, transform: `translateX(-${left}%)` }}
            className="pointer-events-none absolute top-2 grid w-max grid-cols-[auto_auto] gap-x-4 gap-y-0.5 rounded-md border border-line bg-raised px-3 py-2 text-xs shadow-pop"
          >
            <dt className="col-span-2 pb-0.5 font-medium text-ink">{point.day}</dt>
            {point.values.map(([label, value]) => (
              <Value key={label} label={label} value={value} />
            ))}
          </dl>
        </>
      )}
    </div>
  );
}

function Value({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt className="text-ink-2">{label}</dt>
      <dd className="text-right font-medium text-ink tabular-nums">{value}</dd>
    </>
  );
}

function toWords(point: ChartReaderProps['points'][number] | undefined): string {
  if (!point) return '';
  return `${point.day}: ${point.values.map(([label, value]) => `${label} ${value}`).join(', ')}`;
}

function clamp(index: number, last: number): number {
  return Math.max(0, Math.min(last, index));
}
