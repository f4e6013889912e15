import { type RegisterContact } from '../../intake/index.js';

/** What somebody does with a contact of the demonstration. Those whose step is not open by then do nothing. */
export type Deed =
  | { do: 'listen'; description: string }
  | { do: 'understand'; classification: string; answerKnown: boolean }
  | { do: 'refuse'; classification: string; reason: string }
  | { do: 'claim' }
  | { do: 'answer'; text: string; article: string | null; propose: boolean }
  | { do: 'survey'; satisfied: boolean; note: string | null }
  | { do: 'verify'; outcome: 'satisfied' | 'unsatisfied'; note: string; propose: boolean }
  | { do: 'handOver'; service: string }
  | { do: 'passOn' }
  | { do: 'decline'; reason: string }
  | { do: 'answerStep'; text: string }
  | { do: 'inquire' }
  | { do: 'findings'; text: string }
  | { do: 'decide'; decision: 'reopen' | 'close'; reason: string }
  | { do: 'suspend'; cause: string; reason: string }
  | { do: 'resume'; reason: string }
  | { do: 'requestWork'; service: string; description: string }
  | { do: 'acceptWork' }
  | { do: 'rejectWork'; reason: string }
  | { do: 'planWork'; from: Date; to: Date }
  | { do: 'finishWork'; note: string }
  | { do: 'tellOfWork'; notice: string }
  | { do: 'note'; text: string }
  | { do: 'photo'; name: string; colours: readonly string[] }
  | { do: 'write'; subject: string; text: string }
  | { do: 'citizenWrites'; text: string }
  | { do: 'avocate'; reason: string }
  | { do: 'merge'; into: number; reason: string };

export type Act = Deed & { at: Date };

/** A contact of the demonstration: how it comes in, and what happens to it until the demonstration's present. */
export interface PlannedContact {
  /** From 0, in the order of the entries in the register. */
  position: number;
  story: string;
  registeredAt: Date;
  /** Code of the point that takes it in. */
  point: string;
  command: RegisterContact;
  /** Why, when it is cancelled on the day it came in. */
  cancelledAt: Date | null;
  /** In the order of time. */
  acts: readonly Act[];
}
