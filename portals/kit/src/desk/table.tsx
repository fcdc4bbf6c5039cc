/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-noninteractive-tabindex,
   jsx-a11y/no-interactive-element-to-noninteractive-role -- The phone layout takes the table
   display away, and with it the table for the ear: the roles are repeated. A region that scrolls must take the focus. */
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useKitT } from '../i18n/kit-messages.ts';
import { TextField } from '../forms/inputs.tsx';
import { Icon } from '../ui/icon.tsx';
import { useRowKeys } from './row-keys.ts';

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
  /** Compares two rows: the head becomes a button that orders the list. For lists that are whole on the page. */
  order?: (a: Row, b: Row) => number;
  /** The head becomes a button that asks the server for this order, or for the other way round. */
  onOrder?: () => void;
  show: (row: Row) => ReactNode;
};

const orders = <Row,>({ order, onOrder }: Column<Row>): boolean =>
  order !== undefined || onOrder !== undefined;

type Order = { key: string; direction: 'ascending' | 'descending' };

/** Which rows are chosen. A checkbox is named by its row. */
export type Choice<Row> = {
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
  nameOf: (row: Row) => string;
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
  /** The row under the cursor of the keyboard; its first link takes the focus. Without it the list keeps its own. */
  cursor?: number;
  choice?: Choice<Row> | undefined;
};

const classOf = <Row,>({ place, names, numeric }: Column<Row>): string | undefined =>
  [place, names && 'name', numeric && 'num'].filter(Boolean).join(' ') || undefined;

const toggled = (set: ReadonlySet<string>, key: string): ReadonlySet<string> => {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
};

const useOrder = <Row,>(columns: readonly Column<Row>[], rows: readonly Row[]) => {
  const given = columns.find(({ sorted }) => sorted);
  const [order, setOrder] = useState<Order | null>(
    given?.sorted ? { key: given.key, direction: given.sorted } : null,
  );
  const compare = columns.find(({ key }) => key === order?.key)?.order;
  const ordered = useMemo(() => {
    if (!compare) return rows;
    const sign = order?.direction === 'descending' ? -1 : 1;
    return rows.toSorted((a, b) => sign * compare(a, b));
  }, [rows, compare, order?.direction]);
  const turn = (key: string): void =>
    setOrder({
      key,
      direction: order?.key === key && order.direction === 'ascending' ? 'descending' : 'ascending',
    });
  const directionOf = (column: Column<Row>): Order['direction'] | undefined =>
    column.order ? (order?.key === column.key ? order.direction : undefined) : column.sorted;
  return { ordered, turn, directionOf };
};

/** In a card of pairs the whole value stands beside its name, however many parts it has. */
const Value = ({ form, children }: { form: 'queue' | 'stacks'; children: ReactNode }) =>
  form === 'stacks' ? <span>{children}</span> : children;

/** A list of work. Ordered by the server, whose page says how, or by whoever reads it where the list is whole. */
export const Table = <Row,>(props: TableProps<Row>) => {
  const { label, form, columns, rows, keyOf, total, choice, cursor: given } = props;
  const t = useKitT();
  const body = useRef<HTMLTableSectionElement>(null);
  const { ordered, turn, directionOf } = useOrder(columns, rows);
  const [own, move] = useState(-1);
  const cursor = given ?? own;
  const choose = (at: number): void => {
    const row = ordered[at];
    if (row && choice) choice.onChoose(toggled(choice.chosen, keyOf(row)));
  };
  const onKeyDown = useRowKeys({
    cursor,
    move,
    count: ordered.length,
    choose: choice && choose,
  });
  useEffect(() => {
    if (cursor < 0) return;
    const row = body.current?.rows[cursor];
    (row?.querySelector('a') ?? row?.querySelector('input'))?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  }, [cursor]);
  const allChosen = ordered.length > 0 && ordered.every((row) => choice?.chosen.has(keyOf(row)));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys of the rows inside it
    <div
      className="scroll"
      role="region"
      aria-label={label}
      tabIndex={0}
      onKeyDown={given === undefined ? onKeyDown : undefined}
    >
      <table className={form} role="table" aria-rowcount={total ?? rows.length} aria-label={label}>
        <thead role="rowgroup">
          <tr role="row">
            {choice && (
              <th role="columnheader" scope="col" className="c-sel">
                <input
                  type="checkbox"
                  className="box"
                  aria-label={t('table.chooseAll', { count: ordered.length })}
                  checked={allChosen}
                  onChange={() =>
                    choice.onChoose(allChosen ? new Set() : new Set(ordered.map(keyOf)))
                  }
                />
              </th>
            )}
            {columns.map((column) => (
              <th
                key={column.key}
                role="columnheader"
                scope="col"
                className={classOf(column)}
                aria-sort={directionOf(column) ?? (orders(column) ? 'none' : undefined)}
              >
                {orders(column) ? (
                  <button
                    type="button"
                    data-sorted={directionOf(column)}
                    onClick={column.onOrder ?? (() => turn(column.key))}
                  >
                    {column.head}
                    <Icon name="sort" />
                  </button>
                ) : (
                  column.head
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} role="rowgroup">
          {ordered.map((row, index) => (
            <tr
              key={keyOf(row)}
              role="row"
              className={index === cursor ? 'cursor' : undefined}
              aria-selected={choice ? choice.chosen.has(keyOf(row)) : undefined}
            >
              {choice && (
                <td role="cell" className="c-sel">
                  <input
                    type="checkbox"
                    className="box"
                    aria-label={t('table.choose', { name: choice.nameOf(row) })}
                    checked={choice.chosen.has(keyOf(row))}
                    onChange={() => choose(index)}
                  />
                </td>
              )}
              {columns.map((column) => {
                const Cell = column.names ? 'th' : 'td';
                return (
                  <Cell
                    key={column.key}
                    role={column.names ? 'rowheader' : 'cell'}
                    scope={column.names ? 'row' : undefined}
                    className={classOf(column)}
                    data-label={column.head}
                  >
                    <Value form={form}>{column.show(row)}</Value>
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

type TableFilterProps = {
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** How many rows the filter leaves, of how many. */
  shown: number;
  total: number;
};

/** Narrows a list that is whole on the page. What it leaves is said, for the ear too. */
export const TableFilter = ({ label, value, onChange, shown, total }: TableFilterProps) => {
  const t = useKitT();
  return (
    <div className="table-tools">
      <TextField label={label} type="search" value={value} onChange={onChange} />
      <span className="soft small" role="status">
        {t('table.shown', { shown, total })}
      </span>
    </div>
  );
};
