export { formatScores } from './format-scores.js';
export { rankedUrls } from './ranked-urls.js';
export { parseParallel, type ParallelTexts } from './read-parallel.js';
export { parseCorpus, parseQueries, type EvalDocument, type EvalQuery } from './read-queries.js';
export { scoreRun, type RunRow, type Scores } from './score-run.js';
