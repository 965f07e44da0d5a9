import { Fragment, type ReactNode } from 'react';

/** Short words side by side with a dot between; a line breaks between them, not inside one, where there is room. */
export function WordParts({ parts }: { parts: readonly (string | false | null)[] }): ReactNode {
  const said = parts.filter((part) => typeof part === 'string' && part !== '');
  return said.map((part, at) => (
    <Fragment key={String(part)}>
      {at > 0 && ' · '}
      <span className="registry-part">{part}</span>
    </Fragment>
  ));
}
