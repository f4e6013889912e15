export { ProtocolRegister, protocolYear } from './entries/protocol-register.js';
export * from './register.module.js';
