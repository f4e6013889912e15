import type { Schemas } from '../../../api/client';

/** Where a contact is, as its view tells. */
export type Location = NonNullable<Schemas['ContactViewDto']['location']>;
