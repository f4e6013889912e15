import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClassificationModule } from '../classification/index.js';
import { ContactsModule } from '../contacts/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { ArticleJournal } from './article-journal.js';
import { ArticleSearch } from './article-search.js';
import { ArticleStore } from './article-store.js';
import { ArticleVersion } from './article-version.entity.js';
import { KnowledgeArticle } from './article.entity.js';
import { ArticleReadModel } from './articles.read-model.js';
import { ArticleService } from './articles.service.js';
import { DemoKnowledge } from './demo/demo-knowledge.js';
import { ArticleLifeController } from './http/article-life.controller.js';
import { ArticlesController } from './http/articles.controller.js';
import { RoutingKnowledgeController } from './http/routing-knowledge.controller.js';
import { ReviewLedger } from './review-ledger.js';
import { RoutingKnowledge } from './routing-knowledge.read-model.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([KnowledgeArticle, ArticleVersion]),
    ClassificationModule,
    ContactsModule,
    OrganisationModule,
  ],
  controllers: [RoutingKnowledgeController, ArticlesController, ArticleLifeController],
  providers: [
    ArticleJournal,
    ArticleReadModel,
    ArticleSearch,
    ArticleService,
    ArticleStore,
    DemoKnowledge,
    ReviewLedger,
    RoutingKnowledge,
  ],
  exports: [RoutingKnowledge],
})
export class KnowledgeModule {}
