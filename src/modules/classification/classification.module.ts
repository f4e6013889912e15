import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClassificationNode } from './classification-node.entity.js';
import { ClassificationReadModel } from './classification.read-model.js';
import { ClassificationController } from './http/classification.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([ClassificationNode])],
  controllers: [ClassificationController],
  providers: [ClassificationReadModel],
  exports: [ClassificationReadModel],
})
export class ClassificationModule {}
