import { Module } from '@nestjs/common';
import { AboutController } from './about.controller.js';

/** What the pages need of the server beside the API; `servePages` serves the pages themselves. */
@Module({ controllers: [AboutController] })
export class PagesModule {}
