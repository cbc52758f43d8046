import { translate } from '@docusaurus/Translate';
import type { LauncherMessages } from 'docusaurus-rag-chat-widget';

/** The strings every page loads. Each is spelled out, for `write-translations` reads this file. */
export const launcherMessages: LauncherMessages = {
  regionLabel: translate({ id: 'theme.rag.regionLabel', message: 'Questions and answers' }),
  launcherLabel: translate({ id: 'theme.rag.launcherLabel', message: 'Ask a question' }),
  launcherSelectionLabel: translate({
    id: 'theme.rag.launcherSelectionLabel',
    message: 'Ask about the selection',
  }),
  launcherFailed: translate({
    id: 'theme.rag.launcherFailed',
    message: 'This could not be loaded. Check your connection, then press the button again.',
  }),
};
