export type { Behaviour, Endpoint, Fault } from './behaviour.js';
export type { Translation, Translations } from './rewrite.js';
export {
  startScriptedOpenAi,
  type RecordedRequest,
  type ScriptedOpenAi,
  type ScriptedOpenAiOptions,
} from './server.js';
