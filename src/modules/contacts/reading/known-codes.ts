import { Injectable } from '@nestjs/common';
import type { Json } from '../../../engine/api/index.js';
import { actorOf } from '../../../platform/auth/index.js';
import { UnitOfWork } from '../../../platform/database/index.js';
import { textsIn } from '../process/process-words.js';

interface KnownCode {
  code: string;
  kind: CodeKind;
}
type CodeKind = 'point' | 'scope' | 'classification' | 'article' | 'account';

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
  constructor(private readonly uow: UnitOfWork) {}

  async among(...values: Json[]): Promise<KnownCodes> {
    const texts = [...new Set(values.flatMap(textsIn))].filter((text) => text.length <= 100);
    if (texts.length === 0) return new KnownCodes([]);
    const codes = await this.uow.read<KnownCode>(
      `SELECT code, 'point' AS kind FROM point WHERE code = ANY($1::text[])
       UNION ALL SELECT code, 'scope' FROM scope WHERE code = ANY($1::text[])
       UNION ALL SELECT code, 'classification' FROM classification_node WHERE code = ANY($1::text[])
       UNION ALL SELECT code, 'article' FROM knowledge_article WHERE code = ANY($1::text[])
       UNION ALL SELECT username, 'account' FROM account WHERE username = ANY($1::text[])
       UNION ALL SELECT $2 || name, 'account' FROM api_key WHERE $2 || name = ANY($1::text[])`,
      [texts, actorOf('')],
    );
    return new KnownCodes(codes);
  }
}
