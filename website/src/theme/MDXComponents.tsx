import MDXComponents from '@theme-original/MDXComponents';
import { ScrollableTable } from '../components/scrollable-table';
import { TableHeaderCell } from '../components/table-header-cell';

export default { ...MDXComponents, table: ScrollableTable, th: TableHeaderCell };
