import { Injectable } from '@nestjs/common';
import argon2 from 'argon2';
import { AppConfig } from '../../../platform/config/index.js';

/** OWASP Authentication Cheat Sheet: length is what makes a password strong. */
export const LEAST_PASSWORD = 12;

/** The hash of an account with which nobody can sign in until a password is set. */
export const NO_PASSWORD = '!';

@Injectable()
export class Passwords {
  private unusable?: Promise<string>;

  constructor(private readonly config: AppConfig) {}

  hash(password: string): Promise<string> {
    const { passwordCost } = this.config;
    return argon2.hash(password, { type: argon2.argon2id, ...passwordCost, parallelism: 1 });
  }

  /** `hash` null (no such account) takes as long as a wrong password, so that nobody learns who exists. */
  async verify(hash: string | null, password: string): Promise<boolean> {
    this.unusable ??= this.hash('nobody has this password');
    const usable = hash !== null && hash !== NO_PASSWORD;
    const matches = await argon2.verify(usable ? hash : await this.unusable, password);
    return usable && matches;
  }
}
