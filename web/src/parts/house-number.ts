/** `12`, `12/a`, `12 bis` at the end of an address, with what stands before it. */
const NUMBER =
  /(?:, ?| )(?:n(?:r|um|umero)?[.°º]{0,2} ?|civ(?:ico)?\.? ?)?(\d{1,5} ?(?:\/ ?\w{1,4}|[a-z]|bis|ter)?)(?: ?- ?\d{1,5})?(?:(?:, ?| )(?:int|interno|sc|scala|piano)\b.*)?$/i;

/** A street of the register, with the house number that `address` has. */
export function withNumberOf(address: string, street: string): string {
  const number = NUMBER.exec(address.replace(/\s+/g, ' ').replace(/ ,/g, ',').trim())?.[1];
  return number ? `${street} ${number}` : street;
}
