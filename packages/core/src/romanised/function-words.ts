import { ENGLISH_STOP_WORDS } from '../text/stop-words/en.js';

/**
 * Words of Urdu grammar, each with spellings in Latin letters as `usualSpelling` leaves them. Behind a `'` they are words
 * of other languages too, behind a `"` of English. Two words joined by a hyphen are typed as one.
 */
const SPELLINGS = `
کیا kya kiya ' kia kea
کیوں kyun kyu kiun ' q
کیسے kaise kese
کیسا kaisa kesa
کیسی kaisi kesi
کون kaun koun ' kon
کون-سا kaunsa konsa
کون-سی kaunsi konsi
کون-سے kaunse konse
کس ' kis
کسی kisi
کسے ' kise
کب kab ' kb
کہاں kahan ' kaha
کدھر kidhar
کتنا kitna
کتنی kitni
کتنے kitne
کچھ kuch
کوئی koe koyi ' koi
کئی kayi ' kai
کا ' ka
کی ' ki
کے ' ke k ky
کو ' ko
کہ ' keh
میں ' mein mai mei mn m " main me men may
سے ' se sy " say
پر ' pe pr " par per pay
نے ' ne
تک ' tak tk
بھی bhi
ہی ' hi
تو " to
نہ ' na
نہیں nahi nahin nhi ' nahe
اور aur " or our
یا ' ya
لیکن lekin ' lakin
اگر ' agar
پھر phir
وہ woh ' wo vo
یہ yeh ' ye
اس ' iss uss " is us
اسے ise " use
ان ' un " in
اس-کا iska uska
اس-کی iski uski
اس-کے iske uske
ان-کا inka unka
ان-کی inki unki
ان-کے inke unke
سب-سے sabse
جو ' jo
جس jis
جن ' jin
جسے jise
میرا mera
میری meri
میرے " mere
مجھے mujhe
ہم " hum ham
آپ ' aap " ap
اپنا apna
اپنی apni
سب ' sab
ہر ' har
ایک aik ' ek
ہے ' hai h hae hy " he hay hey
ہیں hain ' hen hn
ہوں ' hun hon
ہو ' ho
تھا tha
تھی ' thi
تھے thay thy " the
ہوا hua
ہوئی huwi ' hui
ہوئے huwe huay " hue
ہونا hona
ہونے " hone
ہوتا hota
ہوتی hoti
ہوتے hote
ہوگا hoga
ہوگی hogi
ہوں-گے honge
گا ' ga
گی ' gi
گے ' ge
گیا ' gaya
گئی gayi ' gai
گئے gaye
جاتا ' jata
جاتی ' jati
جاتے jate
جائے jaye ' jae
جائیں jayen
کر kr ' kar
کرنا karna
کرنے karne
کرتا krta ' karta
کرتی karti
کرتے ' karte
کریں karein ' karen
کرے ' kare
کروں karun krun
کیے kiye
دیا diya ' dia
دیے diye
دیتا ' deta
دیتی deti
دیتے dete
لیا liya ' lia
لیے liye
رہا ' raha
رہی rahi
رہے rahe
سکتا sakta
سکتی sakti
سکتے sakte
چاہیے chahiye chahye chaiye
والا wala
والی wali
والے wale
ساتھ sath
پہلے pehle
طرح tarah tarha
بارے " bare
اوپر upar uper
جیسے jaise jese
اب ' ab
جب ' jab
تب " tab
ابھی abhi
یہاں yahan
بہت bohat bahut
زیادہ zyada ziada
بتائیں batayen bataen batain
بتاؤ batao
`;

/** How surely a word of the list is one of Urdu: it is no other word, one of another language too, or one of English. */
export type Tell = 'urdu' | 'foreign' | 'english';

export interface FunctionWord {
  /** One word, or two where one is typed for two (`konsa`). */
  urdu: readonly string[];
  tell: Tell;
}

const FUNCTION_WORDS = new Map<string, FunctionWord>();
for (const line of SPELLINGS.trim().split('\n')) {
  const [urdu = '', ...spellings] = line.split(' ');
  let tell: Tell = 'urdu';
  for (const latin of spellings) {
    if (latin === "'") tell = 'foreign';
    else if (latin === '"') tell = 'english';
    else FUNCTION_WORDS.set(latin, { urdu: urdu.split('-'), tell });
  }
}

/** The word of Urdu grammar that a word in Latin letters, folded, is read as. */
export function functionWord(latin: string): FunctionWord | undefined {
  const known = FUNCTION_WORDS.get(latin);
  return known ?? (ENGLISH_STOP_WORDS.has(latin) ? undefined : FUNCTION_WORDS.get(usualSpelling(latin)));
}

/** `aa` as `a`, `ee` as `i`, `oo` as `u`, and a final `ay`, `ey` or `y` as `e`. */
function usualSpelling(latin: string): string {
  return latin
    .replace(/aa/g, 'a')
    .replace(/ee/g, 'i')
    .replace(/oo/g, 'u')
    .replace(/ay$/, 'e')
    .replace(/(..)e?y$/, '$1e');
}
