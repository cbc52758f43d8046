export { createApiTransport, type ApiTransportOptions } from './transport/api-transport.js';
export { createFallbackTransport, type FallbackTransportOptions } from './transport/fallback-transport.js';
