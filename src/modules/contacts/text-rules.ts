export { IsStorable, isStorable, isUuid } from '../../platform/http/index.js';
