import type { ComponentProps, ReactNode } from 'react';

/** A header cell; the empty one in the corner of a table heads nothing and is an ordinary cell. */
export function TableHeaderCell({ children, ...props }: ComponentProps<'th'>): ReactNode {
  return children === undefined ? <td {...props} /> : <th {...props}>{children}</th>;
}
