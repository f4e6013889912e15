import { BatchesController } from './batches.controller.js';
import { CamundaMigrationController } from './migration.controller.js';
import { MigrationBatches } from './migration-batches.js';
import { PlanMigrations } from './plan-migrations.js';

export const MIGRATION_CONTROLLERS = [CamundaMigrationController, BatchesController];
export const MIGRATION_PROVIDERS = [PlanMigrations, MigrationBatches];
