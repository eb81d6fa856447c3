import { Card } from '@gatehouse/ui/card';
import { useFormatter } from 'next-intl';

export interface Point {
  readonly name: string;
  /** Null where no one counted: no bar stands there. */
  readonly value: number | null;
}

interface ChartProps {
  name: string;
  columns: readonly [string, string];
  points: readonly Point[];
  /** Stands in the table for what no one counted. */
  unknown: string;
  tableName: string;
  /** A few bars, each with its name under it; else the first and the last alone. */
  named?: boolean;
}

/** Units of the drawing: it is stretched to its place. */
const WIDTH = 1_000;
const HEIGHT = 160;

/** Numbers as bars from zero, and as a table for readers who prefer one. */
export function Chart({ name, columns, points, unknown, tableName, named = false }: ChartProps) {
  const format = useFormatter();
  const most = getMaximum(points);
  const ends = [points[0], points.at(-1)].map((point) => point?.name ?? '');
  return (
    <Card className="grid gap-3 p-5">
      <figure className="grid gap-2" aria-label={name}>
        <div className="flex gap-3">
          <div
            aria-hidden="true"
            className="flex flex-col justify-between text-right text-2xs text-ink-2 tabular-nums"
          >
            <span>{format.number(most)}</span>
            <span>0</span>
          </div>
          <svg
            aria-hidden="true"
            viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
            preserveAspectRatio="none"
            className="h-40 w-0 flex-1 border-b border-line-strong"
          >
            <path d={bars(points)} className="fill-accent" />
          </svg>
        </div>
        <div
          aria-hidden="true"
          className={
            named
              ? 'grid auto-cols-fr grid-flow-col pl-8 text-center text-2xs text-ink-2'
              : 'flex justify-between pl-8 text-2xs text-ink-2'
          }
        >
          {(named ? points.map((point) => point.name) : ends).map((text) => (
            <span key={text}>{text}</span>
          ))}
        </div>
      </figure>
      <details className="text-sm">
        <summary className="w-fit cursor-pointer rounded-sm text-ink-2 hover:text-ink">
          {tableName}
        </summary>
        <table className="mt-2 w-full max-w-md text-left">
          <caption className="sr-only">{name}</caption>
          <thead className="text-xs text-ink-2">
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className="py-1 pr-4 font-medium last:text-right">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.toReversed().map(({ name: of, value }) => (
              <tr key={of} className="border-t border-line">
                <th scope="row" className="py-1 pr-4 font-normal">
                  {of}
                </th>
                <td className="py-1 text-right">
                  {value === null ? unknown : format.number(value)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Card>
  );
}

function getMaximum(points: readonly Point[]): number {
  return Math.max(1, ...points.map(({ value }) => value ?? 0));
}

/** All bars as one path: what is more than nothing can be seen. */
function bars(points: readonly Point[]): string {
  const step = WIDTH / points.length;
  const most = getMaximum(points);
  return points
    .map(({ value }, index) => {
      if (value === null || value === 0) return '';
      const height = Math.max(2, (value / most) * HEIGHT);
      const left = index * step + step * 0.12;
      const width = step * 0.76;
      return `M${left.toFixed(1)} ${HEIGHT}v-${height.toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}z`;
    })
    .join('');
}
