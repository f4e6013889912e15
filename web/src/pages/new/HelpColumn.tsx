import { Attributes } from './Attributes';
import { CitizenContacts } from './CitizenContacts';
import { ClassChoice } from './ClassChoice';
import type { FormPart } from './form-part';
import { KnownAnswers } from './KnownAnswers';
import { Similar } from './Similar';
import { WhatWillHappen } from './WhatWillHappen';

/** What is known about what is being written; it fills while one types. */
export function HelpColumn(part: FormPart) {
  return (
    <>
      <ClassChoice {...part} />
      <Attributes {...part} />
      <CitizenContacts {...part} />
      <Similar {...part} />
      <KnownAnswers {...part} />
      <WhatWillHappen {...part} />
    </>
  );
}
