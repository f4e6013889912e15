import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/index.js';
import { DistrictNames } from './districts/district-names.js';
import { DistrictOutlines } from './districts/district-outlines.js';
import { PlacesController } from './places/http/places.controller.js';
import { PlaceAgreements } from './places/place-agreement.js';
import { Places } from './places/places.read-model.js';
import { AddressLookup } from './streets/address-lookup.js';
import { DemoStreets } from './streets/demo-streets.js';
import { StreetsController } from './streets/http/streets.controller.js';
import { StreetImport } from './streets/street-import.js';
import { StreetMap } from './streets/street-map.js';
import { StreetStore } from './streets/street-store.js';
import { Streets } from './streets/streets.js';
import { TerritorySettings } from './territory.settings.js';

/** Where things are: the municipality's districts, streets and house numbers. */
@Module({
  imports: [OrganisationModule],
  controllers: [PlacesController, StreetsController],
  providers: [
    {
      provide: DistrictOutlines,
      inject: [TerritorySettings],
      useFactory: ({ districtsFile }: TerritorySettings) =>
        DistrictOutlines.fromFile(districtsFile),
    },
    AddressLookup,
    DistrictNames,
    DemoStreets,
    PlaceAgreements,
    StreetMap,
    Places,
    StreetImport,
    StreetStore,
    Streets,
  ],
  exports: [StreetMap, PlaceAgreements, Places, Streets],
})
export class TerritoryModule {}
