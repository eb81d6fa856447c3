import { Card } from '@gatehouse/ui/card';
import { useFormatter } from 'next-intl';
import type { ReactNode } from 'react';
import { ChartReader } from './chart-reader.tsx';
import { getArea, getLine, getTicks } from './chart-scale.ts';

export interface Series {
  readonly name: string;
  /** Null where no one counted. */
  readonly values: readonly (number | null)[];
}

interface UsageChartProps {
  name: string;
  /** One for each value, in short. */
  days: readonly string[];
  /** The same in still shorter, for the axis. */
  axis: readonly string[];
  /** Drawn as a line. */
  line: Series;
  /** Drawn as an area; of the same unit. */
  area: Series;
  unknown: string;
}

/** Units of the drawing: it is stretched to its place. */
const WIDTH = 1_000;
const HEIGHT = 220;
/** Names below the axis, so many at most. */
const NAMES = 5;

/** Two series over days, from zero, with round steps; days without a number are gaps. */
export function UsageChart({ name, days, axis, line, area, unknown }: UsageChartProps) {
  const format = useFormatter();
  const ticks = getTicks(Math.max(0, ...[...line.values, ...area.values].map((one) => one ?? 0)));
  const most = ticks.at(-1) ?? 1;
  const box = { width: WIDTH, height: HEIGHT, most };
  const shown = (value: number | null | undefined) =>
    value === null || value === undefined ? unknown : format.number(value);
  return (
    <Card className="p-5">
      <figure className="grid gap-3" aria-label={name}>
        <figcaption className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-2">
          <Key name={line.name}>
            <path
              d="M0 5H20"
              className="stroke-accent stroke-2 forced-colors:stroke-[CanvasText]"
            />
          </Key>
          <Key name={area.name}>
            <path d="M0 10V4H20V10z" className="fill-accent/25 forced-colors:fill-[Highlight]" />
          </Key>
        </figcaption>
        <div className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1.5 text-2xs text-ink-2 tabular-nums">
          <div aria-hidden="true" className="relative h-56">
            <div className="flex h-full flex-col-reverse justify-between text-right leading-none [&>*]:h-0 [&>*]:-translate-y-1/2">
              {ticks.map((tick) => (
                <span key={tick}>{format.number(tick)}</span>
              ))}
            </div>
          </div>
          <div className="relative h-56">
            <svg
              aria-hidden="true"
              viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
              preserveAspectRatio="none"
              className="absolute inset-0 size-full overflow-visible"
            >
              {ticks.map((tick) => (
                <path
                  key={tick}
                  d={`M0 ${HEIGHT - (tick / most) * HEIGHT}H${WIDTH}`}
                  vectorEffect="non-scaling-stroke"
                  className={tick === 0 ? 'stroke-line-strong' : 'stroke-line'}
                />
              ))}
              <path
                d={getArea(area.values, box)}
                className="fill-accent/25 forced-colors:fill-[Highlight]"
              />
              <path
                d={getLine(line.values, box)}
                vectorEffect="non-scaling-stroke"
                strokeLinecap="round"
                strokeLinejoin="round"
                className="fill-none stroke-accent stroke-2 forced-colors:stroke-[CanvasText]"
              />
            </svg>
            <ChartReader
              name={name}
              points={days.map((day, index) => ({
                day,
                values: [line, area].map((one) => [one.name, shown(one.values[index])] as const),
              }))}
            />
          </div>
          <div aria-hidden="true" className="col-start-2 flex justify-between">
            {pickNames(axis).map((day) => (
              <span key={day}>{day}</span>
            ))}
          </div>
        </div>
      </figure>
    </Card>
  );
}

function Key({ name, children }: { name: string; children: ReactNode }) {
  return (
    <span className="flex items-center gap-2">
      <svg aria-hidden="true" viewBox="0 0 20 10" className="h-2.5 w-5">
        {children}
      </svg>
      {name}
    </span>
  );
}

function pickNames(days: readonly string[]): string[] {
  const last = days.length - 1;
  const count = Math.min(NAMES, days.length);
  return Array.from({ length: count }, (_, index) => {
    const at = count < 2 ? 0 : Math.round((index / (count - 1)) * last);
    return days[at] ?? '';
  });
}
