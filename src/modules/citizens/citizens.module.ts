import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Citizen } from './citizen.entity.js';
import { CitizenReadModel } from './citizens.read-model.js';
import { CitizenService } from './citizens.service.js';

@Module({
  imports: [TypeOrmModule.forFeature([Citizen])],
  providers: [CitizenReadModel, CitizenService],
  exports: [CitizenReadModel, CitizenService],
})
export class CitizensModule {}
