import type { QuizQuestion } from '../question';
import { care as careEn } from './en/care';
import { incidents as incidentsEn } from './en/incidents';
import { system as systemEn } from './en/system';
import { care as careUr } from './ur/care';
import { incidents as incidentsUr } from './ur/incidents';
import { system as systemUr } from './ur/system';

/** The operators' quiz in each language: the same questions in the same order. */
export const QUESTIONS: Record<'en' | 'ur', readonly QuizQuestion[]> = {
  en: [...incidentsEn, ...systemEn, ...careEn],
  ur: [...incidentsUr, ...systemUr, ...careUr],
};
