/** `12`, `12/a`, `12 bis` at the end of an address, with what stands before it. */
const NUMBER =
  /[\s,]+(?:n(?:r|um|umero)?[.°º]*\s*|civ(?:ico)?\.?\s*)?(\d{1,5}\s?(?:\/\s?\w{1,4}|[a-z]|bis|ter)?)(?:[\s,]+(?:int|interno|sc|scala|piano)\b.*)?$/i;

/** A street of the register, with the house number that `address` has. */
export function withNumberOf(address: string, street: string): string {
  const number = NUMBER.exec(address.trim())?.[1];
  return number ? `${street} ${number}` : street;
}
