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
  clear: string;
  /** Announced after the conversation is cleared. */
  cleared: string;
  conversationLabel: string;
  introduction: string;
  suggestionsLabel: string;
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
  /** Read out before each answer. */
  answerLabel: string;
  searching: string;
  /** Announced when an answer is complete. `{sentence}`: its first one; `{count}`: number of sources. */
  answerReady: string;
  unfinished: string;
  askAgain: string;
  tryAgain: string;
  reload: string;
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
  errorQuestionEmpty: string;
  errorUnknown: string;
}

/** The strings of the launcher. */
export type LauncherMessages = Pick<
  Messages,
  'regionLabel' | 'launcherLabel' | 'launcherSelectionLabel' | 'launcherFailed'
>;
