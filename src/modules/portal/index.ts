export * from './citizen-desk.js';
export { JoinReportDto, PublicReportDto } from './http/public.dto.js';
export type { FollowedContact, FollowedStep } from './follow.read-model.js';
export * from './municipal-texts.js';
export * from './portal.errors.js';
export * from './portal.module.js';
export { PublicLimits } from './public-limits.js';
export { PublicOptions } from './public-options.read-model.js';
export type { ReportReceipt } from './public-reports.service.js';
