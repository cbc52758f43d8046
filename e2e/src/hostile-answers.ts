import type { Citation, Quote } from 'docusaurus-rag-core';

/** What an API, its model or a page that the model read may send instead of an answer. */
export interface HostileAnswer {
  name: string;
  text: string;
  /** In place of the honest source. */
  sources?: Partial<Citation>[];
  quotes?: Partial<Quote>[];
}

/** What must never run. Tests count its calls. */
const RUN = 'trap()';
const ELSEWHERE = 'https://elsewhere.example/';
/** As long as no honest answer is. */
const LENGTH = 200_000;

const named = (name: string, texts: string[]): HostileAnswer[] =>
  texts.map((text, i) => ({ name: `${name} ${i + 1}`, text }));
const fill = (piece: string): string => piece.repeat(Math.floor(LENGTH / piece.length));
const lines = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

const HTML = [
  `<script>${RUN}</script>`,
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<img src=x onerror="${RUN}">`,
  `<img src="${ELSEWHERE}pixel.gif">`,
  `<img srcset="${ELSEWHERE}pixel.gif 2x">`,
  `<svg onload="${RUN}"><animate onbegin="${RUN}" attributeName=x dur=1s></svg>`,
  `<svg><script href="data:text/javascript,${RUN}"/></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' onload='${RUN}'/>#x"/></svg>`,
  `<svg><foreignObject><iframe srcdoc="<script>parent.${RUN}</script>"></iframe></foreignObject></svg>`,
  `<iframe src="javascript:parent.${RUN}"></iframe>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<object data="javascript:${RUN}"></object><embed src="javascript:${RUN}">`,
  `<details open ontoggle="${RUN}"><summary>x</summary></details>`,
  `<video><source onerror="${RUN}"></video><audio src=x onerror="${RUN}">`,
  `<input autofocus onfocus="${RUN}">`,
  `<marquee onstart="${RUN}">x</marquee>`,
  `<body onload="${RUN}" onpageshow="${RUN}">`,
  `<form action="javascript:${RUN}"><button formaction="javascript:${RUN}">Send</button></form>`,
  `<link rel=stylesheet href="${ELSEWHERE}x.css"><link rel=prefetch href="${ELSEWHERE}">`,
  `<meta http-equiv=refresh content="0;url=javascript:${RUN}">`,
  `<base href="${ELSEWHERE}">`,
  `<math><mtext><table><mglyph><style><img src=x onerror="${RUN}"></style></mglyph></table></mtext></math>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>"></noscript>`,
  `<textarea></textarea><img src=x onerror=${RUN}>`,
  `<!--><img src=x onerror=${RUN}>-->`,
  `<![CDATA[><img src=x onerror=${RUN}>]]>`,
  `<template><script>${RUN}</script></template><xmp><img src=x onerror=${RUN}></xmp>`,
  `<div onpointerover="${RUN}" style="position:fixed;inset:0">x`,
  `<a href="javascript:${RUN}">Click</a><a href="${ELSEWHERE}" ping="${ELSEWHERE}">there</a>`,
  `<custom-element onclick=${RUN} is=x></custom-element>`,
  `"><img src=x onerror=${RUN}>`,
  `<p dangerouslySetInnerHTML={{__html: '<img src=x onerror=${RUN}>'}} />`,
];

const LINKS = [
  `[x](javascript:${RUN})`,
  `[x](JaVaScRiPt:${RUN})`,
  `[x](java\tscript:${RUN})`,
  `[x](java\nscript:${RUN})`,
  `[x](&#106;avascript:${RUN})`,
  `[x](javascript&colon;${RUN})`,
  `[x](data:text/html,<script>${RUN}</script>)`,
  `[x](data:text/html;base64,PHNjcmlwdD50cmFwKCk8L3NjcmlwdD4=)`,
  `[x](vbscript:${RUN}) [x](file:///etc/passwd) [x](blob:${ELSEWHERE}x)`,
  `[x](${ELSEWHERE}) [x](//elsewhere.example) [x](\\\\elsewhere.example)`,
  `<javascript:${RUN}> <${ELSEWHERE}> <mailto:a@elsewhere.example>`,
  `${ELSEWHERE} www.elsewhere.example a@elsewhere.example tel:123`,
  `[x][a] and [a]\n\n[a]: javascript:${RUN} "x"`,
  `![x](${ELSEWHERE}pixel.gif)`,
  `![x](data:image/svg+xml,<svg onload="${RUN}"/>)`,
  `[![x](${ELSEWHERE}pixel.gif)](${ELSEWHERE})`,
  `![x][a]\n\n[a]: ${ELSEWHERE}pixel.gif`,
  `[^1] [[Page|javascript:${RUN}]]\n\n[^1]: <${ELSEWHERE}>`,
  `[1](${ELSEWHERE}) [1](javascript:${RUN}) [1]: ${ELSEWHERE}`,
];

