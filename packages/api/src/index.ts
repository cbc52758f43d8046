export type { AppConfig, AppDeps } from './app-deps.js';
export { createApp } from './app.js';
export { compose, type ComposeOptions, type Composition } from './compose.js';
export { parseConfig, type Config, type ConfigDefaults } from './config.js';
export type { Environment } from './config-texts.js';
export { createApi, isApiPath, type Api, type ApiOptions } from './create-api.js';
export type { SiteLocale } from './site-locales.js';
export { startServer, type RunningServer } from './start.js';
