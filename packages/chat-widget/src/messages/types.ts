/** Every string of the interface in one language. `{names}` are filled in when it is shown. */
export interface Messages {
  /** Name of the landmark that holds launcher and panel. */
  regionLabel: string;
  launcherLabel: string;
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
  errorIndexUnreachable: string;
  errorIndexDamaged: string;
  errorIndexNotFound: string;
  errorSiteUpdated: string;
  errorBrowserUnsupported: string;
  errorQuestionEmpty: string;
  errorUnknown: string;
}
