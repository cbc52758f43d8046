/** Letters of Urdu that sound alike. */
const SOUND_ALIKE = 'ڑر ذزضظ ثسص تطٹ ہحھ اعآ کق گغ دڈ نں یےئ وؤ';
/** Latin letters that are written for one another. */
const CONFUSED = 'aeiouy cks sz fv pb td gj qk mn';
/** Letters of Urdu that differ by their dots. */
const LOOK_ALIKE = 'بپتٹث جچحخ دڈذ رڑزژ سش صض طظ عغ فق کگ نں';
/** Rows of keys. Of the Urdu phonetic keyboard the letters with shift stand behind those without. */
const KEYBOARDS = [
  ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'],
  ['قوعرتےئیہپ', 'اسدفگحجکل', 'زشچطبنم'],
  ['قوعڑٹےئیۃپ', 'آصڈفغھضخل', 'ذژثظبںم'],
];

export const SOUND_COST = 0.45;
const CONFUSED_COST = 0.55;
const LOOK_COST = 0.6;
const KEY_COST = 0.6;
const OTHER_COST = 1;

const costs = new Map<string, number>();
for (const group of SOUND_ALIKE.split(' ')) relate(group, SOUND_COST);
for (const group of CONFUSED.split(' ')) relate(group, CONFUSED_COST);
for (const group of LOOK_ALIKE.split(' ')) relate(group, LOOK_COST);
for (const rows of KEYBOARDS) {
  rows.forEach((row, y) => {
    for (let x = 0; x < row.length; x += 1) {
      relate(row.slice(x, x + 2), KEY_COST);
      // A lower row stands half a key to the right.
      const below = rows[y + 1] ?? '';
      relate(row.charAt(x) + below.charAt(x), KEY_COST);
      relate(row.charAt(x) + below.charAt(x - 1), KEY_COST);
    }
  });
}

function relate(letters: string, cost: number): void {
  for (const left of letters) {
    for (const right of letters) {
      const pair = left + right;
      if (left !== right) costs.set(pair, Math.min(cost, costs.get(pair) ?? Infinity));
    }
  }
}

/** What it costs to type one letter for another: less for a neighbour on the keyboard, and for what sounds or looks alike. */
export function substitutionCost(typed: string, meant: string): number {
  return costs.get(typed + meant) ?? OTHER_COST;
}
