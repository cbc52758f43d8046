import { execFile } from 'node:child_process';

/** What npm knows of weaknesses in what users install. */
export interface Audit {
  /** The registry answered. */
  isReachable: boolean;
  /** Packages with a known weakness by severity, such as `moderate 2`; empty when there are none. */
  summary: string;
  /** A sentence for each package with a high or critical one. */
  severe: string[];
}

interface Report {
  error?: { code?: string; summary?: string };
  message?: string;
  vulnerabilities?: Record<string, { severity: string; range: string }>;
}

const SEVERE = new Set(['high', 'critical']);
/** npm tries again for minutes. */
const TIMEOUT_MS = 60_000;

/** @param output of `npm audit --json`, whatever it ended with */
export function readAudit(output: string): Audit {
  const report = parse(output);
  const { vulnerabilities } = report;
  if (report.error !== undefined || vulnerabilities === undefined) {
    return { isReachable: false, summary: report.error?.summary ?? report.message ?? '', severe: [] };
  }
  const counts = new Map<string, number>();
  for (const { severity } of Object.values(vulnerabilities)) {
    counts.set(severity, (counts.get(severity) ?? 0) + 1);
  }
  return {
    isReachable: true,
    summary: [...counts].map(([severity, count]) => `${severity} ${count}`).join(', '),
    severe: Object.entries(vulnerabilities)
      .filter(([, { severity }]) => SEVERE.has(severity))
      .map(([name, { severity, range }]) => `${name} ${range} has a ${severity} weakness.`),
  };
}

function parse(output: string): Report {
  try {
    return JSON.parse(output) as Report;
  } catch {
    return {};
  }
}

/** @param root of the repository */
export function auditDependencies(root: string): Promise<Audit> {
  const parameters = ['audit', '--omit=dev', '--json', '--fetch-retries=1'];
  return new Promise((resolve) => {
    // It ends with 1 both for weaknesses and for a registry that cannot be reached: what it printed tells.
    execFile('npm', parameters, { cwd: root, timeout: TIMEOUT_MS }, (_, stdout) =>
      resolve(readAudit(stdout)),
    );
  });
}
