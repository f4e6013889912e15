import { Controller } from '@nestjs/common';
import { CamundaDialect } from '../camunda-dialect.decorator.js';
import { BY_ID } from './naming.js';
import { startsOfDefinition } from './starts-of-definition.js';

/** Starts a version of a process. */
@CamundaDialect()
@Controller('engine-rest/process-definition')
export class ProcessStartsController extends startsOfDefinition(BY_ID) {}
