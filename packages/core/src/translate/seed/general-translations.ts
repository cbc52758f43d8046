import { analyserFor } from '../../text/analyse.js';
import type { ParallelTerms } from '../cooccurrence.js';
import { EVERYDAY } from './en-ur-everyday.js';
import { QUALITIES } from './en-ur-qualities.js';
import { SCIENCE } from './en-ur-science.js';
import { SOCIETY } from './en-ur-society.js';
import { WORLD } from './en-ur-world.js';

/** Words parted by `;` or a line end, each `word=translation|translation`. */
const ENGLISH_URDU = [EVERYDAY, WORLD, SOCIETY, SCIENCE, QUALITIES].join('\n');

/**
 * Words of general use with their translations, for sites that have translated little: none but for English and Urdu, in
 * either order. They count like texts of the site, so that what a site translates often in another way prevails.
 *
 * Source: written for this project, without another dictionary; MIT like the rest of it.
 */
export function generalTranslations(from: string, to: string): ParallelTerms[] {
  const languages = `${languageOf(from)}-${languageOf(to)}`;
  if (languages !== 'en-ur' && languages !== 'ur-en') return [];
  const english = analyserFor('en');
  const urdu = analyserFor('ur');
  return ENGLISH_URDU.split(/[;\n]/).flatMap((entry) => {
    const [word = '', translations = ''] = entry.split('=');
    return translations
      .split('|')
      .filter((translation) => translation.trim() !== '')
      .map((translation): ParallelTerms => {
        const pair = [english.terms(word), urdu.terms(translation)] as const;
        return languages === 'en-ur' ? { from: pair[0], to: pair[1] } : { from: pair[1], to: pair[0] };
      });
  });
}

const languageOf = (locale: string): string => locale.toLowerCase().split(/[-_]/)[0] ?? '';
