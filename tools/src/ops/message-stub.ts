import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An event as PagerDuty's Events API v2 takes it. */
export interface PagerDutyEvent {
  routing_key: string;
  dedup_key: string;
  event_action: 'trigger' | 'acknowledge' | 'resolve';
  payload?: { summary: string; severity: string; class?: string; custom_details?: Record<string, string> };
  client_url?: string;
  links?: { href: string; text: string }[];
}

/** As much of a Slack message as matters here. */
export interface SlackMessage {
  channel: string;
  attachments: { title: string; title_link: string; text: string; color: string }[];
}

/** Stands in for PagerDuty and Slack. */
export interface MessageStub {
  pagerDutyUrl: string;
  slackUrl: string;
  /** In the order they came. */
  events: PagerDutyEvent[];
  messages: SlackMessage[];
  close(): Promise<void>;
}

export async function startMessageStub(): Promise<MessageStub> {
  const events: PagerDutyEvent[] = [];
  const messages: SlackMessage[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.once('end', () => {
      if (request.url === '/slack') {
        messages.push(JSON.parse(body) as SlackMessage);
        response.end('ok');
        return;
      }
      const event = JSON.parse(body) as PagerDutyEvent;
      events.push(event);
      response.statusCode = 202;
      response.setHeader('Content-Type', 'application/json');
      response.end(
        JSON.stringify({ status: 'success', message: 'Event processed', dedup_key: event.dedup_key }),
      );
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    pagerDutyUrl: `${origin}/v2/enqueue`,
    slackUrl: `${origin}/slack`,
    events,
    messages,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
