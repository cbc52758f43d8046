/** Gives numbers from 0 up to but not 1, the same for a seed on every machine (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** An item of a list that is not empty, each as likely as the others. */
export function pick<Item>(items: readonly Item[], random: () => number): Item {
  return items[Math.floor(random() * items.length)] as Item;
}

/** Some items of a list, each as likely as the others, in their order. */
export function sample<Item>(items: readonly Item[], count: number, random: () => number): Item[] {
  const numbers = [...items.keys()];
  for (let i = 0; i < Math.min(count, numbers.length); i += 1) {
    const other = i + Math.floor(random() * (numbers.length - i));
    [numbers[i], numbers[other]] = [numbers[other] ?? 0, numbers[i] ?? 0];
  }
  return numbers
    .slice(0, count)
    .sort((a, b) => a - b)
    .map((number) => items[number] as Item);
}
