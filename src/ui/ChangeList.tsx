import type { ReactNode } from 'react';

type ChangeListProps = {
  label: string;
  items: readonly {
    key: string;
    /** When, and by whom. */
    when: ReactNode;
    title: ReactNode;
    fields: readonly { key: string; name: ReactNode; before: ReactNode; after: ReactNode }[];
  }[];
  /** Said aloud between what was and what is. */
  became: string;
};

/** What was changed, the newest first: what it was, what it is. */
export function ChangeList({ label, items, became }: ChangeListProps): ReactNode {
  return (
    <ol className="change-list" aria-label={label}>
      {items.map((item) => (
        <li key={item.key}>
          <p>
            <b>{item.title}</b>
            <br />
            <span className="source">{item.when}</span>
          </p>
          {item.fields.length > 0 && (
            <dl className="facts">
              {item.fields.map((field) => (
                <div key={field.key} className="change-field">
                  <dt>{field.name}</dt>
                  <dd>
                    {field.before !== null && (
                      <>
                        <del>{field.before}</del> <span aria-hidden="true">→</span>
                        <span className="hidden-words">{became}</span>{' '}
                      </>
                    )}
                    <ins>{field.after}</ins>
                  </dd>
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ol>
  );
}
