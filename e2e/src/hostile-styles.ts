/** What themes and page builders do to whatever they meet, and some that do it on purpose. */
export const HOSTILE_HEAD = `<style>
  html { font-size: 62.5% !important; }
  * { all: revert !important; }
  *, *::before, *::after { box-sizing: content-box !important; letter-spacing: 0.3em !important; }
  body { direction: rtl; text-transform: uppercase; word-spacing: 1em; line-height: 3; color: red; cursor: none; text-align: center; }
  :not(html, head, head *) { visibility: hidden !important; opacity: 0.1 !important; transform: scale(0.5) !important; display: inline !important; }
  main, main *, body { visibility: visible !important; opacity: 1 !important; transform: none !important; display: block !important; }
  button, input, textarea, a, dialog { all: unset !important; background: red !important; font-size: 40px !important; }
  button { display: none !important; position: static !important; min-height: 0 !important; }
  dialog:not([open]) { display: block !important; }
  svg, svg * { fill: lime !important; width: 200px !important; }
  div { position: absolute !important; z-index: 2147483647 !important; inset: 0 !important; float: left !important; }
  rag-chat, rag-chat * { pointer-events: none !important; clip-path: circle(0) !important; font-style: italic !important; }
  [class*='rag-'] { display: none !important; }
  section { display: none !important; }
</style>`;

/** As WordPress writes a post: generic names, and an overlay of its own. */
export const WORDPRESS_BODY = `<main id="primary" class="site-main"><article class="post type-post status-publish hentry">
  <h1 class="entry-title">Hello world!</h1>
  <p id="words" class="has-drop-cap">Welcome to WordPress. This is your first post.</p>
  <p><a class="more-link" href="/">Continue reading</a></p>
</article></main>`;
