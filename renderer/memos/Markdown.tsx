/** Markdown as text to read. No HTML is let in; links lead to passages or nowhere. */
import MarkdownIt from 'markdown-it';
import { createElement, type ReactNode } from 'react';
import styles from './Markdown.module.css';
import { passageIn } from './passage-link.ts';

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

/** Pictures are not fetched from anywhere, so there are none. */
const markdown = new MarkdownIt({ html: false, breaks: true }).disable('image');
markdown.validateLink = (href) => passageIn(href) !== null;

type MarkdownProps = {
  text: string;
  /** A memo is a text of its own; a note stands among other words, in their face. */
  look?: 'memo' | 'note';
  onPassage(id: string): void;
};

export function Markdown({ text, look = 'memo', onPassage }: MarkdownProps) {
  return (
    <div className={styles.text} data-look={look} dir="auto">
      {drawn(markdown.parse(text, {}), onPassage)}
    </div>
  );
}

/** The elements that tokens make; what is opened takes in what comes until it is closed. */
function drawn(tokens: readonly Token[], onPassage: MarkdownProps['onPassage']): ReactNode[] {
  const open: { token: Token | null; children: ReactNode[] }[] = [{ token: null, children: [] }];
  const put = (node: ReactNode) => open.at(-1)?.children.push(node);
  for (const [key, token] of tokens.entries()) {
    if (token.nesting === 1) open.push({ token, children: [] });
    else if (token.nesting === 0) put(leaf(token, key, onPassage));
    else {
      const { token: begun, children } = open.pop() ?? { token: null, children: [] };
      if (begun) put(element(begun, key, children, onPassage));
    }
  }
  return open[0]?.children ?? [];
}

function element(
  token: Token,
  key: number,
  children: ReactNode[],
  onPassage: MarkdownProps['onPassage'],
): ReactNode {
  const id = passageIn(String(token.attrGet('href') ?? ''));
  if (id)
    return (
      <button key={key} type="button" className={styles.link} onClick={() => onPassage(id)}>
        {children}
      </button>
    );
  // In a tight list each paragraph is the item itself.
  if (token.hidden) return children;
  return createElement(token.tag, { key, dir: 'auto' }, ...children);
}

function leaf(token: Token, key: number, onPassage: MarkdownProps['onPassage']): ReactNode {
  if (token.type === 'inline') return drawn(token.children ?? [], onPassage);
  if (token.type === 'softbreak' || token.type === 'hardbreak') return <br key={key} />;
  if (token.type === 'hr') return <hr key={key} />;
  if (token.type === 'code_inline') return <code key={key}>{token.content}</code>;
  if (token.type === 'fence' || token.type === 'code_block') return <pre key={key}>{token.content}</pre>;
  return token.content;
}
