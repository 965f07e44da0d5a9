import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A way to the page of a service: its rule, versions and cases. */
export function ServiceLink(props: { service: string; children: ReactNode; title?: boolean }): ReactNode {
  return (
    <Link
      to="/services/$service"
      params={{ service: props.service }}
      {...(props.title === true && { className: 'item-title' })}
    >
      {props.children}
    </Link>
  );
}
