type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

interface Begun {
  field: Field;
  value: string;
  checked: boolean;
}

/** Sets the value as a person would: React does not hear of it until an event tells. */
function type(field: Field, value: string): void {
  const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value');
  own?.set?.call(field, value);
}

/** What somebody has changed in the document's forms before the script came. */
export function begunFields(within: HTMLElement): Begun[] {
  const fields = [...within.querySelectorAll<Field>('input, textarea, select')];
  return fields.filter(isBegun).map((field) => ({
    field,
    value: field.value,
    checked: 'checked' in field && field.checked,
  }));
}

function isBegun(field: Field): boolean {
  if (field instanceof HTMLSelectElement) {
    const first = [...field.options].find(({ defaultSelected }) => defaultSelected);
    return field.value !== (first ?? field.options[0])?.value;
  }
  if (field.type === 'file') return field.value !== '';
  if (field instanceof HTMLInputElement && /^(radio|checkbox)$/.test(field.type))
    return field.checked && !field.defaultChecked;
  return field.type !== 'hidden' && field.value !== field.defaultValue;
}

/**
 * Tells the page, once it lives, of what was written before, as if it were written now. React compares a field with what
 * it knows: it is taken back without its notice, then written again.
 */
export function goOnIn(begun: readonly Begun[]): void {
  for (const { field, value, checked } of begun) {
    const tell = (name: string) => field.dispatchEvent(new Event(name, { bubbles: true }));
    if (field instanceof HTMLSelectElement) {
      field.value = value;
      tell('change');
    } else if (field.type === 'file') {
      tell('change');
    } else if (checked && 'checked' in field) {
      field.checked = false;
      field.click();
    } else {
      field.value = '';
      type(field, value);
      tell('input');
    }
  }
}