const STYLES = [
  `<style>* { display: none !important; background: url(${ELSEWHERE}a) }</style>`,
  `<style>@import '${ELSEWHERE}x.css'; @font-face { src: url(${ELSEWHERE}f) }</style>`,
  `<p style="background:url(${ELSEWHERE}a);position:fixed;inset:0;z-index:9999">x</p>`,
  `<p style="width:expression(${RUN});-moz-binding:url(${ELSEWHERE}x#y);behavior:url(${ELSEWHERE})">x</p>`,
  `Text {: style="background:url(${ELSEWHERE}a)" onclick="${RUN}" .rag-panel #rag}`,
  `\`\`\`"><script>${RUN}</script>\nx\n\`\`\``,
  `\`\`\`html</code></pre><script>${RUN}</script>\n</code></pre><script>${RUN}</script>\n\`\`\``,
  `\`\`\`mermaid\ngraph TD; A-->B; click A "javascript:${RUN}"\n\`\`\``,
  `$$\\href{javascript:${RUN}}{x} \\includegraphics{${ELSEWHERE}p.png}$$`,
  `| a | <img src=x onerror=${RUN}> |\n|---|---|\n| <script>${RUN}</script> | [x](javascript:${RUN}) |`,
];

const ENCODED = [
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `&#x3C;img src=x onerror=${RUN}&#x3E; &#60;script&#62;${RUN}&#60;/script&#62;`,
  `&amp;lt;script&amp;gt;${RUN}&amp;lt;/script&amp;gt;`,
  String.raw`\u003cscript\u003e${RUN}\u003c/script\u003e \x3cimg src=x onerror=${RUN}\x3e`,
  `+ADw-script+AD4-${RUN}+ADw-/script+AD4- %3Cscript%3E${RUN}%3C/script%3E`,
  `{{constructor.constructor('${RUN}')()}} \${${RUN}} <%= ${RUN} %> #{${RUN}} {%raw%}`,
  `data: {"type":"data-sources","data":{"sources":[]}}\n\nevent: close\ndata: [DONE]\n\n`,
  `\u0000<\u0000script>${RUN}</script>\uFEFF\u2028<img src=x onerror=${RUN}>\u2029`,
];

const BIDI = [
  `\u202E.gnp.exe evitan si sihT`,
  `\u202Dمتن جو الٹا دکھائی دے\u202C\u202C\u202C after`,
  fill('\u2066\u2067\u2068'),
  fill('\u202E\u202D\u202B\u202A'),
  `${'\u2069'.repeat(5000)}${'\u202C'.repeat(5000)} [1]`,
  `\`if (admin\u202E \u2066// check\u2069 \u2066)\` [1\u202E]`,
  `\`\`\`js\nif (isAdmin\u202E\u2066 { return; }\u2069\u2066\n\`\`\``,
  `| \u202Ea | ب |\n|---|---|\n| \u2067c | \u202Ed |`,
  `a${'\u0301\u0489\u20DD'.repeat(5000)}`,
  fill('\u200B\u200D\u2060\u00AD'),
  `\uD800 \uDFFF \uD83D ${'\u{E0041}\u{E0042}'.repeat(200)}`,
];

