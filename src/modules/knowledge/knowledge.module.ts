import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClassificationModule } from '../classification/index.js';
import { ContactsModule } from '../contacts/index.js';
import { OrganisationModule } from '../organisation/index.js';
import { ArticleCodes } from './article-codes.js';
import { ArticleJournal } from './article-journal.js';
import { ArticleSearch } from './article-search.js';
import { ArticleStore } from './article-store.js';
import { ArticleUses } from './article-uses.js';
import { ArticleVersion } from './article-version.entity.js';
import { ArticleVotes } from './article-votes.js';
import { KnowledgeArticle } from './article.entity.js';
import { ArticleReadModel } from './articles.read-model.js';
import { ArticleService } from './articles.service.js';
import { ContactKnowledge } from './contact-knowledge.js';
import { DemoKnowledge } from './demo/demo-knowledge.js';
import { FittingArticles } from './fitting-articles.read-model.js';
import { ArticleLifeController } from './http/article-life.controller.js';
import { ArticlesController } from './http/articles.controller.js';
import { KnowledgeCareController } from './http/knowledge-care.controller.js';
import { KnowledgeUseController } from './http/knowledge-use.controller.js';
import { RoutingKnowledgeController } from './http/routing-knowledge.controller.js';
import { KnowledgeWatch } from './knowledge-watch.js';
import { KnowledgeWorkItems } from './knowledge-work-items.js';
import { ModelAnswers } from './model-answers.js';
import { OpportunityReadModel } from './opportunities.read-model.js';
import { ProposalService } from './proposals.service.js';
import { RetiredAddresses } from './retired-addresses.js';
import { ReviewLedger } from './review-ledger.js';
import { ReviewReadModel } from './reviews.read-model.js';
import { RoutingKnowledge } from './routing-knowledge.read-model.js';
import { ProposeKnowledge } from './tasks/propose.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([KnowledgeArticle, ArticleVersion]),
    ClassificationModule,
    ContactsModule,
    OrganisationModule,
  ],
  controllers: [
    RoutingKnowledgeController,
    ArticlesController,
    ArticleLifeController,
    KnowledgeUseController,
    KnowledgeCareController,
  ],
  providers: [
    ArticleCodes,
    ArticleJournal,
    ArticleReadModel,
    ArticleSearch,
    ArticleService,
    ArticleStore,
    ArticleUses,
    ArticleVotes,
    ContactKnowledge,
    DemoKnowledge,
    FittingArticles,
    KnowledgeWatch,
    KnowledgeWorkItems,
    ModelAnswers,
    OpportunityReadModel,
    ProposalService,
    ProposeKnowledge,
    RetiredAddresses,
    ReviewLedger,
    ReviewReadModel,
    RoutingKnowledge,
  ],
  exports: [KnowledgeWatch, RoutingKnowledge],
})
export class KnowledgeModule {}
