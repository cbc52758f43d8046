export { Chat } from './chat.js';
export type { ChatProps, LocaleName, PagePlace } from './chat-props.js';
export { withTextFragment } from './text-fragment.js';
export type { UsageEvent } from './usage-event.js';
export type {
  ChatSlots,
  CitationSlotProps,
  HeaderAction,
  HeaderSlotProps,
  LauncherSlotProps,
  MessageSlotProps,
} from './slots.js';
export type { LauncherMessages, Messages } from './messages/types.js';
