/** English words too common to tell pages apart, folded (`don't` is `dont`). They are indexed like any other word. */
export const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set(
  // articles, determiners, quantities
  (
    'a an the this that these those some any no each every either neither both all such same other another own ' +
    'much many more most few less least several enough ' +
    // pronouns
    'i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers ' +
    'herself it its itself they them their theirs themselves one someone anyone something anything everything nothing ' +
    // prepositions and conjunctions
    'of in on at by to for from with without into onto upon about above below over under between among through during ' +
    'before after since until against within along across and or but nor so if then than as because while though ' +
    'although whether unless ' +
    // auxiliaries and their contractions
    'am is are was were be been being have has had having do does did doing done will would shall should can could may ' +
    'might must cannot dont doesnt didnt isnt arent wasnt werent wont wouldnt cant couldnt shouldnt havent hasnt hadnt ' +
    'im ive ill youre youve youll theyre theyve weve well ' +
    // adverbs that carry grammar rather than content
    'not only also too very just here there now again ever even still yet quite rather really however therefore ' +
    // question words and request words
    'what which who whom whose when where why how please tell explain'
  ).split(' '),
);
