import { applyDecorators, UseFilters, UseInterceptors } from '@nestjs/common';
import { ApiBasicAuth, ApiBearerAuth, ApiDefaultResponse, ApiTags } from '@nestjs/swagger';
import { CamundaErrorFilter } from './camunda-error.filter.js';
import { CamundaErrorDto } from './camunda.dto.js';
import { ExactJsonInterceptor } from './exact-json.js';

/** What every controller under /engine-rest needs: Camunda's errors, its bare JSON, Basic beside Bearer. */
export function CamundaDialect(): ClassDecorator {
  return applyDecorators(
    UseFilters(CamundaErrorFilter),
    UseInterceptors(ExactJsonInterceptor),
    ApiTags('engine-rest'),
    ApiBasicAuth(),
    ApiBearerAuth(),
    ApiDefaultResponse({ type: CamundaErrorDto, description: 'Refusal in the form of Camunda 7' }),
  ) as ClassDecorator;
}
