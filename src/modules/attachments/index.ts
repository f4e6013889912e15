export * from './attachments.errors.js';
export * from './attachments.module.js';
export * from './attachments.read-model.js';
export * from './attachments.service.js';
export { AttachmentFormDto } from './http/attachments.dto.js';
export { withReceivedFile } from './http/received-file.js';
export { handOutPreview } from './http/safe-download.js';
export { inspectFile, type InspectedFile } from './inspect-file.js';
