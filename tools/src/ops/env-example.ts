/** A variable, as the API's README explains it. */
interface Variable {
  name: string;
  meaning: string;
  defaultText: string;
}

/** What `docker-compose.yml` asks for beside the API's own variables. */
export const SYSTEM_VARIABLES: readonly Variable[] = [
  { name: 'POSTGRES_PASSWORD', meaning: 'Password of the database’s user rag. Needed.', defaultText: '' },
  {
    name: 'QDRANT_WRITE_API_KEY',
    meaning: 'Key of Qdrant for builds that publish the site. Needed.',
    defaultText: '',
  },
  { name: 'QDRANT_READ_ONLY_API_KEY', meaning: 'Key of Qdrant for the API. Needed.', defaultText: '' },
  { name: 'GRAFANA_ADMIN_PASSWORD', meaning: 'Password of Grafana’s user admin. Needed.', defaultText: '' },
  {
    name: 'RAG_PUBLIC_URL',
    meaning: 'Address readers’ browsers ask the API at.',
    defaultText: 'http://api:3001',
  },
  { name: 'SLACK_CHANNEL', meaning: 'Where alerts are told.', defaultText: '#alerts' },
  { name: 'SMTP_SMARTHOST', meaning: 'Mail server for alerts, with its port.', defaultText: 'localhost:25' },
  { name: 'SMTP_USERNAME', meaning: 'User of the mail server.', defaultText: 'alerts' },
  { name: 'ALERT_EMAIL_FROM', meaning: 'Sender of the mails.', defaultText: 'alerts@localhost' },
  { name: 'ALERT_EMAIL_TO', meaning: 'Who gets the mails.', defaultText: 'root@localhost' },
];

/** What Render needs beside the API's own variables. */
export const MIGRATION_VARIABLES: readonly Variable[] = [
  {
    name: 'DIRECT_DATABASE_URL',
    meaning: 'PostgreSQL’s own address, past a pooler, for migrations in the image.',
    defaultText: 'DATABASE_URL',
  },
];

/** What `ops/backup` reads, of which `docker-compose.yml` asks for all but the first and the last. */
export const BACKUP_VARIABLES: readonly Variable[] = [
  {
    name: 'RESTORE_DATABASE_URL',
    meaning: 'Address of an empty database, for ops/backup/restore.',
    defaultText: '',
  },
  {
    name: 'BACKUP_RECIPIENT',
    meaning: 'Public key of age that backups are encrypted with. Needed for backups.',
    defaultText: '',
  },
  {
    name: 'BACKUP_TARGET',
    meaning: 'Where backups are kept: a folder, or a remote of rclone such as backups:bucket/folder.',
    defaultText: '/backups',
  },
  { name: 'BACKUP_KEEP_DAYS', meaning: 'How long backups are kept.', defaultText: '30' },
  { name: 'BACKUP_TIME', meaning: 'When the backup of the day is made, UTC.', defaultText: '02:10' },
  ...[
    ['TYPE', 'Kind of the remote “backups”, such as s3.'],
    ['PROVIDER', 'Its provider, as rclone names them: AWS, Cloudflare, Other …'],
    ['ENDPOINT', 'Its address.'],
    ['REGION', 'Its region.'],
    ['ACCESS_KEY_ID', 'Its key, which may list, read, write and delete there and nothing else.'],
    ['SECRET_ACCESS_KEY', 'The secret of that key.'],
  ].map(([name = '', meaning = '']) => ({
    name: `RCLONE_CONFIG_BACKUPS_${name}`,
    meaning,
    defaultText: '',
  })),
  {
    name: 'BACKUP_IDENTITY_FILE',
    meaning: 'File with the secret key of age, for ops/backup/restore alone; never on a server.',
    defaultText: '',
  },
];

/** Groups of the API's variables, from the tables of its README, which a test holds to the code. */
export function readVariables(readme: string): Map<string, Variable[]> {
  const settings = readme.slice(readme.indexOf('\n## Settings'), readme.indexOf('\n## Problems'));
  return new Map(
    settings
      .split('\n### ')
      .slice(1)
      .map((section) => [
        section.slice(0, section.indexOf('\n')),
        [...section.matchAll(/^\| `(\w+)`\s*\| (.*?)\s*\| (.*?)\s*\|$/gm)].map(
          ([, name = '', meaning = '', defaultText = '']) => ({
            name,
            // The emphasised half says what is allowed.
            meaning: meaning.replace(/ _(.*)_$/, ' Allowed: $1.').replaceAll(String.raw`\*`, '*'),
            defaultText,
          }),
        ),
      ]),
  );
}

/** The text of `.env.example`: every variable, commented out, with its meaning and default, and no value. */
export function envExample(readme: string): string {
  const groups = new Map([
    ...readVariables(readme),
    ['Migrations in the image', MIGRATION_VARIABLES],
    ['The whole system: docker-compose.yml', SYSTEM_VARIABLES],
    ['Backups: ops/backup', BACKUP_VARIABLES],
  ]);
  return [
    '# Every variable there is. Copy this file to .env, and take the # away where a value is needed. Never commit .env.',
    '# Secrets of Alertmanager are files: secrets/pagerduty_routing_key, secrets/slack_webhook_url, secrets/smtp_password.',
    ...[...groups].map(([title, variables]) =>
      [
        '',
        `# --- ${title} ---`,
        ...variables.flatMap(({ name, meaning, defaultText }) => [
          `# ${meaning}${defaultText === '' || defaultText === '–' ? '' : ` Default: ${defaultText}.`}`,
          `#${name}=`,
        ]),
      ].join('\n'),
    ),
    '',
  ].join('\n');
}
