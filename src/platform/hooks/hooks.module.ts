import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Hooks } from './hooks.js';

@Module({ imports: [DiscoveryModule], providers: [Hooks], exports: [Hooks] })
export class HooksModule {}
