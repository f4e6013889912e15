import { createContext, useContext } from 'react';

/** What is wrong with the fields of the form around them: by the id of the control, of radio buttons by their name. */
export const FormFaults = createContext<Readonly<Record<string, string>>>({});

/** What to say at a field: what the form found, else what the API said. */
export function useFault(key: string, error: string | undefined): string | undefined {
  return useContext(FormFaults)[key] ?? error;
}
