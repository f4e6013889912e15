import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../../platform/clock/index.js';
import type { DecisionResult, Variables } from '../api/index.js';
import type { DecisionFile } from './decision-model.js';
import { evaluateDecision, type Head } from './evaluate.js';
import { FeelStepsExceeded, INLINE_STEPS, Meter } from './feel/index.js';
import { isShortReading } from './inline-size.js';
import { type Checks, parseDecisions } from './parse-decisions.js';
import { DecisionWorkers } from './worker/decision-workers.js';
import { limited } from './worker/messages.js';

/** Files up to this size are read in the server's own thread, when their texts are short as well. */
const MAX_INLINE_XML = 200_000;

/**
 * Reads files and takes decisions: at once where that is known to be short work, else in a worker thread under limits
 * of time and memory. ADR 0037.
 */
@Injectable()
export class DecisionRunner implements OnModuleDestroy {
  private readonly workers = new DecisionWorkers();

  constructor(private readonly clock: Clock) {}

  onModuleDestroy(): Promise<void> {
    return this.workers.stop();
  }

  /** Throws DecisionRefused (422), DecisionLimitExceeded (422), DecisionsBusy (503). */
  async parse(resource: string, xml: string, checks: Checks = 'all'): Promise<DecisionFile> {
    if (!isShort(xml)) return this.workers.run({ kind: 'parse', resource, xml, checks });
    try {
      return await parseDecisions(resource, xml, checks);
    } catch (error) {
      throw limited(error, resource);
    }
  }

  /**
   * Throws DecisionInputInvalid, DecisionFailed (422), and, where the decision takes too long or too much memory,
   * DecisionLimitExceeded (422) or DecisionsBusy (503).
   */
  async evaluate(
    file: DecisionFile,
    key: string,
    inputs: Variables,
    head: Head,
  ): Promise<DecisionResult> {
    const now = this.clock.now();
    if (file.cheap) {
      try {
        return evaluateDecision(file, key, inputs, head, new Meter(INLINE_STEPS, now));
      } catch (error) {
        // Short with what is usually given, and not with this.
        if (!(error instanceof FeelStepsExceeded)) throw limited(error, key);
      }
    }
    return headed(await this.workers.run({ kind: 'evaluate', file, key, inputs, now }), head);
  }
}

function headed(result: DecisionResult, head: Head): DecisionResult {
  return {
    ...result,
    definition: head(result.definition.key),
    required: result.required.map((required) => headed(required, head)),
  };
}

/** True when a file holds little to read. Plain values need no interpreter; equal cells are read once. */
function isShort(xml: string): boolean {
  if (xml.length > MAX_INLINE_XML || xml.includes('<![CDATA[')) return false;
  const texts = Array.from(xml.matchAll(TEXT), ([, text]) => text.replaceAll('&quot;', '"'));
  // A text in several parts, or with a tag that is not closed, is none that can be measured here.
  return texts.length === Array.from(xml.matchAll(TEXT_TAG)).length && isShortReading(texts);
}

const TEXT_TAG = /<(?:[\w.-]+:)?text\b/g;
/** From one `<` to the next and no further: the work grows with the file. */
const TEXT = /<(?:[\w.-]+:)?text\b[^<>]*>([^<]*)(?=<\/)/g;
