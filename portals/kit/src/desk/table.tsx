/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-noninteractive-tabindex,
   jsx-a11y/no-interactive-element-to-noninteractive-role -- The phone layout takes the table
   display away, and with it the table for the ear: the roles are repeated. A region that scrolls must take the focus. */
import { useEffect, useRef, type ReactNode } from 'react';

export type Column<Row> = {
  key: string;
  head: string;
  /** Which place the cell takes when a row of a queue becomes three lines on a phone; `c-more` is left out there. */
  place?: 'c-due' | 'c-name' | 'c-ref' | 'c-stage' | 'c-who' | 'c-more';
  /** The cell that names the row. */
  names?: boolean;
  numeric?: boolean;
  /** The order of the rows follows this column. */
  sorted?: 'ascending' | 'descending';
  show: (row: Row) => ReactNode;
};

type TableProps<Row> = {
  label: string;
  /** `queue`: rows of 31 px that become three lines · `stacks`: a row becomes a card of pairs. */
  form: 'queue' | 'stacks';
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** How many rows there are in all, beyond those shown. */
  total?: number;
  /** The row under the cursor of the keyboard; its first link takes the focus. */
  cursor?: number;
};

const classOf = <Row,>({ place, names, numeric }: Column<Row>): string | undefined =>
  [place, names && 'name', numeric && 'num'].filter(Boolean).join(' ') || undefined;

/** A list of work. Ordered by the server; the page says how. */
export const Table = <Row,>({
  label,
  form,
  columns,
  rows,
  keyOf,
  total,
  cursor = -1,
}: TableProps<Row>) => {
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    if (cursor < 0) return;
    const link = body.current?.rows[cursor]?.querySelector('a');
    link?.focus();
    link?.scrollIntoView({ block: 'nearest' });
  }, [cursor]);
  return (
    <div className="scroll" role="region" aria-label={label} tabIndex={0}>
      <table className={form} role="table" aria-rowcount={total ?? rows.length} aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column) => (
              <th
                key={column.key}
                role="columnheader"
                scope="col"
                className={classOf(column)}
                aria-sort={column.sorted}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} role="rowgroup">
          {rows.map((row, index) => (
            <tr key={keyOf(row)} role="row" className={index === cursor ? 'cursor' : undefined}>
              {columns.map((column) =>
                column.names ? (
                  <th
                    key={column.key}
                    role="rowheader"
                    scope="row"
                    className={classOf(column)}
                    data-label={column.head}
                  >
                    {column.show(row)}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    role="cell"
                    className={classOf(column)}
                    data-label={column.head}
                  >
                    {column.show(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
