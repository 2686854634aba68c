/** The bar above the pages: which one is read, how large and how far turned they are, and what stands beside them. */
import { MoveHorizontal, PanelLeft, RotateCw, ZoomIn, ZoomOut } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { PageList } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { toast } from '../ui/toast.ts';
import { pageCalled } from './layout.ts';
import { PageCommands } from './PageCommands.tsx';
import styles from './PagesBar.module.css';
import { usePageView } from './page-view.ts';
import type { Paged } from './use-paged.ts';

export type PagesBarProps = { paged: Paged; onLeave(): void };

export function PagesBar({ paged, onLeave }: PagesBarProps) {
  const { panel, setPanel, zoom, setZoom, stepZoom, rotate } = usePageView();
  return (
    <div className={styles.bar} role="toolbar" aria-label={t.pages.tools}>
      <PageCommands paged={paged} />
      <IconButton
        label={t.pages.panel}
        keys="B"
        pressed={panel !== null}
        icon={<PanelLeft aria-hidden="true" />}
        onClick={() => setPanel(panel ? null : 'thumbnails')}
      />
      <PageField paged={paged} onLeave={onLeave} />
      <span className={styles.space} />
      <IconButton
        label={t.pages.smaller}
        keys="-"
        icon={<ZoomOut aria-hidden="true" />}
        onClick={() => stepZoom(-1, paged.zoom)}
      />
      <output className={styles.zoom}>{t.pages.zoom(Math.round(paged.zoom * 100))}</output>
      <IconButton
        label={t.pages.larger}
        keys="+"
        icon={<ZoomIn aria-hidden="true" />}
        onClick={() => stepZoom(1, paged.zoom)}
      />
      <IconButton
        label={zoom === 'width' ? t.pages.fitPage : t.pages.fitWidth}
        keys="W"
        icon={<MoveHorizontal aria-hidden="true" />}
        onClick={() => setZoom(zoom === 'width' ? 'page' : 'width')}
      />
      <IconButton label={t.pages.turn} keys="R" icon={<RotateCw aria-hidden="true" />} onClick={rotate} />
    </div>
  );
}

const called = ({ pages }: PageList, number: number) => pages[number]?.label || String(number + 1);

/** The page that is read, by what is printed on it; another one is typed in its place. */
function PageField({ paged, onLeave }: PagesBarProps) {
  const current = usePageView((view) => view.current);
  const shown = called(paged.list, current);
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolling on gives up what was typed.
  useEffect(() => setTyped(null), [current]);
  const go = (event: FormEvent) => {
    event.preventDefault();
    const found = pageCalled(paged.list, typed ?? shown);
    if (found === null) return toast({ text: t.pages.noSuchPage(typed ?? '') });
    paged.goTo(found);
    setTyped(null);
    onLeave();
  };
  return (
    <form className={styles.field} onSubmit={go}>
      <input
        ref={field}
        id="page-number"
        value={typed ?? shown}
        aria-label={t.pages.goTo}
        aria-keyshortcuts="G"
        autoComplete="off"
        dir="auto"
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onLeave();
        }}
      />
      <span>{t.pages.of(paged.list.pages.length)}</span>
    </form>
  );
}
