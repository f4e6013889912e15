import { Module } from '@nestjs/common';
import { Declares, HooksModule } from '../hooks/index.js';
import { expiredRows } from './expired-rows.js';
import { Housekeeping } from './housekeeping.js';
import { PlatformRows } from './platform-rows.js';

@Declares(expiredRows)
@Module({ imports: [HooksModule], providers: [Housekeeping, PlatformRows] })
export class HousekeepingModule {}
