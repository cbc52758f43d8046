import type { ComponentPropsWithoutRef, ComponentPropsWithRef, ComponentType, ReactNode } from 'react';
import type { CitedSource } from './answer/cited-source.js';
import type { Entry } from './state/conversation.js';
import type { EntryActions } from './ui/entry-actions.js';

/** Parts of the chat that a site may draw itself. Each keeps its behaviour, which comes in the properties it is given. */
export interface ChatSlots {
  Launcher?: ComponentType<LauncherSlotProps>;
  Header?: ComponentType<HeaderSlotProps>;
  Message?: ComponentType<MessageSlotProps>;
  Citation?: ComponentType<CitationSlotProps>;
}

/** The button on every page. */
export interface LauncherSlotProps {
  /** To be spread on the button, whose content or `aria-label` must be `label`. */
  button: ComponentPropsWithRef<'button'>;
  label: string;
  state: 'closed' | 'loading' | 'open';
  /** Why the panel did not open, to be shown with `role="alert"`; absent when it did. */
  failure: string | undefined;
}

/** The bar over the panel. */
export interface HeaderSlotProps {
  title: string;
  /** In the order they are offered; all of them should be. */
  actions: HeaderAction[];
}

export interface HeaderAction {
  name: 'new' | 'history' | 'width' | 'close';
  /** Name of the button. */
  label: string;
  /** Path on a field of 24 by 24. */
  icon: string;
  /** Whether the icon is mirrored where one reads from right to left. */
  isMirrored?: boolean;
  /** Of a button that stays pressed. */
  isPressed?: boolean;
  press(): void;
}

/** A question and what came of it. */
export interface MessageSlotProps {
  entry: Entry;
  actions: EntryActions;
  /** How the chat draws it. */
  children: ReactNode;
}

/** Where an answer was taken from: `mark` in its text, `source` in the list below it. */
export interface CitationSlotProps {
  kind: 'mark' | 'source';
  citation: CitedSource;
  /** To be spread on a link; without an `href` it leads nowhere, and no link must be drawn. */
  link: ComponentPropsWithoutRef<'a'>;
  /** What the chat writes in it. */
  children: ReactNode;
}
