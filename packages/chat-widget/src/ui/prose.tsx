import { useMemo, type ReactElement } from 'react';
import type { CitedSource } from '../answer/cited-source.js';
import { blocksOf, type Block } from '../answer/markdown.js';
import type { Inline } from '../answer/markdown-inline.js';
import type { Direction } from '../chat-props.js';
import { plainBlock } from '../answer/answer-text.js';
import { blockDirection } from '../answer/text-direction.js';
import { CitationMark } from './citation-mark.js';
import { CodeBlock } from './code-block.js';
import { DirectedText } from './directed-text.js';
import { useReader } from './reader-context.js';

interface ProseProps {
  /** Markdown of a model. */
  text: string;
  sources: CitedSource[];
}

/** An answer in its own words; `[n]` in it is a link to source n. Every piece becomes an element, never HTML. */
export function Prose({ text, sources }: ProseProps): ReactElement {
  const blocks = useMemo(() => blocksOf(text), [text]);
  return (
    <div className="rag-prose">
      <Blocks blocks={blocks} sources={sources} />
    </div>
  );
}

/** Each block has a direction of its own: an answer may hold both. */
function Blocks({ blocks, sources }: { blocks: Block[]; sources: CitedSource[] }): ReactElement[] {
  const { direction } = useReader();
  return blocks.map((block) => {
    const dir = blockDirection(plainBlock(block, false), direction);
    switch (block.kind) {
      case 'paragraph':
        return (
          <p key={block.start} dir={dir} className="rag-prose-paragraph">
            <Inlines inlines={block.inlines} dir={dir} sources={sources} />
          </p>
        );
      case 'heading':
        // No heading of the page: its outline is not the answer's.
        return (
          <p key={block.start} dir={dir} className="rag-prose-heading">
            <Inlines inlines={block.inlines} dir={dir} sources={sources} />
          </p>
        );
      case 'code':
        return <CodeBlock key={block.start} code={block.text} language={block.language} />;
      case 'list':
        return <List key={block.start} list={block} dir={dir} sources={sources} />;
      case 'table':
        return <Table key={block.start} table={block} dir={dir} sources={sources} />;
    }
  });
}

function List({
  list: { first, items },
  dir,
  sources,
}: {
  list: Extract<Block, { kind: 'list' }>;
  dir: Direction;
  sources: CitedSource[];
}): ReactElement {
  const children = items.map((item) => (
    <li key={item.start}>
      <Blocks blocks={item.blocks} sources={sources} />
    </li>
  ));
  return first === undefined ? (
    <ul className="rag-prose-list" dir={dir}>
      {children}
    </ul>
  ) : (
    <ol className="rag-prose-list" dir={dir} start={first}>
      {children}
    </ol>
  );
}

function Table({
  table: { header, rows },
  dir,
  sources,
}: {
  table: Extract<Block, { kind: 'table' }>;
  dir: Direction;
  sources: CitedSource[];
}): ReactElement {
  return (
    <table className="rag-table" dir={dir}>
      <thead>
        <tr>
          {header.map((cell, column) => (
            // oxlint-disable-next-line react/no-array-index-key -- A column is its place.
            <th key={column} scope="col">
              <Inlines inlines={cell} dir={dir} sources={sources} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.start}>
            {row.cells.map((cell, column) => (
              // oxlint-disable-next-line react/no-array-index-key -- A column is its place.
              <td key={column}>
                <Inlines inlines={cell} dir={dir} sources={sources} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface InlinesProps {
  inlines: Inline[];
  /** Of the block they stand in. */
  dir: Direction;
  sources: CitedSource[];
}

function Inlines({ inlines, dir, sources }: InlinesProps): ReactElement[] {
  return inlines.map((inline) => {
    const key = inline.start;
    switch (inline.kind) {
      case 'text':
        return <DirectedText key={key} text={inline.text} dir={dir} />;
      case 'code':
        return (
          <code key={key} className="rag-inline-code" dir="ltr">
            {inline.text}
          </code>
        );
      case 'citation':
        return <CitationMark key={key} number={inline.number} sources={sources} />;
      case 'strong':
        return (
          <strong key={key}>
            <Inlines inlines={inline.inlines} dir={dir} sources={sources} />
          </strong>
        );
      case 'emphasis':
        return (
          <em key={key}>
            <Inlines inlines={inline.inlines} dir={dir} sources={sources} />
          </em>
        );
    }
  });
}
