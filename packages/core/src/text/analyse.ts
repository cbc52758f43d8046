export const ANALYZER_VERSION = '1';
