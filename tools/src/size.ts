import { measureSizes, readBudgets } from './measure-sizes.js';
import { formatSizes, isOverBudget } from './size-report.js';

const budgets = await readBudgets();
const sizes = await measureSizes();
console.log(formatSizes(sizes, budgets));
if (isOverBudget(sizes, budgets)) {
  console.error('Over budget. Make it smaller, or argue for more in tools/budgets.json.');
  process.exitCode = 1;
}
