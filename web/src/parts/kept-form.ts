/** What is being written in the form of a task, until it is completed. */
export interface KeptForm {
  variables: Record<string, unknown>;
  note: string;
  savedAt: string;
}

const PREFIX = 'ascolto.task.';
/** Older ones are of tasks that others have completed meanwhile: what they say of a citizen does not stay. */
const DAYS_KEPT = 14;
const DAY_MS = 86_400_000;

const prefixOf = (username: string) => `${PREFIX}${username}/`;
const keyOf = (username: string, taskId: string) => `${prefixOf(username)}${taskId}`;

export function keptForm(username: string, taskId: string): KeptForm | null {
  return read(keyOf(username, taskId));
}

/** `sensitive`: only as long as the tab is open. */
export function keepForm(
  username: string,
  taskId: string,
  form: Pick<KeptForm, 'variables' | 'note'>,
  sensitive: boolean,
): void {
  eraseForm(username, taskId);
  eraseWhere((key) => {
    const savedAt = Date.parse(read(key)?.savedAt ?? '');
    return !(Date.now() - savedAt < DAYS_KEPT * DAY_MS);
  });
  const kept: KeptForm = { ...form, savedAt: new Date().toISOString() };
  const store = sensitive ? sessionStorage : localStorage;
  store.setItem(keyOf(username, taskId), JSON.stringify(kept));
}

export function eraseForm(username: string, taskId: string): void {
  eraseWhere((key) => key === keyOf(username, taskId));
}

/** Whoever signs out leaves nothing half written behind on a shared computer. */
export function eraseFormsOf(username: string): void {
  eraseWhere((key) => key.startsWith(prefixOf(username)));
}

function read(key: string): KeptForm | null {
  const text = sessionStorage.getItem(key) ?? localStorage.getItem(key);
  if (text === null) return null;
  try {
    return JSON.parse(text) as KeptForm;
  } catch {
    return null;
  }
}

function eraseWhere(isMeant: (key: string) => boolean): void {
  for (const store of [localStorage, sessionStorage])
    for (const key of Object.keys(store))
      if (key.startsWith(PREFIX) && isMeant(key)) store.removeItem(key);
}
