/** The facts of an article's original: the file, its hash, who read it, and what was found in it. */
import { Copy, PencilLine, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { ArticleView } from '../../main/api/schema.ts';
import { dayInWords } from '../annotations/day.ts';
import { useNamesOf } from '../api/name-queries.ts';
import { useCommand } from '../app/commands.ts';
import { hashOf } from '../app/route.ts';
import { t } from '../strings/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { copyText } from './copy-text.ts';
import styles from './Facts.module.css';
import { dateInWords, sourceInWords } from './SourceLine.tsx';

export type FactsProps = { article: ArticleView; onEdit(): void; onClose(): void };

const words = t.reader.facts;

export function Facts({ article, onEdit, onClose }: FactsProps) {
  const { original, found, published } = article;
  useCommand({ id: 'reader.closeFacts', title: words.close, keys: 'Escape', run: onClose });
  return (
    <section className={styles.facts} id="facts-of-original" aria-label={words.title}>
      <header className={styles.header}>
        <h2 className={styles.heading}>{words.title}</h2>
        <IconButton
          label={t.library.edit}
          keys="F2"
          icon={<PencilLine aria-hidden="true" />}
          onClick={onEdit}
        />
        <IconButton label={words.close} keys="Escape" icon={<X aria-hidden="true" />} onClick={onClose} />
      </header>
      <dl className={styles.list}>
        <Fact name={words.file}>
          <bdi className={styles.file}>{original.fileName}</bdi>
        </Fact>
        <Fact name={words.size}>{words.bytes(original.bytes)}</Fact>
        <Fact name={words.hash}>
          <code className={styles.hash}>{original.sha256}</code>
          <CopyButton label={words.copyHash} said={words.hashCopied} text={original.sha256} />
        </Fact>
        <Fact name={words.imported}>
          {dayInWords(original.importedAt)}
          <Quiet>
            {words.importer} {words.importerVersion(original.importer, original.importerVersion)}
          </Quiet>
        </Fact>
        <Fact name={words.published}>
          {published ? dateInWords(published) : words.notKnown}
          {published && <Quiet>{sourceInWords(published)}</Quiet>}
          {published?.date !== found.published?.date && (
            <Found value={found.published && dateInWords(found.published)} />
          )}
        </Fact>
        <Named name={words.names.title} now={article.title} found={found.title} onlyChanged />
        <Named name={words.names.outlet} now={article.outlet} found={found.outlet} onlyChanged />
        <Named
          name={words.names.byline}
          now={article.byline}
          found={found.byline}
          source={found.sources.byline}
        />
        <Fact name={words.address}>
          {article.url ? (
            <>
              <bdi className={styles.file}>{article.url}</bdi>
              <CopyButton label={words.copyAddress} said={words.addressCopied} text={article.url} />
            </>
          ) : (
            words.notKnown
          )}
        </Fact>
        <Fact name={words.language}>
          {article.language ? t.write.language(article.language) : words.notKnown}
          <Quiet>{words.wordCount(article.words)}</Quiet>
        </Fact>
        <NamesInText articleId={article.id} />
        {article.copies.length > 0 && (
          <Fact name={words.copies}>
            <Copies copies={article.copies} />
          </Fact>
        )}
      </dl>
    </section>
  );
}

type NamedProps = {
  name: string;
  now: string | null;
  found: string | null;
  source?: ArticleView['found']['sources']['byline'];
  onlyChanged?: boolean;
};

/** A fact that may have been corrected: what was found stays beside it. */
function Named({ name, now, found, source, onlyChanged }: NamedProps) {
  const isChanged = (now ?? '') !== (found ?? '');
  if (onlyChanged && !isChanged) return null;
  return (
    <Fact name={name}>
      <bdi className={styles.cut}>{now || words.notKnown}</bdi>
      {isChanged ? <Found value={found} /> : source && <Quiet>{sourceInWords(source)}</Quiet>}
    </Fact>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Other articles with nearly the same text: who printed it, and when. */
function Copies({ copies }: Pick<ArticleView, 'copies'>) {
  return (
    <ul className={styles.copies}>
      {copies.map(({ id, title, outlet, published }) => (
        <li key={id} dir="auto">
          <a href={hashOf({ place: 'library', articleId: id, at: null })}>{title}</a>
          <Quiet>{[outlet, published && t.write.date(published.date)].filter(Boolean).join(' · ')}</Quiet>
        </li>
      ))}
    </ul>
  );
}

/** Shown before "more". */
const FEW_NAMES = 12;

/** The known names that stand in the text, each leading to its page. */
function NamesInText({ articleId }: { articleId: string }) {
  const [isLong, setLong] = useState(false);
  const names = useNamesOf(articleId).data ?? [];
  if (names.length === 0) return null;
  return (
    <Fact name={words.namesInText}>
      <ul className={styles.names}>
        {names.slice(0, isLong ? undefined : FEW_NAMES).map(({ id, name, count }) => (
          <li key={id}>
            <a href={hashOf({ place: 'names', nameId: id })}>
              <bdi>{name}</bdi>
            </a>{' '}
            {count > 1 && <span>{t.write.number(count)}</span>}
          </li>
        ))}
        {names.length > FEW_NAMES && !isLong && (
          <li>
            <button type="button" onClick={() => setLong(true)}>
              {t.namePage.more(names.length - FEW_NAMES)}
            </button>
          </li>
        )}
      </ul>
    </Fact>
  );
}

function Found({ value }: { value: string | null }) {
  return <Quiet>{value ? words.found(value) : words.foundNothing}</Quiet>;
}

function Quiet({ children }: { children: ReactNode }) {
  return (
    <span className={styles.quiet} dir="auto">
      {children}
    </span>
  );
}

function CopyButton({ label, said, text }: { label: string; said: string; text: string }) {
  return (
    <IconButton
      className={styles.copy}
      label={label}
      icon={<Copy aria-hidden="true" />}
      onClick={() => void copyText(text, said)}
    />
  );
}
