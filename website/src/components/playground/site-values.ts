/**
 * Custom properties of the chat as a page has them, in the form that inputs take: colours as `#rrggbb`, lengths in rem without
 * the unit.
 *
 * @param root element the chat stands in
 * @param lengths names of those that are lengths
 */
export function readSiteValues<Name extends string>(
  root: HTMLElement,
  names: readonly Name[],
  lengths: readonly string[],
): Record<Name, string> {
  const view = root.ownerDocument.defaultView ?? window;
  // A length may be a sum of others: what it comes to is told by a box as wide.
  const box = root.appendChild(root.ownerDocument.createElement('div'));
  // Not laid out, it is as wide as it says, whatever is around it.
  box.hidden = true;
  const { fontSize } = view.getComputedStyle(root.ownerDocument.documentElement);
  const remOf = (name: string): string => {
    box.style.inlineSize = `var(${name})`;
    const rem = Number.parseFloat(view.getComputedStyle(box).inlineSize) / Number.parseFloat(fontSize);
    return String(Number(rem.toFixed(3)));
  };
  const colorOf = (name: string): string => {
    box.style.color = `var(${name})`;
    return hexOf(view.getComputedStyle(box).color);
  };
  const values = names.map((name) => [name, lengths.includes(name) ? remOf(name) : colorOf(name)] as const);
  box.remove();
  return Object.fromEntries(values) as Record<Name, string>;
}

/** A colour in any notation, without its transparency. */
function hexOf(color: string): string {
  const context = document.createElement('canvas').getContext('2d');
  if (context === null) return '#000000';
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
