import { useEffect, useRef, useState } from 'react';
import {
  saidOf,
  saying,
  settled,
  type Agreement,
  type Place,
  type PlaceBy,
  type PlacePart,
  type PlaceSpot,
  type Said,
} from './place';

/** While somebody types; what is tapped or picked is asked at once. */
const PAUSE_MS = 350;
/** Longer than that nobody waits for an answer. */
const LONGEST_MS = 5000;

interface PlaceOptions {
  place: Place;
  change: (place: Place) => void;
  /** The API's answer on what was said, for who uses the page. */
  ask: (said: Said, last: PlacePart) => Promise<Agreement>;
}

export interface PlaceState {
  by: PlaceBy;
  /** What gave way to what was said last, with the way back. */
  gaveWay: Agreement['gaveWay'];
  undo: () => void;
  question: Agreement['question'];
  /** Where the street is, as long as there is no point. */
  street: Agreement['street'];
  typeAddress: (address: string) => void;
  pickAddress: (address: string) => void;
  pickDistrict: (district: string) => void;
  tap: (spot: PlaceSpot | null) => void;
  /** Resolves once nothing that was said waits for its answer; at the latest after some seconds, as on a broken line. */
  settle: () => Promise<void>;
}

interface Asked {
  place: Place;
  by: PlaceBy;
  last: PlacePart;
  pause: number;
}

/**
 * A place that a person says by street, district or point: what they said last wins, and the others follow once the
 * API has answered. A line that breaks leaves what they said; whoever takes the form checks it again.
 */
export function usePlace({ place, change, ask }: PlaceOptions): PlaceState {
  const [by, setBy] = useState<PlaceBy>({});
  const [answer, setAnswer] = useState<Agreement | null>(null);
  const [gaveWay, setGaveWay] = useState<Agreement['gaveWay']>([]);
  /** As it stood before the part that was said last, however often that was changed. */
  const [before, setBefore] = useState<{ place: Place; by: PlaceBy } | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const latest = useRef({ place, by });
  latest.current = { place, by };

  const settle = useAnswers(asked, ask, (agreement, about) => {
    setBy(agreement.by);
    setAnswer(agreement);
    setGaveWay((noted) => [...noted, ...agreement.gaveWay]);
    change(settled(about.place, agreement));
  });

  const say = (last: PlacePart, value: Partial<Place>, pause = 0) => {
    const now = latest.current;
    // A street is typed letter by letter, then picked: it is one change, with one way back.
    if (asked?.last !== last) {
      setBefore({ place: now.place, by: now.by });
      setGaveWay([]);
    }
    const next = saying(now.place, now.by, last, value);
    setBy(next.by);
    setAnswer(null);
    change(next.place);
    setAsked({ ...next, last, pause });
  };

  return {
    by,
    gaveWay,
    undo: () => {
      if (!before) return;
      setAsked(null);
      setAnswer(null);
      setGaveWay([]);
      setBy(before.by);
      change(before.place);
    },
    question: place.spot?.question ?? null,
    street: answer?.street ?? null,
    typeAddress: (address) => say('address', { address }, PAUSE_MS),
    pickAddress: (address) => say('address', { address }),
    pickDistrict: (district) => say('district', { district }),
    tap: (spot) => say('point', { spot }),
    settle,
  };
}

/** Asks what was said last, and hands over its answer alone. Answers what waits for it. */
function useAnswers(
  asked: Asked | null,
  ask: PlaceOptions['ask'],
  take: (agreement: Agreement, about: Asked) => void,
): () => Promise<void> {
  const latest = useRef({ ask, take });
  latest.current = { ask, take };
  const waiting = useRef<Promise<void> | null>(null);
  useEffect(() => {
    if (!asked) return;
    let given = true;
    let answered = () => {};
    waiting.current = new Promise((resolve) => (answered = resolve));
    const timer = setTimeout(() => {
      void latest.current
        .ask(saidOf(asked.place, asked.by), asked.last)
        .then(
          (agreement) => given && latest.current.take(agreement, asked),
          () => undefined,
        )
        .finally(answered);
    }, asked.pause);
    return () => {
      given = false;
      clearTimeout(timer);
      answered();
    };
  }, [asked]);
  return () => Promise.race([allAnswered(waiting), after(LONGEST_MS)]);
}

async function allAnswered(waiting: { current: Promise<void> | null }): Promise<void> {
  for (let seen: Promise<void> | null = null; seen !== waiting.current;) {
    seen = waiting.current;
    await seen;
  }
}

const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
