import type { HeadingPlace } from './english-question.js';

/** Headings that say where in a page one is, and nothing of what it is about. */
const LEFT_OUT =
  /^(?:تعارف|خلاصہ|مختصراً|مختصر|مشق|مشقیں|مثال|مثالیں|جائزہ|پیش لفظ|دیباچہ|ابتدا|آغاز|شروعات|نتیجہ|نتائج|اختتام|تقاضے|شرائط|فہرست|مزید(?: \p{L}+)?|اگلا قدم|اگلے (?:قدم|اقدامات)|حوالہ جات|کمانڈیں|اختیارات|فائلیں|حصے|نوٹ|ضمیمہ)$/u;

const QUESTION_WORD =
  /(?:^|\s)(?:کیا|کیوں|کیسے|کیسا|کیسی|کب|کہاں|کون|کونسا|کونسی|کس|کن|کتنا|کتنے|کتنی)(?=\s|$)/u;
/** Words that point to what stands before the heading. */
const POINTING =
  /(?:^|\s)(?:یہ|وہ|اس|ان|اسے|اِسے|انہیں|انھیں|اسی|انہی|ایسا|ایسے|ایسی|یہاں|وہاں|ہم|آپ|تم|اپنا|اپنے|اپنی|خود|پھر|کوئی|کسی|کچھ|باقی)(?=\s|$)/u;
/** Words that make a sentence of the heading, or a part of one. */
const CLAUSE =
  /(?:^|\s)(?:ہے|ہیں|ہو|ہوں|ہوا|ہوئے|ہوئی|تھا|تھے|تھی|جائے|جائیں|گا|گے|گی|گیا|گئے|گئی|نہیں|نہ|جو|جس|جن|جسے|جنہیں|جب|جہاں|اگر|کہ|تو|حالانکہ|چاہیے|دیکھیے|دیکھیں|کریں|کیجیے|دیجیے|لیجیے)(?=\s|$)/u;
/** What a name of a thing does not end in: postpositions, adverbs, imperatives and participles. */
const NO_NAME_END =
  /(?:^|\s)(?:سے|میں|پر|کو|تک|نے|کا|کے|کی|لیے|لئے|ساتھ|بعد|پہلے|بغیر|بارے|ذریعے|طرف|مطابق|اندر|باہر|اوپر|نیچے|حل|\p{L}+(?:یے|ئیے|ئیں|وں)|\p{L}*(?:تا|تے|تی))$/u;
const PLAIN = /^[\p{L}\p{M}\p{N}'’ .+#/‌-]+$/u;
const IDENTIFIER = /^(?:--?[\w-]+|[a-z]+[A-Z][a-z]\w*|\w+[:_]\w[\w:-]*|[\w.]+\(\))$/;

/** They place a thing among others that the heading does not name. */
const RELATIVE =
  /(?:^|\s)(?:پہلا|پہلی|پہلے|دوسرا|دوسری|دوسرے|تیسرا|تیسری|تیسرے|نیا|نئی|نئے|سب|اکیلا|اکیلی|اکیلے|مزید|دیگر|بھی|ایک)(?=\s|$)/u;
/** Within a name there is no postposition but the genitive: «جواب میں دیر» is asked for otherwise. */
const POSTPOSITION = /(?:^|\s)(?:سے|میں|پر|کو|تک|نے)(?=\s|$)/u;
const GENITIVE = /\s(?:کا|کے|کی)\s/u;

/** The infinitive, as in «کلید بنانا»; not nouns and adjectives that end alike. */
const INFINITIVE = /(?<=\s\p{L}+)نا$/u;
const NO_INFINITIVES =
  /(?:پرانا|اپنا|کتنا|جتنا|اتنا|دونا|سونا|گنا|نمونا|زمانا|خزانا|کھانا|گانا|سامنا|\s(?:کا|کی|کے)\s\p{L}+)$/u;

const COUNTED = /(?:^|\s)(?:دو|تین|چار|پانچ|چھ|سات|آٹھ|نو|دس|کئی|چند)\s/u;
const PLURAL_END = /(?:\p{L}{2}یں|یاں|\p{L}{3}ات|ے)$/u;
/** An adjective in the plural, before its noun: «اچھے سوال». */
const PLURAL_ADJECTIVE = /^\p{L}{2,}ے\s/u;
const NO_PLURALS = /(?:^|\s)(?:چائے|رائے|شے|ملاقات|کائنات|نباتات|برسات|نجات|وفات)$/u;
/** Plurals that are formed within the word. */
const BROKEN_PLURAL =
  /(?:^|\s)(?:الفاظ|ابواب|خواص|مسائل|اوصاف|اصول|قواعد|حروف|اعداد|اجزا|اسباب|اوزار|وسائل|مراحل|نتائج|فوائد|عوامل|اقسام|حقوق|عناصر|افعال|اسما)$/u;

/** As `englishQuestion`. */
export function urduQuestion(heading: string, { isDefined }: HeadingPlace): string | undefined {
  if (/[؟?]$/u.test(heading)) {
    return /\s\S+\s/u.test(heading) && !POINTING.test(heading) ? heading.replace(/\s*\?$/u, '؟') : undefined;
  }
  if (IDENTIFIER.test(heading)) return `${heading} کا کام کیا ہے؟`;
  const text = heading.replace(/\s*\([^()]*\)$/u, '');
  if (!PLAIN.test(text) || LEFT_OUT.test(text) || POINTING.test(text) || /(?:^|\s)[a-z]/.test(text))
    return undefined;
  const words = text.split(' ');
  if (QUESTION_WORD.test(text)) return words.length > 2 ? `${text}؟` : undefined;
  if (CLAUSE.test(text) || NO_NAME_END.test(text)) return undefined;
  if (INFINITIVE.test(text) && !NO_INFINITIVES.test(text)) {
    return `${text.replace(INFINITIVE, 'نے')} کا طریقہ کیا ہے؟`;
  }
  if (RELATIVE.test(text) || POSTPOSITION.test(text) || (words.length === 1 && !isDefined(text)))
    return undefined;
  if (/\sاور\s/u.test(text)) return undefined;
  return `${text} کیا ${isPlural(text) ? 'ہیں' : 'ہے'}؟`;
}

function isPlural(text: string): boolean {
  if (COUNTED.test(text) || BROKEN_PLURAL.test(text)) return true;
  if (PLURAL_ADJECTIVE.test(text) && !GENITIVE.test(text)) return true;
  return PLURAL_END.test(text) && !NO_PLURALS.test(text);
}
