/** A series of a `promtool test rules` file. */
export interface InputSeries {
  series: string;
  values: string;
}

const MINUTES = 24 * 60;
const INSTANCES = ['api-1:3001', 'api-2:3001', 'api-3:3001', 'api-4:3001'] as const;
/** When the second instance is replaced by a third one, and the first by a fourth: a deployment. */
const DEPLOYED_AT = 13 * 60;
const BUCKETS = ['0.5', '1', '2', '3', '4', '5', '6', '8', '10', '15', '30', '+Inf'] as const;
/** Share of answers within each bucket on a good day: p95 lies between 4 and 5 s. */
const SHARES = [0.02, 0.12, 0.45, 0.74, 0.91, 0.972, 0.988, 0.996, 0.999, 1, 1, 1] as const;

/**
 * What two instances expose during a day on which nothing is wrong: few questions at night and many at noon, mistakes of
 * clients, now and then a model that fails, a deployment at 13:00, memory that saws, a backup that fills the disk for a
 * while. One sample a minute.
 */
export function healthyDay(): InputSeries[] {
  return [...INSTANCES.flatMap((instance, number) => instanceSeries(instance, number)), ...outsideSeries()];
}

/** Questions a minute for each of two instances: 0.1 at night, 3 at noon; some 90,000 a month. */
function questionsAt(minute: number): number {
  const daylight = Math.max(0, Math.sin(((minute - 6 * 60) / (16 * 60)) * Math.PI));
  return 0.1 + 2.9 * daylight ** 2;
}

function instanceSeries(instance: string, number: number): InputSeries[] {
  const isUp = (minute: number) => (number < 2 ? minute < DEPLOYED_AT : minute >= DEPLOYED_AT);
  const labels = `job="rag-api", instance="${instance}"`;
  const question = `route="/v1/chat", locale="en", mode="generated", ${labels}`;
  const gauge = (name: string, at: (minute: number) => number, more = ''): InputSeries => ({
    series: `${name}{${more}${labels}}`,
    values: minutes((minute) => (isUp(minute) ? at(minute) : undefined)),
  });
  /** @param perMinute what is added each minute the instance is up */
  const counter = (name: string, perMinute: (minute: number) => number): InputSeries => {
    let total = 0;
    return {
      series: name,
      values: minutes((minute) => {
        if (!isUp(minute)) return undefined;
        total += perMinute(minute);
        return Number(total.toFixed(6));
      }),
    };
  };
  return [
    gauge('up', () => 1),
    counter(`rag_query_duration_seconds_count{status="200", ${question}}`, questionsAt),
    ...BUCKETS.map((bucket, i) =>
      counter(
        `rag_query_duration_seconds_bucket{le="${bucket}", status="200", ${question}}`,
        (minute) => questionsAt(minute) * (SHARES[i] ?? 1),
      ),
    ),
    counter(
      `rag_query_errors_total{route="/v1/chat", code="QUESTION_TOO_LONG", ${labels}}`,
      (minute) => questionsAt(minute) * 0.03,
    ),
    // One question in about 400.
    counter(`rag_query_errors_total{route="/v1/chat", code="MODEL_TIMEOUT", ${labels}}`, (minute) =>
      minute % 360 === 345 ? 1 : 0,
    ),
    counter(`rag_query_errors_total{route="/v1/chat", code="DATABASE_UNREACHABLE", ${labels}}`, () => 0),
    // Two tenths of a processor at rest, seven tenths at noon.
    counter(`process_cpu_seconds_total{${labels}}`, (minute) => 6 + questionsAt(minute) * 12),
    gauge('rag_cpu_limit_cores', () => 1),
    gauge('process_resident_memory_bytes', (minute) => 6e8 + 3e8 * ((minute % 240) / 240)),
    gauge('rag_memory_limit_bytes', () => 2_147_483_648),
    gauge('rag_disk_size_bytes', () => 1e11),
    gauge('rag_disk_available_bytes', (minute) => (minute >= 180 && minute < 200 ? 1.2e10 : 5e10)),
    // Busy for a moment now and then, as it happens to be when Prometheus looks.
    gauge('rag_database_connections', (minute) => (minute % 37 === 0 ? 10 : 3), 'state="used", '),
    gauge('rag_database_connections_max', () => 10),
    // Published three days before, and again with the deployment.
    gauge('rag_index_published_timestamp_seconds', (minute) =>
      minute < DEPLOYED_AT ? -3 * 86_400 : DEPLOYED_AT * 60,
    ),
    counter(
      `rag_cost_usd_total{model="gpt-6-luna", purpose="answer", ${labels}}`,
      (minute) => questionsAt(minute) * 0.0006,
    ),
    counter(
      `rag_tokens_used_total{model="gpt-6-luna", purpose="answer", kind="output", ${labels}}`,
      (minute) => questionsAt(minute) * 350,
    ),
  ];
}

function outsideSeries(): InputSeries[] {
  const probe = 'job="rag-probe", instance="https://api.example.org/ready"';
  const node = 'job="node", instance="db:9100", mountpoint="/", fstype="ext4", device="sda1"';
  const always = (series: string, value: number): InputSeries => ({ series, values: `${value}x${MINUTES}` });
  return [
    // One probe is lost on the way.
    { series: `probe_success{${probe}}`, values: minutes((minute) => (minute === 601 ? 0 : 1)) },
    always(`probe_ssl_earliest_cert_expiry{${probe}}`, 60 * 86_400),
    ...['prometheus', 'alertmanager', 'blackbox'].map((job) =>
      always(`up{job="${job}", instance="${job}"}`, 1),
    ),
    always(`node_filesystem_size_bytes{${node}}`, 1e11),
    always(`node_filesystem_avail_bytes{${node}}`, 4e10),
    always('alertmanager_notifications_failed_total{job="alertmanager", integration="slack"}', 0),
    always('prometheus_rule_evaluation_failures_total{job="prometheus", rule_group="rag-cost"}', 0),
  ];
}

/** @param at the value of a minute; undefined when the series does not exist then */
function minutes(at: (minute: number) => number | undefined): string {
  return Array.from({ length: MINUTES + 1 }, (_, minute) => at(minute) ?? '_').join(' ');
}
