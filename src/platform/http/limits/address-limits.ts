import { LRUCache } from 'lru-cache';
import { networkOf } from './network.js';

/** Networks that are remembered at the same time; the longest unseen are forgotten first. */
const MOST_NETWORKS = 20_000;
const MINUTE_MS = 60_000;

interface Bucket {
  tokens: number;
  at: number;
}

/**
 * How often one network may ask, as a bucket of tokens that fills steadily: a third of a minute's requests at once.
 * Counted in memory, before any work is done, at each replica by itself.
 */
export class AddressLimits {
  private readonly buckets = new LRUCache<string, Bucket>({ max: MOST_NETWORKS });

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Counts one request. Answers 0 when it may go on, else the seconds until the next one may. */
  take(use: string, address: string, perMinute: number): number {
    const bucket = this.bucket(use, address, perMinute);
    if (bucket.tokens < 1) return secondsToOne(bucket, perMinute);
    bucket.tokens -= 1;
    return 0;
  }

  /** What `take` would answer, without counting. */
  wait(use: string, address: string, perMinute: number): number {
    const bucket = this.bucket(use, address, perMinute);
    return bucket.tokens < 1 ? secondsToOne(bucket, perMinute) : 0;
  }

  private bucket(use: string, address: string, perMinute: number): Bucket {
    const key = `${use} ${networkOf(address)}`;
    const most = Math.max(1, Math.ceil(perMinute / 3));
    const now = this.now();
    const bucket = this.buckets.get(key) ?? { tokens: most, at: now };
    bucket.tokens = Math.min(most, bucket.tokens + ((now - bucket.at) * perMinute) / MINUTE_MS);
    bucket.at = now;
    this.buckets.set(key, bucket);
    return bucket;
  }
}

function secondsToOne({ tokens }: Bucket, perMinute: number): number {
  return Math.max(1, Math.ceil(((1 - tokens) * 60) / perMinute));
}
