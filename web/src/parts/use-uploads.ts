import { useRef, useState } from 'react';
import { type ApiProblem, asProblem } from '../api/problem';
import { uploadFile } from '../api/upload';

/** A file on its way, or one that did not arrive. */
export interface Upload {
  id: number;
  fileName: string;
  /** 0 to 1. */
  share: number;
  problem: ApiProblem | null;
}

/** Sending the same file once more may go better: the line, the server or the number of requests was in the way. */
export function worthAgain({ status }: ApiProblem): boolean {
  return status < 400 || status >= 500 || status === 408 || status === 429;
}

/**
 * Files on their way to an address, one after the other: a slow line is not shared. What arrived is told to `onDone`;
 * what failed stays in the list until it is sent again or dismissed.
 */
export function useUploads<Answer>(
  address: string,
  onDone: (answer: Answer, file: File) => unknown,
  prepare: (file: File) => Promise<Blob> = async (file) => file,
) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const files = useRef(new Map<number, File>());
  const line = useRef<Promise<void>>(Promise.resolve());
  const last = useRef(0);

  const change = (id: number, changes: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...changes } : one)));
  const drop = (id: number) => {
    files.current.delete(id);
    setUploads((all) => all.filter((one) => one.id !== id));
  };
  const run = async (id: number): Promise<void> => {
    const file = files.current.get(id);
    if (!file) return;
    change(id, { problem: null, share: 0 });
    try {
      const bytes = await prepare(file);
      const answer = await uploadFile<Answer>(address, bytes, file.name, (share) =>
        change(id, { share }),
      );
      await onDone(answer, file);
      drop(id);
    } catch (error) {
      change(id, { problem: asProblem(error) });
    }
  };
  const enqueue = (id: number) => {
    line.current = line.current.then(() => run(id));
  };

  return {
    uploads,
    send(chosen: Iterable<File>) {
      for (const file of chosen) {
        const id = ++last.current;
        files.current.set(id, file);
        setUploads((all) => [...all, { id, fileName: file.name, share: 0, problem: null }]);
        enqueue(id);
      }
    },
    again: enqueue,
    dismiss: drop,
  };
}
