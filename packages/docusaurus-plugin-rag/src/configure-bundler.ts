import type { Plugin } from '@docusaurus/types';
import { developmentMiddlewares, type DevelopmentMiddleware } from './development-index.js';
import type { Site } from './site.js';

type BundlerConfig = Exclude<ReturnType<NonNullable<Plugin['configureWebpack']>>, void>;

/** What Docusaurus takes besides, though its types do not say so. */
interface DevelopmentServer {
  devServer: { setupMiddlewares(middlewares: DevelopmentMiddleware[]): DevelopmentMiddleware[] };
}

/** @param onStart called when the bundler starts, by which time Docusaurus has emptied the build folder */
export function configureBundler(
  site: Site,
  { onStart }: { onStart(): void },
): BundlerConfig & DevelopmentServer {
  return {
    plugins: [{ apply: onStart }],
    devServer: {
      setupMiddlewares(middlewares) {
        middlewares.unshift(...developmentMiddlewares(site));
        // Docusaurus has its own function here. They are merged: both get this list, and what they return is joined.
        return [];
      },
    },
  };
}
