import { z } from 'zod';
import { textField } from '../http/fields.js';
import { isOrigin } from '../config-kinds.js';
import { KEY_SCOPES } from './key-store.js';

const DAY_SECONDS = 86_400;
/** So that somebody has to think about a key again. */
const MAX_DAYS = 3650;
export const DEFAULT_OVERLAP_SECONDS = DAY_SECONDS;

const origin = textField(300, 1).refine(isOrigin, 'Must be an origin such as https://docs.example.org');

/** Body of `POST /v1/admin/keys`. */
export const newKeySchema = z
  .object({
    name: textField(100, 1).describe('Whose it is.'),
    scope: z.enum(KEY_SCOPES),
    origins: z
      .array(origin)
      .max(50)
      .default([])
      .describe('Of a publishable key: from where browsers may use it.'),
    dailyTokens: z.int().min(1).max(1e12).optional().describe('What answers to it may take on a day (UTC).'),
    dailyCostUsd: z.number().min(0.000001).max(1e6).optional(),
    expiresInDays: z
      .int()
      .min(1)
      .max(MAX_DAYS)
      .optional()
      .describe('Without it, it works until it is revoked.'),
  })
  .refine(({ scope, origins }) => (scope === 'publishable') === origins.length > 0, {
    path: ['origins'],
    message: 'A publishable key needs at least one, and no other key has any',
  });

/** Body of `POST /v1/admin/keys/:id/rotate`. */
export const rotationSchema = z.object({
  overlapSeconds: z
    .int()
    .min(0)
    .max(90 * DAY_SECONDS)
    .default(DEFAULT_OVERLAP_SECONDS)
    .describe('For so long the former key works on.'),
});

export const keySchema = z.object({
  id: z.uuid(),
  name: z.string(),
  scope: z.enum(KEY_SCOPES),
  origins: z.array(z.string()),
  hint: z.string().describe('The last characters of the key.'),
  dailyTokens: z.int().optional(),
  dailyCostUsd: z.number().optional(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().optional(),
  revokedAt: z.iso.datetime().optional(),
  replacedBy: z.uuid().optional(),
});

export const keyListSchema = z.object({ keys: z.array(keySchema).describe('The newest first.') });

export const issuedKeySchema = z.object({
  key: keySchema,
  secret: z.string().describe('The key itself. It is shown this once.'),
});

export type NewKeyBody = z.output<typeof newKeySchema>;
