import { backoff, MAX_ATTEMPTS, Message } from './message.entity.js';

const now = new Date('2026-05-04T10:00:00Z');

function waiting(attempts: number): Message {
  return Object.assign(new Message(), { state: 'waiting', attempts, nextAttemptAt: now });
}

describe('a message that the mail server did not take', () => {
  it('is tried again later, each time after twice the pause', () => {
    const message = waiting(3);
    message.wasRefused('connection refused', now, false);
    expect(message.state).toBe('waiting');
    expect(message.nextAttemptAt.getTime() - now.getTime()).toBe(backoff(3));
    expect(backoff(3)).toBe(4 * backoff(1));
  });

  it('is given up when it was refused for good', () => {
    const message = waiting(1);
    message.wasRefused('550 no such user', now, true);
    expect(message.state).toBe('failed');
  });

  it('is given up after the last attempt', () => {
    const message = waiting(MAX_ATTEMPTS);
    message.wasRefused('timeout', now, false);
    expect(message.state).toBe('failed');
  });

  it('is tried for more than a day', () => {
    const pauses = Array.from({ length: MAX_ATTEMPTS - 1 }, (_, index) => backoff(index + 1));
    expect(pauses.reduce((sum, pause) => sum + pause, 0)).toBeGreaterThan(24 * 3_600_000 - 1);
  });
});
