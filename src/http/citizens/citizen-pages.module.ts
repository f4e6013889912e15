import { Module } from '@nestjs/common';
import { PortalModule } from '../../modules/portal/index.js';
import { CitizenPagesController } from './citizen-pages.controller.js';

/** The citizens' pages without a script. */
@Module({ imports: [PortalModule], controllers: [CitizenPagesController] })
export class CitizenPagesModule {}
