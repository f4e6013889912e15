import type { ProcessModel } from '../model/process-model.js';
import { built } from './light-brokers.js';
import { openScopes } from './scopes.js';

/* eslint-disable @typescript-eslint/no-explicit-any -- see elements.ts. */

/** A token that stands at a transaction boundary. */
export interface HeldToken {
  executionId: string;
  /** The activity before or behind which it stands. */
  elementId: string;
}

type Side = 'after' | 'before';

/** Marks the boundary that a token has passed in its message, and so in the stored state. */
const PASSED = 'passedBoundary';
/** More tokens than ever come to one element. */
const ALL = 1_000;

/**
 * Transaction boundaries (camunda:asyncAfter of the activity a token leaves, camunda:asyncBefore of the one it comes to).
 * A token is held on its sequence flow, where it counts as on its way, until its job lets it go on. It is held from
 * when it is in the queue of its target, even while the target is busy with another token and takes none.
 */
export class TransactionBoundaries {
  /** What runs the target with the token of a sequence flow, as it was delivered last. */
  private readonly arrivals = new Map<string, { message: any; arrive: () => void }>();

  constructor(
    private readonly model: ProcessModel,
    private readonly definition: any,
  ) {}

  /** The boundary at which a token stands that a sequence flow brings to `targetId`; null when it may go on. */
  sideOf(targetId: string, flow: any): Side | null {
    if (!flow.isSequenceFlow) return null;
    const { elements } = this.model;
    if (!flow[PASSED] && elements.get(flow.sourceId)?.boundary?.after) return 'after';
    return flow[PASSED] !== 'before' && elements.get(targetId)?.boundary?.before ? 'before' : null;
  }

  /** Has the tokens of an element delivered all at once: one that is held keeps no other from going on. */
  watch(element: any): void {
    if (!this.model.boundaryTargets.has(element.id)) return;
    built(element.broker);
    const consume = element._consumeInbound;
    element._consumeInbound = function consumeAll(this: any) {
      const consumer = consume.call(this);
      if (consumer?.options.prefetch === 1) consumer.prefetch(ALL);
      return consumer;
    };
  }

  /** Holds the token of `message` where a boundary lies before it; else false. `arrive` runs the target with it. */
  hold(targetId: string, message: any, arrive: () => void): boolean {
    if (!this.sideOf(targetId, message.content)) return false;
    this.arrivals.set(message.content.sequenceId, { message, arrive });
    return true;
  }

  tokens(): HeldToken[] {
    return this.queued().map(({ flow, targetId, side }) => ({
      executionId: `${flow.sequenceId}.${side}`,
      elementId: side === 'after' ? flow.sourceId : targetId,
    }));
  }

  /**
   * Lets a token go on to its target, or to the next boundary on its way there. Answers what runs the target, where the
   * target can take the token now; null when the token does not stand there any more.
   */
  release(executionId: string): { arrive?: () => void } | null {
    const token = this.queued().find(
      ({ flow, side }) => `${flow.sequenceId}.${side}` === executionId,
    );
    if (!token) return null;
    const { flow, targetId, side } = token;
    flow[PASSED] = side;
    if (this.sideOf(targetId, flow)) return {};
    const arrival = this.arrivals.get(flow.sequenceId);
    this.arrivals.delete(flow.sequenceId);
    return { arrive: arrival?.message.pending ? arrival.arrive : undefined };
  }

  private queued(): { flow: any; targetId: string; side: Side }[] {
    const targets = this.model.boundaryTargets;
    return openScopes(this.definition)
      .flatMap(([{ execution }]) => execution.getActivities())
      .filter((activity) => targets.has(activity.id))
      .flatMap((activity) =>
        activity.broker.getQueue('inbound-q').messages.flatMap(({ content }: any) => {
          const side = this.sideOf(activity.id, content);
          return side ? [{ flow: content, targetId: activity.id, side }] : [];
        }),
      );
  }
}
