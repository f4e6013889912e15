import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/index.js';
import { DemoStreets } from './streets/demo-streets.js';
import { StreetsController } from './streets/http/streets.controller.js';
import { Streets } from './streets/streets.js';

/** Where things are: the municipality's districts, streets and house numbers. */
@Module({
  imports: [OrganisationModule],
  controllers: [StreetsController],
  providers: [DemoStreets, Streets],
  exports: [Streets],
})
export class TerritoryModule {}
