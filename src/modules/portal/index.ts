export * from './citizen-commands.service.js';
export { JoinReportDto, PublicReportDto } from './http/public.dto.js';
export * from './municipal-texts.js';
export * from './portal.errors.js';
export * from './portal.module.js';
export * from './portal.settings.js';
export { PublicOptions } from './public-options.read-model.js';
