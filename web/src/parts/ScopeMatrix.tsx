import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KINDS } from './kinds';

interface ScopeAndKind {
  scope: string;
  scopeName: string;
  kind: (typeof KINDS)[number];
}

interface ScopeMatrixProps<Cell> {
  /** What the table shows, for whoever hears it. */
  title: string;
  cells: readonly Cell[];
  children: (cell: Cell) => ReactNode;
}

/** A row for each scope of the cells, a column for each kind of contact; on a phone a block for each scope. */
export function ScopeMatrix<Cell extends ScopeAndKind>(props: ScopeMatrixProps<Cell>) {
  const { title, cells, children } = props;
  const { t } = useTranslation(['parts', 'words']);
  const scopes = [...new Map(cells.map(({ scope, scopeName }) => [scope, scopeName]))];
  return (
    <div className="table-frame scope-matrix">
      <table>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('scope')}</th>
            {KINDS.map((kind) => (
              <th key={kind} scope="col">
                {t(`words:kind.${kind}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {scopes.map(([scope, scopeName]) => (
            <tr key={scope}>
              <th scope="row">{scopeName}</th>
              {KINDS.map((kind) => {
                const cell = cells.find((one) => one.scope === scope && one.kind === kind);
                return <td key={kind}>{cell && children(cell)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ScopeCellProps {
  kind: ScopeAndKind['kind'];
  /** What opening the cell does, with its scope and kind. */
  label: string;
  onOpen: () => void;
  /** How things stand there. */
  state: ReactNode;
  /** What more there is to say. */
  children?: ReactNode;
}

/** What stands in a cell of the matrix: a state that opens what is behind it, and a few words. */
export function ScopeCell({ kind, label, onOpen, state, children }: ScopeCellProps) {
  const { t } = useTranslation('words');
  return (
    <div className="scope-cell">
      <span className="scope-kind" aria-hidden="true">
        {t(`kind.${kind}`)}
      </span>
      <button type="button" className="link-button" onClick={onOpen} aria-label={label}>
        {state}
      </button>
      {children}
    </div>
  );
}
