import { z } from 'zod';
import { chatAnswerSchema, chatRequestSchema } from '../../chat/schema.js';
import { feedbackSchema } from '../../feedback/schema.js';
import {
  issuedKeySchema,
  keyListSchema,
  keySchema,
  newKeySchema,
  rotationSchema,
} from '../../keys/schema.js';
import { healthSchema, readinessSchema } from '../../health/schema.js';
import { searchRequestSchema, searchResponseSchema } from '../../search/schema.js';
import { sessionExportSchema, sessionSchema } from '../../sessions/schema.js';
import { citationSchema } from '../citation-schema.js';
import { problemSchema } from '../problem-schema.js';

/** The schemas that validate requests, and those of the answers, by their names in the document. */
const COMPONENTS = {
  ChatRequest: chatRequestSchema,
  ChatAnswer: chatAnswerSchema,
  SearchRequest: searchRequestSchema,
  SearchResponse: searchResponseSchema,
  Session: sessionSchema,
  SessionExport: sessionExportSchema,
  Feedback: feedbackSchema,
  Key: keySchema,
  KeyList: keyListSchema,
  NewKey: newKeySchema,
  KeyRotation: rotationSchema,
  IssuedKey: issuedKeySchema,
  Citation: citationSchema,
  Health: healthSchema,
  Readiness: readinessSchema,
  Problem: problemSchema,
} as const satisfies Record<string, z.ZodType>;

export type ComponentName = keyof typeof COMPONENTS;

export function referTo(name: ComponentName): { $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

/** As JSON Schema 2020-12, the dialect of OpenAPI 3.1. */
export function describeComponents(): Record<string, unknown> {
  const registry = z.registry<{ id: ComponentName }>();
  for (const [id, schema] of Object.entries(COMPONENTS)) registry.add(schema, { id: id as ComponentName });
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => referTo(id as ComponentName).$ref,
    override({ jsonSchema }) {
      // The format says it, in fewer words.
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _dialect, $id: _id, ...schema }]) => [name, schema]),
  );
}
