import { describe, expect, test } from 'vitest';
import { isRomanUrdu, isRomanUrduOrEnglish } from './detect-roman-urdu.js';

describe('Urdu in Latin letters', () => {
  test.each([
    'robot kya hai',
    'BM25 kaise kaam karta hai?',
    'tamatar ko pani kab dete hain',
    'docusaurus install karne ka tarika kya hai',
    'embedding kya hoti hy',
    'ye index kitna bara hota he',
    'mujhe vector search samjhao please, kaise hoti hai',
    'urdu k lafz kis trah likhay jatay hn',
    'site ko offline ksy chalaen, koi tareeqa batao',
    'server q nahi chal rha',
  ])('is known by its grammar: %s', (question) => {
    expect(isRomanUrdu(question)).toBe(true);
    expect(isRomanUrduOrEnglish(question)).toBe(true);
  });

  test.each([
    'What is a robot?',
    'how do I install it',
    'is this the main menu, or are we to see more in it?',
    'who is he, and has he come to us in the bus?',
    'use the app to say where the tab is',
    'what does k1 mean in BM25',
    'what does kya mean in English?',
    'روبوٹ کیا ہے؟',
    '',
  ])('is not English, nor Urdu in its own letters: %s', (question) => {
    expect(isRomanUrdu(question)).toBe(false);
    expect(isRomanUrduOrEnglish(question)).toBe(false);
  });

  test.each([
    ['English', 'Kia Sportage price in Karachi'],
    ['Turkish', 'Bu sayfada ne var, yani ben ne yapmalıyım ki?'],
    ['Turkish', 'Kış ve bahar aylarında kar ne kadar sürer?'],
    ['Indonesian', 'apa itu vektor dan ke mana saya harus pergi agar bisa mencari?'],
    ['Indonesian', 'gaya bahasa ini ada di taraf mana?'],
    ['German', 'Mein Index ist kaputt, was hat sich an der Karte geändert?'],
    ['French', "Pourquoi ça ne se connecte pas aujourd'hui ?"],
    ['Spanish', '¿Qué es un vector y cómo se usa para el día a día?'],
    ['Albanian', 'Ku ka me shku ai me ne, se na ke thirr?'],
    ['Finnish', 'Mitä tämä maksaa, ja kenen raha se on? Hän sanoi: koi.'],
    ['Japanese', 'hai, kore wa nani desu ka'],
    ['Dutch', 'Hij kon niet zien waar het boek was'],
    ['Tagalog', 'Ano ang ginagawa ko sa mga file na ito?'],
    ['Swahili', 'Je, ninawezaje kutafuta hati ya pili na ya tatu?'],
    ['Vietnamese', 'hai ba từ khóa này thi như thế nào'],
  ])('is not %s: %s', (_language, question) => {
    expect(isRomanUrdu(question)).toBe(false);
  });

  test('is known by less where the question can only be Urdu or English', () => {
    expect(isRomanUrdu('mitti ki nami')).toBe(false);
    expect(isRomanUrduOrEnglish('mitti ki nami')).toBe(true);
    expect(isRomanUrduOrEnglish('soil moisture')).toBe(false);
    expect(isRomanUrduOrEnglish('option k')).toBe(false);
  });
});
