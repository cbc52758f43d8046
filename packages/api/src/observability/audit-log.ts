import type { ErrorCode } from 'docusaurus-rag-core';
import type { Logger } from 'pino';

/** What has to be known later of who was let in, who was not, and what was done to keys and conversations. */
export type AuditEvent =
  | { action: 'key.created'; keyId: string; scope: string; name: string; by: Actor }
  | { action: 'key.rotated'; keyId: string; replacedBy: string; by: Actor }
  | { action: 'key.revoked'; keyId: string; by: Actor }
  | {
      action: 'access.denied';
      code: ErrorCode;
      requestId: string;
      route: string;
      addressHash: string;
      keyId?: string | undefined;
    }
  | { action: 'session.deleted' | 'session.exported'; sessionId: string; requestId: string };

/** The id of an admin key, or the command. */
export type Actor = 'command' | { keyId: string; requestId: string };

export interface AuditLog {
  record(event: AuditEvent): void;
}

/**
 * The security audit log: lines of the log with `"audit":true`, written whatever the log's level is. Nothing changes or
 * deletes a line; Filebeat takes them to a data stream of their own.
 */
export function createAuditLog(logger: Logger): AuditLog {
  const lines = logger.child({ audit: true }, { level: 'info' });
  return { record: (event) => lines.info(event, event.action) };
}
