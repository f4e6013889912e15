import type { TestApplication, TestResponse } from '../setup/test-application.js';

export interface ContactBody {
  kind?: string;
  channel?: string;
  subject?: string | null;
  description?: string;
  citizen?: Record<string, unknown> | null;
  location?: Record<string, unknown> | null;
  classification?: string | null;
  receivedAt?: string;
  point?: string;
}

/** A sound registration; `changes` replace single fields. */
export function aContact(changes: object = {}): ContactBody {
  return {
    kind: 'report',
    channel: 'desk',
    subject: 'Buca in via Mazzini',
    description: 'Davanti al numero 12 si è aperta una buca profonda.',
    ...changes,
  };
}

export const anna = {
  name: 'Anna Bianchi',
  email: 'anna.bianchi@example.org',
  preferredLanguage: 'it',
};

/** Registers a contact; throws with the answer's text when that is refused. */
export async function register(
  server: TestApplication,
  token: string,
  changes: ContactBody = {},
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of every shape
): Promise<any> {
  const response = await server.post('/contacts', { token, body: aContact(changes) });
  if (response.status !== 201) throw new Error(`Registration: ${response.status} ${response.text}`);
  return response.body;
}

/** The fields that a problem names. */
export function faultyFields(response: TestResponse): string[] {
  return (response.body?.errors ?? []).map(({ field }: { field: string }) => field);
}
