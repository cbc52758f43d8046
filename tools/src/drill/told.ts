/** What a reader was told of one question before the stream ended, or broke. */
export interface Told {
  question: string;
  /** Once the stream has begun: the question is stored. */
  session?: { id: string; token: string };
  messageId?: string;
  /** Of the index it was answered from. */
  releaseId?: string;
  /** Text of the answer as far as it came. */
  text: string;
  /** The stream came to its end: the answer is stored. */
  isComplete: boolean;
  /** The code of what went wrong, as the API says it. */
  problem?: string;
}

interface Part {
  type: string;
  delta?: string;
  messageId?: string;
  messageMetadata?: { session?: { id?: string; token?: string }; releaseId?: string };
  data?: { code?: string };
}

/**
 * Reads a stream of parts, which may have been cut off anywhere.
 *
 * @param body as far as it came
 * @param asked the conversation it was asked in: its token is told once, when it begins
 */
export function readTold(question: string, body: string, asked?: Told['session']): Told {
  // What stands behind the last blank line has not come to its end.
  const events = body.split('\n\n').slice(0, -1);
  const data = events.flatMap((event) => (event.startsWith('data: ') ? [event.slice('data: '.length)] : []));
  const parts = data.filter((each) => each !== '[DONE]').map((each) => JSON.parse(each) as Part);
  const start = parts.find(({ type }) => type === 'start');
  const { session: { id, token = asked?.token } = {}, releaseId } = start?.messageMetadata ?? {};
  const problem = parts.find(({ type }) => type === 'data-problem')?.data?.code;
  return {
    question,
    ...(id !== undefined && token !== undefined && { session: { id, token } }),
    ...(start?.messageId !== undefined && { messageId: start.messageId }),
    ...(releaseId !== undefined && { releaseId }),
    text: parts.map(({ type, delta }) => (type === 'text-delta' ? delta : '')).join(''),
    isComplete: parts.some(({ type }) => type === 'finish') && data.at(-1) === '[DONE]',
    ...(problem !== undefined && { problem }),
  };
}
