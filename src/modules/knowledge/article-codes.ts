import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/index.js';
import { Answers } from '../../platform/hooks/index.js';
import { codesAmong } from '../contacts/index.js';

/** Says which texts are codes of articles. */
@Injectable()
export class ArticleCodes {
  constructor(private readonly uow: UnitOfWork) {}

  @Answers(codesAmong, 'articles')
  async among(texts: readonly string[]): Promise<string[]> {
    const rows = await this.uow.read<{ code: string }>(
      'SELECT code FROM knowledge_article WHERE code = ANY ($1::text[])',
      [texts],
    );
    return rows.map(({ code }) => code);
  }
}
