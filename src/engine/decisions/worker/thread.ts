import { parentPort } from 'node:worker_threads';
import { evaluateDecision } from '../evaluate.js';
import { Meter, WORKER_STEPS } from '../feel/index.js';
import { parseDecisions } from '../parse-decisions.js';
import { type Message, type Task, toFailure } from './messages.js';

/** The thread that does one task after the other. Whoever asks ends it when a task takes too long. */
const port = parentPort!;

async function done(task: Task): Promise<Message> {
  try {
    return { kind: 'done', value: await worked(task) };
  } catch (error) {
    return { kind: 'failed', failure: toFailure(error, task) };
  }
}

async function worked(task: Task): Promise<unknown> {
  if (task.kind === 'parse') {
    return parseDecisions(task.resource, task.xml, task.checks);
  }
  const { file, key, inputs, now } = task;
  const head = (of: string) => ({ id: '', key: of, version: 0, name: null });
  return evaluateDecision(file, key, inputs, head, new Meter(WORKER_STEPS, now));
}

port.on('message', (task: Task) => {
  void done(task).then((message) => port.postMessage(message));
});
port.postMessage({ kind: 'ready' } satisfies Message);
