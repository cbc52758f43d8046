export { Chat } from './chat.js';
export type { ChatProps, LocaleName } from './chat-props.js';
export type { LauncherMessages, Messages } from './messages/types.js';
