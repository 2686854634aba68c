/** The places of the open archive, and the way back to all archives. */
import { ChartColumn, Download, LibraryBig, MapPin, Settings, Tag, TextQuote } from 'lucide-react';
import type { ReactNode } from 'react';
import { host, useConnection } from '../api/client.ts';
import { t } from '../strings/index.ts';
import { classes } from '../ui/classes.ts';
import { Tooltip } from '../ui/Tooltip.tsx';
import { useCommand } from './commands.ts';
import { ariaKeys } from './keys.ts';
import styles from './Rail.module.css';
import { go, hashOf, type Place, type Route } from './route.ts';

export type RailProps = { place: Place };

export function Rail({ place }: RailProps) {
  const name = useConnection((state) => state.host?.archive?.name ?? '');
  const current = place === 'search' ? 'library' : place;
  return (
    <nav className={styles.rail} aria-label={t.app.places}>
      <Tooltip text={t.app.archivesOf(name)} side="right">
        <button
          type="button"
          className={styles.mark}
          aria-label={t.app.archivesOf(name)}
          onClick={() => void host.closeArchive()}
        >
          <span lang="ar" dir="rtl" aria-hidden="true">
            {t.app.letter}
          </span>
        </button>
      </Tooltip>
      <RailLink to={LIBRARY} keys="Alt+1" name={t.app.library} current={current} icon={<LibraryBig />} />
      <RailLink
        to={{ place: 'passages' }}
        keys="Alt+2"
        name={t.app.passages}
        current={current}
        icon={<TextQuote />}
      />
      <RailLink to={{ place: 'tags' }} keys="Alt+3" name={t.app.tags} current={current} icon={<Tag />} />
      <RailLink to={NAMES} keys="Alt+4" name={t.names.title} current={current} icon={<MapPin />} />
      <RailLink to={IMPORTS} keys="Alt+5" name={t.app.imports} current={current} icon={<Download />} />
      <RailLink
        to={{ place: 'counts' }}
        keys="Alt+7"
        name={t.app.counts}
        current={current}
        icon={<ChartColumn />}
      />
      <RailLink
        to={{ place: 'settings' }}
        keys="Alt+6"
        name={t.app.settings}
        current={current}
        icon={<Settings />}
        last
      />
    </nav>
  );
}

const LIBRARY: Route = { place: 'library', articleId: null, at: null };
const NAMES: Route = { place: 'names', nameId: null };
const IMPORTS: Route = { place: 'imports', run: null };

type RailLinkProps = {
  to: Route;
  keys: string;
  name: string;
  current: Place;
  icon: ReactNode;
  last?: boolean;
};

function RailLink({ to, keys, name, current, icon, last }: RailLinkProps) {
  useCommand({ id: `go.${to.place}`, title: name, keys, inFields: true, run: () => go(to) });
  return (
    <Tooltip text={name} keys={keys} side="right">
      <a
        href={hashOf(to)}
        className={classes(styles.link, last && styles.last)}
        aria-label={name}
        aria-keyshortcuts={ariaKeys(keys)}
        aria-current={to.place === current ? 'page' : undefined}
      >
        {icon}
      </a>
    </Tooltip>
  );
}
