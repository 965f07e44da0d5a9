import type { ReactNode } from 'react';
import { Checkbox } from './Checkbox.tsx';
import { classNames } from './class-names.ts';
import { useUiWords } from './ui-words.ts';

export type Column<Row> = {
  key: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** The column that names the row; on a phone it becomes the heading of the row. */
  names?: boolean;
  /** Figures: right-aligned at a desk. */
  number?: boolean;
  /** Said before the value when rows fold on a phone; leave out where the value speaks for itself. */
  folded?: string;
  /** On a phone it stands at the right edge of the row: a clock, an amount. */
  aside?: boolean;
};

type TableProps<Row> = {
  /** What the table lists; read aloud, not shown. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  current?: string | null;
  /** Rows can be ticked: which are, and what each is called aloud. */
  ticks?: {
    chosen: ReadonlySet<string>;
    onTick: (key: string, ticked: boolean) => void;
    name: (row: Row) => string;
  };
  foot?: ReactNode;
  middle?: boolean;
};

/** A table that folds into blocks on a phone. */
export function Table<Row>(props: TableProps<Row>): ReactNode {
  const t = useUiWords();
  const { ticks } = props;
  return (
    <table className={classNames('table folds', ticks && 'with-tick', props.middle === true && 'middle')}>
      <caption className="hidden-words">{props.caption}</caption>
      <thead>
        <tr>
          {ticks && (
            <th scope="col">
              <span className="hidden-words">{t('choose')}</span>
            </th>
          )}
          {props.columns.map((column) => (
            <th key={column.key} scope="col" className={column.number === true ? 'number' : undefined}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => {
          const key = props.rowKey(row);
          return (
            <tr key={key} className={props.current === key ? 'is-current' : undefined}>
              {ticks && (
                <td className="tick-cell">
                  <Checkbox
                    bare
                    checked={ticks.chosen.has(key)}
                    onChange={(ticked) => ticks.onTick(key, ticked)}
                    label={t('select', { what: ticks.name(row) })}
                  />
                </td>
              )}
              {props.columns.map((column) => cellOf(column, row))}
            </tr>
          );
        })}
      </tbody>
      {props.foot !== undefined && <tfoot>{props.foot}</tfoot>}
    </table>
  );
}

function cellOf<Row>(column: Column<Row>, row: Row) {
  if (column.names === true) {
    return (
      <th key={column.key} scope="row">
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td
      key={column.key}
      className={classNames(column.number === true && 'number', column.aside === true && 'aside')}
      data-head={column.folded}
    >
      {column.cell(row)}
    </td>
  );
}
