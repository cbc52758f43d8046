import type { ReactElement } from 'react';
import { CopyButton } from './copy-button.js';
import { useReader } from './reader-context.js';

interface CodeBlockProps {
  code: string;
  /** As the page or the model names it; may be empty. */
  language: string;
}

/** Code, which runs from left to right in any language, and the button that copies it. */
export function CodeBlock({ code, language }: CodeBlockProps): ReactElement {
  const { messages } = useReader();
  return (
    <div className="rag-code-block">
      <div className="rag-code-bar">
        <bdi className="rag-code-language">{language}</bdi>
        <CopyButton label={messages.copyCode} text={() => code} />
      </div>
      <pre className="rag-code" dir="ltr">
        <code>{code}</code>
      </pre>
    </div>
  );
}
