import { translate } from '@docusaurus/Translate';
import type { ComponentProps, ReactNode } from 'react';

/** A table that scrolls sideways on a narrow screen, by keyboard too. */
export function ScrollableTable(props: ComponentProps<'table'>): ReactNode {
  const label = translate({ id: 'table.label', message: 'Table' });
  return (
    <div className="table-scroller" role="group" aria-label={label} tabIndex={0}>
      <table {...props} />
    </div>
  );
}
