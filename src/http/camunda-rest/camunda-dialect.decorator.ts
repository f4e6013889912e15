import { applyDecorators, UseFilters, UseInterceptors } from '@nestjs/common';
import { ApiBasicAuth, ApiBearerAuth, ApiExtraModels, ApiTags } from '@nestjs/swagger';
import {
  AnswersErrorsAs,
  type ErrorForm,
  InvalidInput,
  MayFail,
} from '../../platform/errors/index.js';
import { toCamundaError } from './camunda-error.js';
import { CamundaErrorFilter } from './camunda-error.filter.js';
import { CamundaErrorDto } from './camunda.dto.js';
import { ExactJsonInterceptor } from './exact-json.js';

const CAMUNDA_FORM: ErrorForm = {
  mediaType: 'application/json',
  type: CamundaErrorDto,
  key: 'type',
  answer: toCamundaError,
};

/** The dialect reads bodies and queries by itself, so that every operation may find them wrong. */
const WRONG_REQUEST = new InvalidInput('workerId is required.', [
  { field: 'workerId', code: 'required', message: 'workerId is required.' },
]);

/** What every controller under /engine-rest needs: Camunda's errors, its bare JSON, Basic beside Bearer. */
export function CamundaDialect(): ClassDecorator {
  return applyDecorators(
    UseFilters(CamundaErrorFilter),
    UseInterceptors(ExactJsonInterceptor),
    ApiTags('engine-rest'),
    ApiBasicAuth(),
    ApiBearerAuth(),
    ApiExtraModels(CamundaErrorDto),
    AnswersErrorsAs(CAMUNDA_FORM),
    MayFail(WRONG_REQUEST),
  ) as ClassDecorator;
}
