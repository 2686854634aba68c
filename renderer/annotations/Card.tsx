/** One passage: the quote in its own face, its note, tags, who and when. Opened, it is edited in place. */
import { Copy, Ellipsis, MoveHorizontal, Pencil, Repeat, Trash2 } from 'lucide-react';
import { memo, useEffect, useRef } from 'react';
import type { AnnotationView, ArticleView } from '../../main/api/schema.ts';
import { DEFAULT_COLOR } from '../../main/text/colors.ts';
import { useAnnotators, useTags } from '../api/queries.ts';
import { NoteText } from '../memos/NoteText.tsx';
import { copyText } from '../reader/copy-text.ts';
import { beginEdges } from '../reader/edges.ts';
import { useReading } from '../reader/reading.ts';
import { textFace } from '../reader/text-face.ts';
import { t } from '../strings/index.ts';
import { ColorDot } from '../ui/ColorDot.tsx';
import { MenuItem, RowMenu } from '../ui/Menu.tsx';
import { TagChip } from '../ui/TagChip.tsx';
import styles from './Card.module.css';
import { CardEditor } from './CardEditor.tsx';
import { CardState } from './CardState.tsx';
import { citation } from './citation.ts';
import { agoInWords } from './day.ts';
import { OriginLine } from './OriginLine.tsx';
import { showOnly } from './only-tag.ts';
import { removePassage, repeatTags } from './passage-calls.ts';

export type CardProps = { passage: AnnotationView; article: ArticleView };

export const Card = memo(function Card({ passage, article }: CardProps) {
  const isFocused = useReading((state) => state.focused === passage.id);
  const isEdited = useReading((state) => state.editing === passage.id);
  const { focus, edit, hover } = useReading.getState();
  const box = useRef<HTMLElement>(null);
  const wasEdited = useRef(false);
  useEffect(() => {
    if (wasEdited.current && !isEdited) box.current?.focus();
    wasEdited.current = isEdited;
  }, [isEdited]);
  const { id, quote } = passage;
  return (
    <article
      ref={box}
      className={styles.card}
      data-card={id}
      data-color={passage.color}
      data-focused={isFocused || undefined}
      aria-label={quote.slice(0, 120)}
      aria-current={isFocused || undefined}
      tabIndex={isFocused ? 0 : -1}
      onClick={() => focus(id, 'card')}
      onPointerEnter={() => hover(id)}
      onPointerLeave={() => hover(null)}
      onKeyDown={(event) => event.target === event.currentTarget && event.key === 'Enter' && edit(id)}
    >
      <q className={styles.quote} {...textFace(quote, article)}>
        {shortened(quote)}
      </q>
      {isEdited ? (
        <CardEditor passage={passage} onClose={() => edit(null)} />
      ) : (
        <Said passage={passage} article={article} />
      )}
      <CardState passage={passage} blocks={article.blocks} />
      <OriginLine origin={passage.origin} />
      <div className={styles.foot}>
        <Author name={passage.author} />
        <span className={styles.actions}>
          <time dateTime={passage.createdAt}>{timeInWords(passage.createdAt)}</time>
          <CardMenu passage={passage} article={article} />
        </span>
      </div>
    </article>
  );
});

/** With the dot of their colour, where more than one person annotates. */
function Author({ name }: { name: string }) {
  const { data = [] } = useAnnotators();
  const color = data.find((one) => one.name === name)?.color;
  return (
    <span className={styles.author}>
      {color && data.length > 1 && <ColorDot color={color} />}
      <bdi>{name || t.annotations.noAuthor}</bdi>
    </span>
  );
}

function Said({ passage, article }: CardProps) {
  const known = useTags().data;
  const only = useReading((state) => state.onlyTag);
  return (
    <>
      {passage.note && (
        <div className={styles.note}>
          <NoteText text={passage.note} />
        </div>
      )}
      {passage.tags.length > 0 && (
        <div className={styles.tags}>
          {passage.tags.map((name) => (
            <TagChip
              key={name}
              name={name}
              color={known?.find((tag) => tag.name === name)?.color ?? passage.color ?? DEFAULT_COLOR}
              title={name === only ? t.onlyTag.close(name) : t.onlyTag.show(name)}
              pressed={name === only}
              onPress={() => showOnly(name === only ? null : name, article.annotations)}
            />
          ))}
        </div>
      )}
    </>
  );
}

function CardMenu({ passage, article }: CardProps) {
  const { edit } = useReading.getState();
  return (
    <RowMenu
      align="end"
      trigger={
        <button type="button" className={styles.more} aria-label={t.annotations.more}>
          <Ellipsis aria-hidden="true" />
        </button>
      }
    >
      <MenuItem icon={<Pencil aria-hidden="true" />} keys="Enter" onSelect={() => edit(passage.id)}>
        {t.annotations.edit}
      </MenuItem>
      <MenuItem
        icon={<MoveHorizontal aria-hidden="true" />}
        keys="D"
        onSelect={() => beginEdges(passage, article.annotations)}
      >
        {t.edges.title}
      </MenuItem>
      <MenuItem icon={<Repeat aria-hidden="true" />} keys="R" onSelect={() => repeatTags(passage)}>
        {t.repeatTags.title}
      </MenuItem>
      <MenuItem icon={<Copy aria-hidden="true" />} keys="Y" onSelect={() => copyCited(passage, article)}>
        {t.annotations.copy}
      </MenuItem>
      <MenuItem
        icon={<Trash2 aria-hidden="true" />}
        keys="Delete"
        danger
        onSelect={() => void removePassage(passage)}
      >
        {t.annotations.remove}
      </MenuItem>
    </RowMenu>
  );
}

/** Copies a passage with where it comes from. */
export function copyCited(passage: AnnotationView, article: ArticleView): void {
  void copyText(citation(passage, article), t.annotations.copied);
}

const LONGEST = 360;

/** A whole page may be highlighted; the card shows how it begins and ends. */
function shortened(quote: string): string {
  if (quote.length <= LONGEST) return quote;
  const head = quote.slice(0, LONGEST - 120).replace(/\s+\S*$/, '');
  const tail = quote.slice(-80).replace(/^\S*\s+/, '');
  return `${head} … ${tail}`.toWellFormed();
}

function timeInWords(iso: string): string {
  const said = agoInWords(iso, new Date());
  if (said.kind === 'now') return t.annotations.now;
  return said.kind === 'day' ? said.day : t.annotations[said.kind](said.time);
}
