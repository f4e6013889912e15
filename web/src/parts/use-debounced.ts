import { useEffect, useState } from 'react';

const PAUSE_MS = 350;

/** The value once it has rested for a moment: what is asked while somebody types. */
export function useDebounced<T>(value: T): T {
  const text = JSON.stringify(value);
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return JSON.parse(rested) as T;
}