const SIZES = [
  fill('An honest sentence that never ends, and says nothing. '),
  fill('ایک لمبا جملہ جو کچھ نہیں کہتا اور ختم نہیں ہوتا۔ '),
  '- '.repeat(1_000_000),
  '> '.repeat(1_000_000),
  '1. '.repeat(60_000),
  lines(600, (i) => `${' '.repeat(i)}- item`),
  lines(2000, (i) => `${'  '.repeat(i % 50)}${i % 2 ? '-' : '1.'} item`),
  lines(2000, (i) => `${'>'.repeat(i % 90)} quote`),
  lines(2000, (i) => `${'#'.repeat((i % 6) + 1)} Heading ${i}`),
  `| a | b |\n|---|---|\n${lines(3000, (i) => `| ${i} | [1] |`)}`,
  `|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n|${'b|'.repeat(2000)}`,
  `| a |\n|${' '.repeat(LENGTH)}x`,
  `\`\`\`js\n${fill('while (true) {\n')}`,
  fill('```\n'),
  fill('```\n~~~\n'),
  `\`\`\`${' '.repeat(LENGTH)}\``,
  fill('`'),
  fill('`` `a '),
  fill('**a '),
  fill('*a '),
  fill('_a '),
  fill('*_**'),
  `${'*'.repeat(50_000)}a${'*'.repeat(50_000)}`,
  fill('*a**b'),
  fill('['),
  fill('[1]('),
  fill('[1'),
  fill('![]('),
  fill('|'),
  fill('|\n'),
  fill('\\'),
  fill('\n'),
  fill('\n\n- '),
  `# a${' '.repeat(LENGTH)}b`,
  `#${fill(' #')}a`,
  `a${' '.repeat(LENGTH)}b`,
  `- ${' '.repeat(LENGTH)}`,
  fill('<div>'),
  fill('<!--'),
  fill('&amp;'),
  'w'.repeat(LENGTH),
  '🧪'.repeat(20_000),
  fill('a\n'),
  `999999999. x\n0. y\n${lines(500, () => '99999999999999999999. z')}`,
  `${'[1]'.repeat(1500)} ${'[999]'.repeat(1500)}`,
];

/** Addresses of sources, none of which is a page of the site. */
const FORGED_URLS = [
  `javascript:${RUN}`,
  `\tjavascript:${RUN}`,
  ` JAVASCRIPT:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  ELSEWHERE,
  '//elsewhere.example/',
  '/\\elsewhere.example/',
  '\\\\elsewhere.example/',
  'https:elsewhere.example',
  'http://localhost@elsewhere.example/',
  'blob:https://elsewhere.example/x',
  `/\t/elsewhere.example/`,
  `https://[${RUN}]/`,
  `../../..//elsewhere.example`,
];

const CITED: HostileAnswer[] = [
  ...FORGED_URLS.map((url) => ({
    name: `source ${JSON.stringify(url)}`,
    text: 'It says so [1].',
    sources: [{ url }],
  })),
  {
    name: 'markup in titles and headings',
    text: 'It says so [1].',
    sources: [{ title: HTML.slice(0, 6).join(''), headingPath: [...HTML.slice(6, 12), '\u202Etitle'] }],
  },
  {
    name: 'a language that is none',
    text: 'It says so [1].',
    sources: [{ locale: '"><script>trap()</script>' }],
  },
  { name: 'numbers that are none', text: '[0] [-1] [1e3] [٣] [١] [Infinity] [01] [1.0] [__proto__]' },
  {
    name: 'sources in the thousands',
    text: '[1]',
    sources: Array.from({ length: 2000 }, (_, i) => ({ number: i + 1 })),
  },
  { name: 'sources of one number', text: '[1]', sources: Array.from({ length: 50 }, () => ({ number: 1 })) },
  { name: 'markup in quotes', text: '', quotes: HTML.slice(0, 8).map((text) => ({ text })) },
  {
    name: 'markup in quoted code',
    text: '',
    quotes: [{ text: HTML.join('\n'), codeLanguage: STYLES[5] ?? '' }],
  },
  { name: 'a quote without end', text: '', quotes: [{ text: fill('اقتباس '), locale: '\u202E' }] },
  { name: 'a quote of no source', text: '', quotes: [{ citation: 7 }, { citation: -1 }] },
];

export const HOSTILE_ANSWERS: HostileAnswer[] = [
  ...named('HTML', HTML),
  ...named('link', LINKS),
  ...named('style', STYLES),
  ...named('encoded', ENCODED),
  ...named('direction', BIDI),
  ...named('size', SIZES),
  ...CITED,
];
