import { ServerBusy } from './limits.errors.js';

/** What people send with a click is smaller: a quarter is kept for it, whoever holds large bodies, signed in or not. */
const SMALL_BYTES = 64_000;
const SHARE_OF_LARGE = 0.75;

/** Bytes that requests may hold at the same time. Whoever is not signed in has half of it, the others all. */
export class BytesInFlight {
  private held = 0;
  private heldByNobody = 0;

  constructor(private readonly most: number) {}

  /**
   * Sets `bytes` aside for a request; answers what gives them back, once.
   * One request always fits, however large, where nothing else is under way.
   * @throws ServerBusy
   */
  reserve(bytes: number, signedIn: boolean): () => void {
    const share = bytes > SMALL_BYTES ? this.most * SHARE_OF_LARGE : this.most;
    const full = this.held > 0 && this.held + bytes > share;
    const halfFull = this.heldByNobody > 0 && this.heldByNobody + bytes > this.most / 2;
    if (full || (!signedIn && halfFull)) throw new ServerBusy();
    this.held += bytes;
    if (!signedIn) this.heldByNobody += bytes;
    let back = false;
    return () => {
      if (back) return;
      back = true;
      this.held -= bytes;
      if (!signedIn) this.heldByNobody -= bytes;
    };
  }
}
