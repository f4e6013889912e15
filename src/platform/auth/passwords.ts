import { Injectable } from '@nestjs/common';
import argon2 from 'argon2';

/** OWASP Authentication Cheat Sheet: length is what makes a password strong. */
export const LEAST_PASSWORD = 12;

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes. */
const PARAMETERS = {
  type: argon2.argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
} as const;

@Injectable()
export class Passwords {
  private unusable?: Promise<string>;

  hash(password: string): Promise<string> {
    return argon2.hash(password, PARAMETERS);
  }

  /** `hash` null (no such account) takes as long as a wrong password, so that nobody learns who exists. */
  async verify(hash: string | null, password: string): Promise<boolean> {
    this.unusable ??= this.hash('nobody has this password');
    const matches = await argon2.verify(hash ?? (await this.unusable), password);
    return hash !== null && matches;
  }
}
