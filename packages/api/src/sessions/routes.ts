import { RagError } from 'docusaurus-rag-core';
import { Router, type Request } from 'express';
import type { AppDeps } from '../app-deps.js';
import { bearerToken, isUuid } from '../http/bearer-token.js';
import { requestIdOf } from '../http/request-id.js';
import { allowOnly } from '../http/unmatched.js';
import { checkAccess } from '../limits/check-access.js';
import { createAuditLog } from '../observability/audit-log.js';
import { exportSession, sessionMarkdown } from './export-session.js';
import type { Session } from './session-store.js';

const JSON_TYPE = 'application/json';
const MARKDOWN_TYPE = 'text/markdown';

/** A reader's own conversation: to read, to take away, to delete. Every other one does not exist. */
export function sessionRoutes({ sessions, now, ...deps }: AppDeps): Router {
  const router = Router();
  const mayAsk = checkAccess(deps, 'ask');
  const audit = createAuditLog(deps.logger);

  async function ownSession(request: Request): Promise<Session> {
    const { id } = request.params;
    const token = bearerToken(request);
    const session =
      typeof id === 'string' && isUuid(id) && token !== undefined
        ? await sessions.find(id, token)
        : undefined;
    if (session) return session;
    throw new RagError(
      'SESSION_NOT_FOUND',
      'No conversation of this id belongs to the token. Send the one it began with, as Authorization: Bearer.',
    );
  }

  router
    .route('/v1/sessions/:id')
    .get(mayAsk, async (request, response) => {
      const { id, locale, createdAt, lastActiveAt, expiresAt } = await ownSession(request);
      const messages = await sessions.messages(id);
      response.setHeader('Cache-Control', 'no-store');
      response.json({ id, locale, createdAt, lastActiveAt, expiresAt, messages });
    })
    .delete(mayAsk, async (request, response) => {
      const { id } = await ownSession(request);
      await sessions.remove(id);
      audit.record({ action: 'session.deleted', sessionId: id, requestId: requestIdOf(response) });
      response.status(204).end();
    })
    .all(allowOnly('GET', 'DELETE'));

  router
    .route('/v1/sessions/:id/export')
    .get(mayAsk, async (request, response) => {
      const type = request.accepts([JSON_TYPE, MARKDOWN_TYPE]);
      if (type === false) {
        throw new RagError(
          'NOT_ACCEPTABLE',
          `A conversation is exported as ${JSON_TYPE} or ${MARKDOWN_TYPE}.`,
        );
      }
      const session = await ownSession(request);
      const exported = await exportSession(sessions, session, now());
      audit.record({
        action: 'session.exported',
        sessionId: session.id,
        requestId: requestIdOf(response),
      });
      const isJson = type === JSON_TYPE;
      const fileName = `conversation-${session.id}.${isJson ? 'json' : 'md'}`;
      response.setHeader('Cache-Control', 'no-store');
      response.setHeader('Content-Disposition', `attachment; filename="${fileName}"`);
      response.setHeader('Content-Type', `${type}; charset=utf-8`);
      response.end(isJson ? JSON.stringify(exported) : sessionMarkdown(exported));
    })
    .all(allowOnly('GET'));

  return router;
}
