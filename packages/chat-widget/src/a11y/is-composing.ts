/** Whether a key belongs to an input method that is still composing a character. */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  // Safari ends the composition before the Enter that confirms it; only key code 229 then tells.
  return event.isComposing || event.keyCode === 229;
}
