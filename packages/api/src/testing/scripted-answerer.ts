import type { Answerer, AnswerOptions, ChatEvent, ChatRequest } from 'docusaurus-rag-core';

/** Says how a question is answered; throws what shall fail. */
export type Script = (request: ChatRequest, options: AnswerOptions) => AsyncIterable<ChatEvent>;

/** An answerer of one test. `asked` are the requests it got. */
export interface ScriptedAnswerer extends Answerer {
  mode: 'generated' | 'extractive';
  asked: ChatRequest[];
  script: Script;
}

export function createScriptedAnswerer(script: Script): ScriptedAnswerer {
  return {
    mode: 'generated',
    asked: [],
    script,
    answer(request, options) {
      this.asked.push(request);
      return this.script(request, options);
    },
    search: () => Promise.reject(new Error('not asked for by the chat')),
  };
}
