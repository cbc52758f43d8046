import { translate } from '@docusaurus/Translate';
import type { Messages } from 'docusaurus-rag-chat-widget';
import { launcherMessages } from './launcher-messages.js';

/** All of the chat's strings in the reader's language, loaded with the panel. Each is spelled out, for `write-translations` reads this file. */
export const messages: Messages = {
  ...launcherMessages,
  panelTitle: translate({ id: 'theme.rag.panelTitle', message: 'Ask these pages' }),
  close: translate({ id: 'theme.rag.close', message: 'Close' }),
  resize: translate({ id: 'theme.rag.resize', message: 'Width of the panel' }),
  widen: translate({ id: 'theme.rag.widen', message: 'Make the panel wider' }),
  usualWidth: translate({ id: 'theme.rag.usualWidth', message: 'Usual width' }),
  newConversation: translate({ id: 'theme.rag.newConversation', message: 'New conversation' }),
  conversations: translate({ id: 'theme.rag.conversations', message: 'Your conversations' }),
  noConversations: translate({ id: 'theme.rag.noConversations', message: 'There are none yet.' }),
  deleteConversation: translate({ id: 'theme.rag.deleteConversation', message: 'Delete: {question}' }),
  deleted: translate({ id: 'theme.rag.deleted', message: 'Conversation deleted.' }),
  eraseAll: translate({ id: 'theme.rag.eraseAll', message: 'Erase all' }),
  erased: translate({ id: 'theme.rag.erased', message: 'All conversations are erased.' }),
  pressAgain: translate({ id: 'theme.rag.pressAgain', message: 'Press again to delete' }),
  saveMarkdown: translate({ id: 'theme.rag.saveMarkdown', message: 'Save as Markdown' }),
  saveJson: translate({ id: 'theme.rag.saveJson', message: 'Save as JSON' }),
  keptHere: translate({
    id: 'theme.rag.keptHere',
    message: 'Your questions and the answers are kept in this browser, on this device, until you erase them.',
  }),
  keptNowhere: translate({
    id: 'theme.rag.keptNowhere',
    message: 'This browser keeps nothing for this page: questions and answers are gone when you leave it.',
  }),
  keptElsewhere: translate({
    id: 'theme.rag.keptElsewhere',
    message:
      'They are also sent to this site’s assistant and kept there for a time; what you delete here is deleted there too.',
  }),
  conversationLabel: translate({ id: 'theme.rag.conversationLabel', message: 'Conversation' }),
  introduction: translate({
    id: 'theme.rag.introduction',
    message: 'Answers come from the pages of this site, in their own words, with links to the place.',
  }),
  suggestionsLabel: translate({ id: 'theme.rag.suggestionsLabel', message: 'You could ask' }),
  followUpsLabel: translate({ id: 'theme.rag.followUpsLabel', message: 'You could ask next' }),
  composerLabel: translate({ id: 'theme.rag.composerLabel', message: 'Your question' }),
  composerPlaceholder: translate({
    id: 'theme.rag.composerPlaceholder',
    message: 'Write your question here',
  }),
  composerHint: translate({
    id: 'theme.rag.composerHint',
    message: 'Enter sends, Shift + Enter starts a new line.',
  }),
  selectionLabel: translate({ id: 'theme.rag.selectionLabel', message: 'About:' }),
  selectionRemove: translate({ id: 'theme.rag.selectionRemove', message: 'Ask without the selected text' }),
  selectionOffer: translate({ id: 'theme.rag.selectionOffer', message: 'Ask about the selected text' }),
  characterCount: translate({ id: 'theme.rag.characterCount', message: '{count} of {limit} characters' }),
  questionTooLong: translate({
    id: 'theme.rag.questionTooLong',
    message: 'The question is too long. Shorten it to {limit} characters to send it.',
  }),
  send: translate({ id: 'theme.rag.send', message: 'Send' }),
  stop: translate({ id: 'theme.rag.stop', message: 'Stop' }),
  questionLabel: translate({ id: 'theme.rag.questionLabel', message: 'You asked:' }),
  editQuestion: translate({ id: 'theme.rag.editQuestion', message: 'Edit the question' }),
  answerLabel: translate({ id: 'theme.rag.answerLabel', message: 'Answer:' }),
  searching: translate({ id: 'theme.rag.searching', message: 'Searching the pages…' }),
  answerReady: translate({
    id: 'theme.rag.answerReady',
    message: 'Answer ready. {sentence} Sources: {count}.',
  }),
  unfinished: translate({ id: 'theme.rag.unfinished', message: 'This answer was not finished.' }),
  askAgain: translate({ id: 'theme.rag.askAgain', message: 'Ask again' }),
  goOn: translate({ id: 'theme.rag.goOn', message: 'Continue' }),
  goOnQuestion: translate({
    id: 'theme.rag.goOnQuestion',
    message: 'Please go on with your answer from where it stopped.',
  }),
  tryAgain: translate({ id: 'theme.rag.tryAgain', message: 'Try again' }),
  reload: translate({ id: 'theme.rag.reload', message: 'Reload the page' }),
  copyAnswer: translate({ id: 'theme.rag.copyAnswer', message: 'Copy the answer' }),
  copyCode: translate({ id: 'theme.rag.copyCode', message: 'Copy' }),
  copied: translate({ id: 'theme.rag.copied', message: 'Copied' }),
  copyFailed: translate({ id: 'theme.rag.copyFailed', message: 'Could not be copied' }),
  sources: translate({ id: 'theme.rag.sources', message: 'Sources' }),
  sourceLabel: translate({ id: 'theme.rag.sourceLabel', message: 'Source {number}: {title}' }),
  abstained: translate({
    id: 'theme.rag.abstained',
    message: 'The pages of this site do not hold an answer to this question.',
  }),
  nearestPages: translate({ id: 'theme.rag.nearestPages', message: 'The nearest pages' }),
  nothingToSearch: translate({
    id: 'theme.rag.nothingToSearch',
    message: 'There is nothing to search on this site yet.',
  }),
  nothingToSearchInDevelopment: translate({
    id: 'theme.rag.nothingToSearchInDevelopment',
    message: 'There is no index yet. Build the site once (npm run build), then ask again.',
  }),
  foundInLocale: translate({
    id: 'theme.rag.foundInLocale',
    message: 'This answer comes from pages in {language}.',
  }),
  searchedFor: translate({ id: 'theme.rag.searchedFor', message: 'Searched for:' }),
  didYouMean: translate({ id: 'theme.rag.didYouMean', message: 'Did you mean:' }),
  editReading: translate({ id: 'theme.rag.editReading', message: 'Change it' }),
  fallback: translate({ id: 'theme.rag.fallback', message: 'The assistant cannot be reached.' }),
  foundInPages: translate({
    id: 'theme.rag.foundInPages',
    message: 'This answer was found in the pages themselves, in their own words.',
  }),
  answersAgain: translate({ id: 'theme.rag.answersAgain', message: 'It answers again from {time}.' }),
  feedbackQuestion: translate({ id: 'theme.rag.feedbackQuestion', message: 'Did this help?' }),
  feedbackUp: translate({ id: 'theme.rag.feedbackUp', message: 'Yes' }),
  feedbackDown: translate({ id: 'theme.rag.feedbackDown', message: 'No' }),
  feedbackWhy: translate({ id: 'theme.rag.feedbackWhy', message: 'What was wrong with it?' }),
  reasonWrong: translate({ id: 'theme.rag.reasonWrong', message: 'It is not correct' }),
  reasonIncomplete: translate({ id: 'theme.rag.reasonIncomplete', message: 'Something is missing' }),
  reasonUnclear: translate({ id: 'theme.rag.reasonUnclear', message: 'It is hard to understand' }),
  reasonSources: translate({ id: 'theme.rag.reasonSources', message: 'The sources do not fit' }),
  reasonOther: translate({ id: 'theme.rag.reasonOther', message: 'Something else' }),
  feedbackComment: translate({ id: 'theme.rag.feedbackComment', message: 'In your own words (optional)' }),
  feedbackSend: translate({ id: 'theme.rag.feedbackSend', message: 'Send feedback' }),
  feedbackThanks: translate({ id: 'theme.rag.feedbackThanks', message: 'Thank you.' }),
  feedbackFailed: translate({
    id: 'theme.rag.feedbackFailed',
    message: 'Your feedback could not be sent. Try again later.',
  }),
  errorIndexUnreachable: translate({
    id: 'theme.rag.errorIndexUnreachable',
    message: 'Something the answer needs could not be loaded. Check your connection and try again.',
  }),
  errorIndexDamaged: translate({
    id: 'theme.rag.errorIndexDamaged',
    message: 'The search data arrived damaged. Try again.',
  }),
  errorIndexNotFound: translate({
    id: 'theme.rag.errorIndexNotFound',
    message: 'The search data of this site was not found.',
  }),
  errorSiteUpdated: translate({
    id: 'theme.rag.errorSiteUpdated',
    message: 'The site was updated while you were reading. Reload the page; your conversation is kept.',
  }),
  errorBrowserUnsupported: translate({
    id: 'theme.rag.errorBrowserUnsupported',
    message: 'This browser is too old to search here. Update it, then ask again.',
  }),
  errorApiUnreachable: translate({
    id: 'theme.rag.errorApiUnreachable',
    message:
      'The assistant cannot be reached, and the pages could not be searched either. Check your connection and try again.',
  }),
  errorQuestionEmpty: translate({
    id: 'theme.rag.errorQuestionEmpty',
    message: 'There is no word to search for in this question. Ask it in words.',
  }),
  errorRateLimited: translate({
    id: 'theme.rag.errorRateLimited',
    message: 'You have asked the assistant many questions in a short time.',
  }),
  errorBudgetExhausted: translate({
    id: 'theme.rag.errorBudgetExhausted',
    message: 'The assistant has answered as much as it may for now.',
  }),
  errorUnknown: translate({
    id: 'theme.rag.errorUnknown',
    message: 'Something went wrong, and no answer was found.',
  }),
};
