import { Injectable } from '@nestjs/common';
import type { Json } from '../../../engine/api/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { Hooks, question } from '../../../platform/hooks/index.js';
import { textsIn } from '../process/process-words.js';

interface KnownCode {
  code: string;
  kind: CodeKind;
}

/** Which of the texts are codes of a higher module; the name of the answer is what they are codes of. */
export const codesAmong = question<readonly string[], string[]>('contacts.codes-among').byName();

type CodeKind = 'point' | 'scope' | 'classification' | 'account' | 'other';

/** Which texts name something that exists. Whatever else stands where a code is expected may be somebody's words. */
export class KnownCodes {
  private readonly kinds = new Map<string, Set<CodeKind>>();

  constructor(codes: Iterable<KnownCode>) {
    for (const { code, kind } of codes)
      this.kinds.set(code, (this.kinds.get(code) ?? new Set()).add(kind));
  }

  /** A point, scope, classification or article of the knowledge base. */
  isCode(text: string): boolean {
    const kinds = this.kinds.get(text);
    return !!kinds && [...kinds].some((kind) => kind !== 'account');
  }

  isPoint(text: string): boolean {
    return !!this.kinds.get(text)?.has('point');
  }

  /** The username of an account, or the name under which a key acts. */
  isAccount(text: string): boolean {
    return !!this.kinds.get(text)?.has('account');
  }
}

/** Looks up which of the texts in some values are codes of something. */
@Injectable()
export class CodeLookup {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly hooks: Hooks,
  ) {}

  async among(...values: Json[]): Promise<KnownCodes> {
    const texts = [...new Set(values.flatMap(textsIn))].filter((text) => text.length <= 100);
    if (texts.length === 0) return new KnownCodes([]);
    const [codes, ...others] = await Promise.all([
      this.uow.read<KnownCode & Record<string, unknown>>(
        `SELECT code, 'point' AS kind FROM point_summary WHERE code = ANY($1::text[])
         UNION ALL SELECT code, 'scope' FROM scope_summary WHERE code = ANY($1::text[])
         UNION ALL SELECT code, 'classification' FROM class_summary WHERE code = ANY($1::text[])
         UNION ALL SELECT name, 'account' FROM actor_name WHERE name = ANY($1::text[])`,
        [texts],
      ),
      ...this.hooks.hearers(codesAmong).map(({ call }) => call(texts)),
    ]);
    return new KnownCodes([
      ...codes,
      ...others.flat().map((code) => ({ code, kind: 'other' as const })),
    ]);
  }
}
