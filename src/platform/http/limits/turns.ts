import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/index.js';
import { ServerBusy } from './limits.errors.js';

/** Lets some do a kind of work at the same time; the others wait in line, as long as the line is not too long. */
export class Turns {
  private working = 0;
  private readonly line: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly longestLine: number,
  ) {}

  /**
   * Waits for a turn. Answers what ends it; calling that again does nothing.
   * @throws ServerBusy when the line is full
   */
  async take(): Promise<() => void> {
    if (this.working >= this.atOnce) {
      if (this.line.length >= this.longestLine) throw new ServerBusy();
      await new Promise<void>((called) => this.line.push(called));
    } else {
      this.working += 1;
    }
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      // Whoever is next takes the place over, so that nobody slips in between.
      const next = this.line.shift();
      if (next) next();
      else this.working -= 1;
    };
  }

  /** Does `work` when its turn has come. @throws ServerBusy */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const end = await this.take();
    try {
      return await work();
    } finally {
      end();
    }
  }
}

/** Uploaded files that wait, on disk, to be looked at. */
const MOST_WAITING_FILES = 1_000;

/** Turns of those who read an uploaded file into memory, to look at it and to store it. */
@Injectable()
export class UploadTurns extends Turns {
  constructor({ uploadsAtOnce }: AppConfig) {
    super(uploadsAtOnce, MOST_WAITING_FILES);
  }
}
