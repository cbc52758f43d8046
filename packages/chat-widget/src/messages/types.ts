/** Every string of the interface in one language. `{names}` are filled in when it is shown. */
export interface Messages {
  /** Name of the landmark that holds launcher and panel. */
  regionLabel: string;
  launcherLabel: string;
  /** The same while text of the page is selected. */
  launcherSelectionLabel: string;
  launcherFailed: string;
  panelTitle: string;
  close: string;
  /** Name of the edge that can be moved. */
  resize: string;
  widen: string;
  /** Button that takes a change of width back. */
  usualWidth: string;
  newConversation: string;
  conversations: string;
  noConversations: string;
  /** Name of a button. `{question}`: the first of the conversation. */
  deleteConversation: string;
  /** Announced after a conversation is deleted. */
  deleted: string;
  eraseAll: string;
  /** Announced after all of them are deleted. */
  erased: string;
  /** What a button that deletes says after the first press. */
  pressAgain: string;
  saveMarkdown: string;
  saveJson: string;
  keptHere: string;
  /** Where the browser's settings forbid storage. */
  keptNowhere: string;
  /** Follows either, where an API answers. */
  keptElsewhere: string;
  conversationLabel: string;
  introduction: string;
  suggestionsLabel: string;
  /** Before questions that may follow an answer. */
  followUpsLabel: string;
  composerLabel: string;
  composerPlaceholder: string;
  composerHint: string;
  /** Stands before the selected text a question is about. */
  selectionLabel: string;
  selectionRemove: string;
  /** Button that takes up what is selected on the page. */
  selectionOffer: string;
  /** `{count}` and `{limit}` in characters. */
  characterCount: string;
  /** `{limit}` in characters. */
  questionTooLong: string;
  send: string;
  stop: string;
  /** Read out before each question. */
  questionLabel: string;
  /** Button below a question of one's own. */
  editQuestion: string;
  /** Read out before each answer. */
  answerLabel: string;
  searching: string;
  /** Announced when an answer is complete. `{sentence}`: its first one; `{count}`: number of sources. */
  answerReady: string;
  unfinished: string;
  askAgain: string;
  /** Button below an answer of an API that was stopped. */
  goOn: string;
  /** What that button asks. */
  goOnQuestion: string;
  tryAgain: string;
  reload: string;
  copyAnswer: string;
  /** Button above a piece of code. */
  copyCode: string;
  copied: string;
  copyFailed: string;
  sources: string;
  /** Name of a link. `{number}`, `{title}`. */
  sourceLabel: string;
  abstained: string;
  nearestPages: string;
  nothingToSearch: string;
  nothingToSearchInDevelopment: string;
  /** `{language}`: name of the language of the cited pages. */
  foundInLocale: string;
  /** Before a question in Latin letters as it was read in its own script. */
  searchedFor: string;
  /** Before a question with its misspelt words corrected. */
  didYouMean: string;
  /** Button beside either: puts the question into the field. */
  editReading: string;
  /** The API cannot be had, and the pages were searched in the browser instead. */
  fallback: string;
  foundInPages: string;
  answersAgain: string;
  feedbackQuestion: string;
  feedbackUp: string;
  feedbackDown: string;
  feedbackWhy: string;
  reasonWrong: string;
  reasonIncomplete: string;
  reasonUnclear: string;
  reasonSources: string;
  reasonOther: string;
  feedbackComment: string;
  feedbackSend: string;
  feedbackThanks: string;
  feedbackFailed: string;
  errorIndexUnreachable: string;
  errorIndexDamaged: string;
  errorIndexNotFound: string;
  errorSiteUpdated: string;
  errorBrowserUnsupported: string;
  errorApiUnreachable: string;
  errorRateLimited: string;
  errorBudgetExhausted: string;
  errorQuestionEmpty: string;
  errorUnknown: string;
}

/** The strings of the launcher. */
export type LauncherMessages = Pick<
  Messages,
  'regionLabel' | 'launcherLabel' | 'launcherSelectionLabel' | 'launcherFailed'
>;
