import type { ReactNode } from 'react';
import { cx } from './cx.ts';

interface TableProps {
  /** Read out before the table. */
  caption: string;
  columns: readonly TableColumn[];
  children: ReactNode;
}

export interface TableColumn {
  name: string;
  /** What is shown instead of the name, such as a link that sorts. */
  heading?: ReactNode;
  /** The table is sorted by this column. */
  sorted?: 'ascending' | 'descending' | undefined;
  /** The name is there for screen readers only. */
  hidden?: boolean;
  className?: string;
}

/**
 * A table that becomes a stack of cards on a phone. The roles are spelled out because browsers
 * drop a table's own when its parts are no longer laid out as one.
 */
export function Table({ caption, columns, children }: TableProps) {
  return (
    <table
      role="table"
      className="block w-full rounded-lg border border-line bg-surface text-sm shadow-xs sm:table sm:border-separate sm:border-spacing-0"
    >
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="max-sm:sr-only">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.name}
              role="columnheader"
              scope="col"
              aria-sort={column.sorted}
              className={cx(
                'h-9 border-b border-line px-4 text-left text-xs font-medium text-ink-2',
                column.className,
              )}
            >
              {column.hidden ? (
                <span className="sr-only">{column.name}</span>
              ) : (
                (column.heading ?? column.name)
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="group/body block sm:table-row-group">
        {children}
      </tbody>
    </table>
  );
}

export function Row({ muted = false, children }: { muted?: boolean; children: ReactNode }) {
  return (
    <tr
      role="row"
      className={cx(
        'group/row relative grid grid-cols-2 gap-x-4 gap-y-2.5 border-line p-4 not-last:border-b sm:table-row sm:p-0',
        'sm:hover:bg-hover/50',
        muted && 'bg-sunken/60',
      )}
    >
      {children}
    </tr>
  );
}

interface CellProps {
  /** The column's name, shown beside the value on a phone. */
  label?: string;
  /** The cell that names the row. */
  header?: boolean;
  className?: string;
  children: ReactNode;
}

const CELL =
  'min-w-0 border-line text-left font-normal max-sm:wrap-anywhere sm:h-13 sm:border-b sm:px-4 sm:py-2 sm:align-middle sm:group-last/row:border-b-0';

export function Cell({ label, header = false, className, children }: CellProps) {
  const look = cx(
    CELL,
    label &&
      'max-sm:grid max-sm:content-start max-sm:gap-0.5 max-sm:before:text-xs max-sm:before:text-ink-2 max-sm:before:content-[attr(data-label)]',
    className,
  );
  return header ? (
    <th
      role="rowheader"
      scope="row"
      data-label={label}
      className={cx(look, 'wrap-anywhere max-sm:col-span-2')}
    >
      {children}
    </th>
  ) : (
    <td role="cell" data-label={label} className={look}>
      {children}
    </td>
  );
}
