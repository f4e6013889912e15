/** Where a letter is text; on a radio button or a check box it is a key of the desk. */
const WRITTEN_IN = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]';

/** True for a letter that is a key of the desk: not written, in no dialog, alone. */
export function isKeyOfDesk(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return false;
  return !isWriting(event.target) && document.querySelector('dialog[open]') === null;
}

/** Whether a key pressed there belongs to what is being written. */
export function isWriting(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(WRITTEN_IN) !== null;
}
