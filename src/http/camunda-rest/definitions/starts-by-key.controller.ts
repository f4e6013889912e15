import { Controller } from '@nestjs/common';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import { BY_KEY } from './naming.js';
import { startsOfDefinition } from './starts-of-definition.js';

/** Starts the latest version of a process. */
@CamundaDialect()
@Controller('engine-rest/process-definition/key')
export class StartsByKeyController extends startsOfDefinition(BY_KEY) {}
