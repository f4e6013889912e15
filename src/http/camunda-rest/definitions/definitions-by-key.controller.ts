import { Controller } from '@nestjs/common';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import { BY_KEY } from './naming.js';
import { oneDefinition } from './one-definition.js';

/** The latest versions of processes, by their keys. */
@CamundaDialect()
@Controller('engine-rest/process-definition/key')
export class DefinitionsByKeyController extends oneDefinition(BY_KEY) {}
