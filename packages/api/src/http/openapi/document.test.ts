import type { Router } from 'express';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { createApp } from '../../app.js';
import { chatRequestSchema } from '../../chat/schema.js';
import { feedbackSchema } from '../../feedback/schema.js';
import { newKeySchema } from '../../keys/schema.js';
import { searchRequestSchema, searchResponseSchema } from '../../search/schema.js';
import { runApi } from '../../testing/running-api.js';
import { describeApi } from './document.js';

interface Layer {
  route?: { path: string; methods: Record<string, boolean>; stack: { method?: string }[] };
  handle: { stack?: Layer[] };
}

/** Methods with their routes as an app has them registered. */
function registered(stack: Layer[]): string[] {
  return stack.flatMap(({ route, handle }) =>
    route
      ? [...new Set(route.stack.map(({ method }) => method))].flatMap((method) =>
          method === undefined ? [] : [`${method} ${route.path.replaceAll(/:(\w+)/g, '{$1}')}`],
        )
      : registered(handle.stack ?? []),
  );
}

interface OperationObject {
  operationId: string;
  parameters?: { name: string; in: string; required: boolean }[];
  requestBody?: { content: Record<string, { schema: object; examples: Record<string, { value: unknown }> }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
}

const document = describeApi('1.2.3');
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(
    ([method, operation]) => [`${method} ${path}`, operation as OperationObject] as const,
  ),
);

describe('the OpenAPI document', () => {
  it('has every route that is registered, and no other', async () => {
    const api = await runApi();
    const app = createApp(api.deps);
    const routes = registered((app.router as Router).stack as unknown as Layer[]);
    expect(operations.map(([name]) => name).sort()).toEqual(routes.sort());
    await api.close();
  });

  it('resolves every reference, and names every operation once', () => {
    const references = JSON.stringify(document).match(/"\$ref":"([^"]+)"/g) ?? [];
    expect(references.length).toBeGreaterThan(20);
    for (const reference of references) {
      const [, name] = /#\/components\/schemas\/(\w+)"$/.exec(reference) ?? [];
      expect(document.components.schemas).toHaveProperty(name ?? reference);
    }
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(operations)('describes %s whole: parameters of the path, answers, problems', (name, operation) => {
    const inPath = [...name.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter);
    expect((operation.parameters ?? []).map((each) => each.name)).toEqual(inPath);
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['400', '500']));
    expect(Object.keys(operation.responses).some((status) => status.startsWith('2'))).toBe(true);
    for (const [status, { description, content }] of Object.entries(operation.responses)) {
      expect(status).toMatch(/^[2-5]\d\d$/);
      expect(description).not.toBe('');
      for (const { schema } of Object.values(content ?? {})) expect(schema).toBeTypeOf('object');
    }
  });

  it('is of version 3.1, and says what a stream and a problem are', () => {
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: { title: 'docusaurus-rag-api', version: '1.2.3' },
      components: { schemas: { Problem: { type: 'object' } } },
    });
    const chat = operations.find(([name]) => name === 'post /v1/chat')?.[1];
    expect(chat?.responses['200']?.content).toHaveProperty(['text/event-stream']);
    expect(chat?.responses['429']?.description).toContain('`BUDGET_EXHAUSTED`');
    expect(chat?.responses['503']?.description).toContain('`MODEL_RATE_LIMITED`');
  });

  it('says what the validating schemas say', () => {
    expect(document.components.schemas.SearchRequest).toMatchObject({
      type: 'object',
      required: ['question', 'locale'],
      properties: {
        question: { type: 'string', minLength: 1, maxLength: 2000 },
        limit: { type: 'integer', minimum: 1, maximum: 50, default: 10 },
      },
    });
  });

  it.each([
    ['post /v1/chat', chatRequestSchema],
    ['post /v1/search', searchRequestSchema],
    ['post /v1/messages/{id}/feedback', feedbackSchema],
    ['post /v1/admin/keys', newKeySchema],
  ] as [string, z.ZodType][])('has examples in English and Urdu that are valid: %s', (name, schema) => {
    const operation = operations.find(([each]) => each === name)?.[1];
    const examples = Object.values(operation?.requestBody?.content['application/json']?.examples ?? {});
    expect(examples.length).toBeGreaterThan(1);
    expect(JSON.stringify(examples)).toMatch(/\p{Script=Arabic}/u);
    for (const { value } of examples) expect(schema.safeParse(value).error).toBeUndefined();
  });

  it('is served, and describes what is answered', async () => {
    const api = await runApi();
    const response = await fetch(`${api.url}/openapi.json`);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.json()).toMatchObject({ openapi: '3.1.0' });
    const search = await api.post('/v1/search', { question: 'پورٹ', locale: 'ur' });
    expect(searchResponseSchema.safeParse(await search.json()).error).toBeUndefined();
    await api.close();
  });
});
