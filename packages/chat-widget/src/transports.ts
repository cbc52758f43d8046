export { createApiTransport, type ApiTransportOptions } from './transport/api-transport.js';
export { createDeferredTransport } from './transport/deferred-transport.js';
export { createFallbackTransport, type FallbackTransportOptions } from './transport/fallback-transport.js';
