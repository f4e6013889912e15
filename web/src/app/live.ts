import { useEffect, useRef } from 'react';
import { api } from '../api/client';
import { queryClient } from '../api/query-client';
import { meQuery } from '../api/me';

/** What the server says that it changed; never which one of it. */
export type LiveTopic = 'tasks' | 'assignments' | 'messages' | 'notifications' | 'presence';

/** While the server tells of changes lists are asked for now and then only, in case one was missed. */
const SELDOM_MS = 60_000;
const OFTEN_MS = 15_000;
/** Pages that hear of the same change do not all ask in the same moment. */
const SPREAD_MS = 800;
/** After a refusal, and after a stream that broke for good. */
const AGAIN_MS = 60_000;

let listening = false;
const listeners = new Set<(topics: readonly LiveTopic[]) => void>();

/** How often a list that `useLive` refreshes should be asked for by itself. */
export function pollEvery(): number {
  return listening ? SELDOM_MS : OFTEN_MS;
}

/** Calls `onChange` when something of these topics has changed. */
export function useLive(topics: readonly LiveTopic[], onChange: () => void): void {
  const latest = useRef(onChange);
  latest.current = onChange;
  const wanted = topics.join(' ');
  useEffect(() => {
    const listener = (changed: readonly LiveTopic[]) => {
      if (changed.some((topic) => wanted.split(' ').includes(topic))) latest.current();
    };
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, [wanted]);
}

/**
 * Listens to the server while the page is looked at. Hidden pages let go of the stream: a browser has few connections
 * for all its windows, and whoever comes back is shown what is new anyway.
 */
export function useLiveStream(enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return;
    const stream = new Stream();
    const onVisibility = () => (document.hidden ? stream.close() : stream.open());
    document.addEventListener('visibilitychange', onVisibility);
    onVisibility();
    return () => {
      document.removeEventListener('visibilitychange', onVisibility);
      stream.close();
    };
  }, [enabled]);
}

class Stream {
  private source: EventSource | null = null;
  private again: number | undefined;
  private telling: number | undefined;
  private told = new Set<LiveTopic>();

  open(): void {
    this.close();
    const source = new EventSource('/api/v1/me/events');
    this.source = source;
    source.addEventListener('open', (event) => {
      // The browser's own event of the same name has no data.
      if (!(event instanceof MessageEvent)) return;
      listening = read<{ listening: boolean }>(event)?.listening ?? false;
    });
    source.addEventListener('changed', (event) => {
      for (const topic of read<{ topics: LiveTopic[] }>(event)?.topics ?? []) this.told.add(topic);
      this.telling ??= window.setTimeout(() => this.tell(), Math.random() * SPREAD_MS);
    });
    source.addEventListener('ended', () => {
      this.close();
      // Refused: whoever works is asked to sign in again, on top of the page.
      void api.GET('/api/v1/auth/me').catch(() => {
        void queryClient.invalidateQueries({
          predicate: ({ queryKey }) => queryKey[0] !== meQuery.queryKey[0],
        });
      });
    });
    source.onerror = () => {
      listening = false;
      // What only broke is tried again by the browser; what was refused is not.
      if (source.readyState !== EventSource.CLOSED || this.source !== source) return;
      this.again = window.setTimeout(() => this.open(), AGAIN_MS);
    };
  }

  close(): void {
    window.clearTimeout(this.again);
    window.clearTimeout(this.telling);
    this.telling = undefined;
    this.source?.close();
    this.source = null;
    listening = false;
  }

  private tell(): void {
    this.telling = undefined;
    const topics = [...this.told];
    this.told.clear();
    for (const listener of listeners) listener(topics);
  }
}

function read<T>(event: Event): T | null {
  try {
    return JSON.parse((event as MessageEvent<string>).data) as T;
  } catch {
    return null;
  }
}
