import type { ReactNode } from 'react';
import { cx } from './cx.ts';

/** The width of the list, in rem, from which a column of lesser weight is seen. */
export type FromWidth = 28 | 36 | 42 | 48 | 60 | 72;

const FROM: Readonly<Record<FromWidth, string>> = {
  28: 'list-from-28',
  36: 'list-from-36',
  42: 'list-from-42',
  48: 'list-from-48',
  60: 'list-from-60',
  72: 'list-from-72',
};

export interface TableColumn {
  name: string;
  /** What is shown instead of the name, such as a link that sorts. */
  heading?: ReactNode;
  /** The table is sorted by this column. */
  sorted?: 'ascending' | 'descending' | undefined;
  /** The name is there for screen readers only. */
  hidden?: boolean;
  /** Seen from this width on; its cells are given the same. */
  from?: FromWidth | undefined;
  className?: string | undefined;
}

/** Where "Skip to the list" leads, on pages that are there for a list. */
export const LIST_ID = 'list';

interface TableProps {
  /** Read out before the table. */
  caption: string;
  columns: readonly TableColumn[];
  /** The list that the page is for: "Skip to the list" leads to its rows. One on a page. */
  main?: boolean;
  children: ReactNode;
}

/**
 * A table that becomes a stack of cards where it has too little room. One whose columns have widths
 * to be seen from loses them first, and is cards on a phone only. The roles are spelled out because
 * browsers drop a table's own when its parts are no longer laid out as one.
 */
export function Table({ caption, columns, main = false, children }: TableProps) {
  const folding = columns.some(({ from }) => from !== undefined);
  return (
    <div className="list">
      <table role="table" className={cx('list-table', folding ? 'list-folding' : 'list-plain')}>
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.name}
                role="columnheader"
                scope="col"
                aria-sort={column.sorted}
                className={cx('list-head', column.from && FROM[column.from], column.className)}
              >
                <Heading {...column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody
          role="rowgroup"
          {...(main && { id: LIST_ID, tabIndex: -1, className: 'outline-none' })}
        >
          {children}
        </tbody>
      </table>
    </div>
  );
}

/** Nothing of a head that is not seen may take the focus: there, a name is only a name. */
function Heading({ name, heading, hidden = false }: TableColumn) {
  if (hidden) return <span className="sr-only">{name}</span>;
  if (!heading) return name;
  return (
    <>
      <span className="list-unseen-heading">{name}</span>
      <span className="list-heading">{heading}</span>
    </>
  );
}

interface RowProps {
  /** Finds the row in the page, for what glows when others change it. */
  id?: string;
  muted?: boolean;
  /** It is among those that are chosen. */
  selected?: boolean | undefined;
  children: ReactNode;
}

export function Row({ id, muted = false, selected, children }: RowProps) {
  return (
    <tr
      role="row"
      className="list-row"
      data-row={id}
      data-muted={muted || undefined}
      data-selected={selected || undefined}
    >
      {children}
    </tr>
  );
}

interface CellProps {
  /** The column's name, shown above the value on a card. */
  label?: string;
  /** The cell that names the row. */
  header?: boolean;
  /** The cell with the row's menu: in a card, its corner. */
  actions?: boolean;
  /** What matters less than the name. */
  quiet?: boolean;
  /** As its column's. */
  from?: FromWidth | undefined;
  className?: string | undefined;
  children: ReactNode;
}

/** What names someone or something, in one line that ends with an ellipsis. Give it a title. */
export const ONE_LINE = 'one-line';

/** The cell that takes the room which the others leave, and holds one line. */
export const WIDEST = 'list-wide';

export function Cell({ label, header, actions, quiet, from, className, children }: CellProps) {
  const look = cx(
    'list-cell',
    header && 'list-name',
    actions && 'list-actions',
    quiet && 'list-quiet',
    from && FROM[from],
    className,
  );
  return header ? (
    <th role="rowheader" scope="row" data-label={label} className={look}>
      {children}
    </th>
  ) : (
    <td role="cell" data-label={label} className={look}>
      {children}
    </td>
  );
}
