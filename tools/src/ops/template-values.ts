/** Values for the templates of ops/prometheus, as `docker-compose.yml` has them. */
export const PROMETHEUS_VALUES = {
  RAG_ENVIRONMENT: 'production',
  RAG_API_DISCOVERY: 'api',
  RAG_API_PORT: '3001',
  RAG_PUBLIC_URL: 'https://api.example.org',
  ALERTMANAGER_TARGET: 'alertmanager:9093',
  BLACKBOX_TARGET: 'blackbox:9115',
};

/** Values for the template of ops/alertmanager. */
export const ALERTMANAGER_VALUES = {
  PAGERDUTY_URL: 'https://events.pagerduty.com/v2/enqueue',
  SECRETS_DIR: '/etc/secrets',
  SMTP_SMARTHOST: 'smtp.example.org:587',
  SMTP_USERNAME: 'alerts',
  ALERT_EMAIL_FROM: 'alerts@example.org',
  ALERT_EMAIL_TO: 'team@example.org',
  SLACK_CHANNEL: '#alerts',
  GROUP_WAIT: '30s',
  GROUP_INTERVAL: '5m',
};
