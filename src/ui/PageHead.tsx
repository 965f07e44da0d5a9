import type { ReactNode } from 'react';

type PageHeadProps = {
  /** The finding, not the name of the page. */
  title: ReactNode;
  before?: ReactNode;
  sub?: ReactNode;
  acts?: ReactNode;
  /** Links upward; the last one is the page itself, in words. */
  crumbs?: readonly { key: string; at: ReactNode }[];
  crumbsLabel?: string;
};

/** Top of a page: where we are, the title, one line under it, the acts. */
export function PageHead({ title, before, sub, acts, crumbs, crumbsLabel }: PageHeadProps): ReactNode {
  return (
    <>
      {crumbs !== undefined && (
        <nav aria-label={crumbsLabel} data-print="no">
          <ol className="crumbs">
            {crumbs.map((crumb) => (
              <li key={crumb.key}>{crumb.at}</li>
            ))}
          </ol>
        </nav>
      )}
      <div className="page-head">
        <div>
          {before !== undefined && <p className="sub">{before}</p>}
          <h1 tabIndex={-1}>{title}</h1>
          {sub !== undefined && <p className="sub">{sub}</p>}
        </div>
        {acts !== undefined && <div className="acts">{acts}</div>}
      </div>
    </>
  );
}
