import { cost } from './cost.js';
import type { Dashboard } from './dashboard.js';
import { infrastructure } from './infrastructure.js';
import { readers } from './readers.js';
import { retrieval } from './retrieval.js';
import { service } from './service.js';

export const DASHBOARDS: readonly Dashboard[] = [service, retrieval, cost, readers, infrastructure];
