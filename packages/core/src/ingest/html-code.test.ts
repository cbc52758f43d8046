import { parseFragment } from 'parse5';
import { describe, expect, it } from 'vitest';

import { readCode } from './html-code.js';
import { elementsIn } from './html-tree.js';

function read(html: string) {
  for (const element of elementsIn(parseFragment(html)))
    if (element.tagName === 'pre') return readCode(element);
  throw new Error(`No <pre> in ${html}`);
}

describe('readCode', () => {
  it('reads the lines of a Docusaurus code block, indentation and empty lines kept', () => {
    const html =
      '<pre tabindex=0 class="prism-code language-js codeBlock_x"><code class=codeBlockLines_x>' +
      '<div class="token-line codeLine_x"><span class=codeLineNumber_x></span><span class=codeLineContent_x><span class="token keyword">export</span><span class="token plain"> {</span></span><br/></div>' +
      '<div class=token-line><span class="token plain" style=display:inline-block></span><br/></div>' +
      '<div class=token-line><span class="token plain">  title: </span><span class="token string">"عنوان"</span><br/></div>' +
      '<div class=token-line><span class="token plain">}</span><br/></div></code></pre>';
    expect(read(html)).toEqual([{ kind: 'code', text: 'export {\n\n  title: "عنوان"\n}', language: 'js' }]);
  });

  it('reads plain HTML, where the language stands on the inner element', () => {
    expect(read('<pre><code class="language-c++">int a;\n\tint b;\n</code></pre>')).toEqual([
      { kind: 'code', text: 'int a;\n\tint b;', language: 'c++' },
    ]);
  });

  it('names no language where the author named none', () => {
    expect(read('<pre class="prism-code language-text"><code>a</code></pre>')).toEqual([
      { kind: 'code', text: 'a', language: '' },
    ]);
  });

  it('keeps the copy button out', () => {
    expect(read('<pre><code>a</code><button>Copy</button></pre>')).toEqual([
      { kind: 'code', text: 'a', language: '' },
    ]);
  });

  it('keeps markup in code as text', () => {
    expect(read('<pre><code>&lt;script>alert(1)&lt;/script></code></pre>')).toEqual([
      { kind: 'code', text: '<script>alert(1)</script>', language: '' },
    ]);
  });

  it('gives nothing for an empty block', () => {
    expect(read('<pre><code> \n </code></pre>')).toEqual([]);
  });
});
