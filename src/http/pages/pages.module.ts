import { Module } from '@nestjs/common';
import { AboutController } from './about.controller.js';
import { SavedFilters } from './saved-filters.js';
import { SavedFiltersController } from './saved-filters.controller.js';

/** What the pages need of the server beside the API; `servePages` serves the pages themselves. */
@Module({ controllers: [AboutController, SavedFiltersController], providers: [SavedFilters] })
export class PagesModule {}
