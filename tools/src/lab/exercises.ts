import type { Exercise } from './exercise.js';
import { database } from './exercises/database.js';
import { dataLoss } from './exercises/data-loss.js';
import { highErrorRate } from './exercises/high-error-rate.js';
import { highLatency } from './exercises/high-latency.js';
import { performanceDegradation } from './exercises/performance-degradation.js';
import { securityIncident } from './exercises/security-incident.js';
import { serviceDown } from './exercises/service-down.js';

/** By the name of their playbook. */
export const EXERCISES: Readonly<Record<string, Exercise>> = {
  'service-down': serviceDown,
  'high-error-rate': highErrorRate,
  'high-latency': highLatency,
  database,
  'performance-degradation': performanceDegradation,
  'security-incident': securityIncident,
  'data-loss': dataLoss,
};
