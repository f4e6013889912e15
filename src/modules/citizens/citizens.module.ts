import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Citizen } from './citizen.entity.js';
import { CitizenService } from './citizens.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Citizen])],
  providers: [CitizenService],
  exports: [CitizenService],
})
export class CitizensModule {}
