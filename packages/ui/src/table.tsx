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
  /** What is shown instead of the name where the head is seen, such as a link that sorts. */
  heading?: ReactNode;
  /** The table is sorted by this column. */
  sorted?: 'ascending' | 'descending' | undefined;
  /** The name is there for screen readers only. */
  hidden?: boolean;
  className?: string;
}

/**
 * A table that becomes a stack of cards where it has too little room: on phones and tablets. The
 * roles are spelled out because browsers drop a table's own when its parts are no longer laid out
 * as one.
 */
export function Table({ caption, columns, children }: TableProps) {
  return (
    <table
      role="table"
      className="block w-full rounded-lg border border-line bg-surface text-sm shadow-xs lg:table lg:border-separate lg:border-spacing-0"
    >
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="max-lg:sr-only">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.name}
              role="columnheader"
              scope="col"
              aria-sort={column.sorted}
              className={cx(
                'h-9 border-b border-line px-4 py-1.5 text-left text-xs font-medium text-ink-2',
                column.className,
              )}
            >
              <Heading {...column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="group/body block lg:table-row-group">
        {children}
      </tbody>
    </table>
  );
}

/** Nothing of a head that is not seen may take the focus: there, a name is only a name. */
function Heading({ name, heading, hidden = false }: TableColumn) {
  if (hidden) return <span className="sr-only">{name}</span>;
  if (!heading) return name;
  return (
    <>
      <span className="lg:hidden">{name}</span>
      <span className="max-lg:hidden">{heading}</span>
    </>
  );
}

export function Row({ muted = false, children }: { muted?: boolean; children: ReactNode }) {
  return (
    <tr
      role="row"
      className={cx(
        'group/row relative grid grid-cols-2 sm:max-lg:grid-cols-3 gap-x-4 gap-y-2.5 border-line p-4 not-last:border-b lg:table-row lg:p-0',
        'lg:hover:bg-hover/50',
        muted && 'bg-sunken/60',
      )}
    >
      {children}
    </tr>
  );
}

interface CellProps {
  /** The column's name, shown beside the value on a card. */
  label?: string;
  /** The cell that names the row. */
  header?: boolean;
  className?: string;
  children: ReactNode;
}

/** What names someone or something, in one line that ends with an ellipsis. Give it a title. */
export const ONE_LINE = 'lg:truncate max-lg:wrap-anywhere';

/** The cell that takes the room which the others leave, and holds one line. */
export const WIDEST = 'lg:w-full lg:max-w-0 lg:min-w-56';

const CELL =
  'min-w-0 border-line text-left font-normal max-lg:wrap-anywhere lg:h-13 lg:border-b lg:px-4 lg:py-2 lg:align-middle lg:group-last/row:border-b-0';

export function Cell({ label, header = false, className, children }: CellProps) {
  const look = cx(
    CELL,
    label &&
      'max-lg:grid max-lg:content-start max-lg:gap-0.5 max-lg:before:text-xs max-lg:before:text-ink-2 max-lg:before:content-[attr(data-label)]',
    className,
  );
  return header ? (
    <th
      role="rowheader"
      scope="row"
      data-label={label}
      className={cx(look, 'wrap-anywhere max-lg:col-span-full')}
    >
      {children}
    </th>
  ) : (
    <td role="cell" data-label={label} className={look}>
      {children}
    </td>
  );
}
