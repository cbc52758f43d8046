/**
 * Prepares Elasticsearch and Kibana for the API's log: lifecycles, index templates, data views and saved searches. May be
 * run again: everything is put in the place of what was there.
 *
 * Usage: ELASTICSEARCH_URL=… [KIBANA_URL=…] [ELASTICSEARCH_API_KEY=…] node ops/logging/set-up.mjs [--roles]
 *
 * --roles  also makes the role rag-filebeat, where Elasticsearch's security is on
 */
import { readFile } from 'node:fs/promises';

const read = async (name) => JSON.parse(await readFile(new URL(name, import.meta.url), 'utf8'));
const [retention, mappings, { dataViews, searches }] = await Promise.all(
  ['retention.json', 'mappings.json', 'saved-searches.json'].map(read),
);
const { ELASTICSEARCH_URL: elasticsearch, KIBANA_URL: kibana, ELASTICSEARCH_API_KEY: apiKey } = process.env;
if (!elasticsearch) throw new Error('Set ELASTICSEARCH_URL to the address of Elasticsearch.');

const authorization = apiKey ? { Authorization: `ApiKey ${apiKey}` } : {};

async function answerOf(response) {
  const answer = await response.text();
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${answer.slice(0, 500)}`);
  return answer;
}

async function put(path, body) {
  const headers = { 'Content-Type': 'application/json', ...authorization };
  await answerOf(
    await fetch(`${elasticsearch}/${path}`, { method: 'PUT', headers, body: JSON.stringify(body) }),
  );
}

for (const [name, { days }] of Object.entries(retention)) {
  await put(`_ilm/policy/${name}`, {
    policy: {
      phases: {
        hot: { actions: { rollover: { max_age: '1d', max_primary_shard_size: '10gb' } } },
        delete: { min_age: `${days}d`, actions: { delete: {} } },
      },
    },
  });
  await put(`_index_template/${name}`, {
    index_patterns: [name],
    data_stream: {},
    priority: 500,
    template: { settings: { 'index.lifecycle.name': name, 'index.number_of_replicas': 0 }, mappings },
  });
  console.log(`${name}: kept for ${days} days`);
}

if (process.argv.includes('--roles')) {
  // No "index", "write" or "delete": what is in the log stays as it is.
  await put('_security/role/rag-filebeat', {
    cluster: ['monitor'],
    indices: [{ names: Object.keys(retention), privileges: ['create_doc', 'auto_configure'] }],
  });
  console.log('role rag-filebeat: may add documents');
}

if (kibana) {
  const objects = [
    ...dataViews.map(({ id, title, name }) => ({
      type: 'index-pattern',
      id,
      attributes: { title, name, timeFieldName: '@timestamp' },
      references: [],
    })),
    ...searches.map(({ id, title, dataView, query, columns }) => ({
      type: 'search',
      id,
      attributes: {
        title,
        columns,
        sort: [['@timestamp', 'desc']],
        kibanaSavedObjectMeta: {
          searchSourceJSON: JSON.stringify({
            query: { language: 'kuery', query },
            filter: [],
            indexRefName: 'kibanaSavedObjectMeta.searchSourceJSON.index',
          }),
        },
      },
      references: [
        { type: 'index-pattern', id: dataView, name: 'kibanaSavedObjectMeta.searchSourceJSON.index' },
      ],
    })),
  ];
  const form = new FormData();
  const lines = objects.map((object) => JSON.stringify(object)).join('\n');
  form.set('file', new Blob([lines], { type: 'application/ndjson' }), 'saved-searches.ndjson');
  const answer = await answerOf(
    await fetch(`${kibana}/api/saved_objects/_import?overwrite=true`, {
      method: 'POST',
      headers: { 'kbn-xsrf': 'true', ...authorization },
      body: form,
    }),
  );
  const { success, errors } = JSON.parse(answer);
  if (!success) throw new Error(`Kibana took not everything: ${JSON.stringify(errors)}`);
  console.log(`Kibana: ${dataViews.length} data views, ${searches.length} saved searches`);
}
