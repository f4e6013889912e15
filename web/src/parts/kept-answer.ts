/** An answer that was chosen while the contact was registered, until it is given. */
export interface KeptAnswer {
  text: string;
  /** Code of the article it comes from. */
  article: string;
  title: string;
}

const keyOf = (username: string, contactId: string) => `ascolto.answer.${username}.${contactId}`;

/** Kept as long as the tab is open: it may say who the citizen is. */
export function keepAnswer(username: string, contactId: string, answer: KeptAnswer): void {
  sessionStorage.setItem(keyOf(username, contactId), JSON.stringify(answer));
}

export function keptAnswer(username: string, contactId: string): KeptAnswer | null {
  const text = sessionStorage.getItem(keyOf(username, contactId));
  if (text === null) return null;
  try {
    return JSON.parse(text) as KeptAnswer;
  } catch {
    return null;
  }
}

export function eraseAnswer(username: string, contactId: string): void {
  sessionStorage.removeItem(keyOf(username, contactId));
}
