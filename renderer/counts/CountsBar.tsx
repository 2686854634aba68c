/** Above the counts: what is counted, how it is split and shown, and the way out as a file. */
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../app/commands.ts';
import { t } from '../strings/index.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import { Select } from '../ui/Select.tsx';
import styles from './CountsBar.module.css';
import { BYS, RELATIONS, useCountsView } from './counts-view.ts';
import { Segments } from './Segments.tsx';

type CountsBarProps = {
  /** Whether tags stand under others, and whether Passages shows not all. */
  isTree: boolean;
  isNarrowed: boolean;
  isEmpty: boolean;
  onExport(format: 'csv' | 'svg'): void;
};

const set = useCountsView.setState;

export function CountsBar({ isTree, isNarrowed, isEmpty, onExport }: CountsBarProps) {
  const view = useCountsView();
  return (
    <header className={styles.bar}>
      <h1 className={styles.title}>{t.counts.title}</h1>
      <Segments
        label={t.counts.what}
        value={view.what}
        options={[
          { value: 'tags', label: t.counts.tags },
          { value: 'together', label: t.counts.together },
        ]}
        onChange={(what) => set({ what })}
      />
      {view.what === 'tags' ? (
        <Choice
          label={t.counts.by}
          words={t.counts.bys}
          values={BYS}
          value={view.by}
          onChange={(by) => set({ by })}
        />
      ) : (
        <Choice
          label={t.counts.relation}
          words={t.counts.relations}
          values={RELATIONS}
          value={view.relation}
          onChange={(relation) => set({ relation })}
        />
      )}
      {isTree && <Tick label={t.counts.under} checked={view.under} onChange={(under) => set({ under })} />}
      {isNarrowed && (
        <Tick label={t.counts.scoped} checked={view.scoped} onChange={(scoped) => set({ scoped })} />
      )}
      <span className={styles.gap} />
      <Segments
        label={t.counts.as}
        value={view.as}
        options={[
          { value: 'chart', label: t.counts.chart },
          { value: 'table', label: t.counts.table },
        ]}
        onChange={(as) => set({ as })}
      />
      <ExportMenu disabled={isEmpty} onExport={onExport} />
    </header>
  );
}

type ExportMenuProps = { disabled: boolean; onExport(format: 'csv' | 'svg'): void };

function ExportMenu({ disabled, onExport }: ExportMenuProps) {
  const [isOpen, setOpen] = useState(false);
  useCommand({
    id: 'counts.export',
    title: t.counts.export,
    keys: 'Shift+E',
    when: () => !disabled,
    run: () => setOpen(true),
  });
  return (
    <Menu
      align="end"
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <IconButton
          label={t.counts.export}
          keys="Shift+E"
          icon={<Download aria-hidden="true" />}
          disabled={disabled}
        />
      }
    >
      <MenuItem onSelect={() => onExport('csv')}>{t.counts.exportCsv}</MenuItem>
      <MenuItem onSelect={() => onExport('svg')}>{t.counts.exportSvg}</MenuItem>
    </Menu>
  );
}

type ChoiceProps<V extends string> = {
  label: string;
  words: Record<V, string>;
  values: readonly V[];
  value: V;
  onChange(value: V): void;
};

function Choice<V extends string>({ label, words, values, value, onChange }: ChoiceProps<V>) {
  const options = values.map((one) => ({ value: one, label: words[one] }));
  return (
    <span className={styles.choice}>
      <Select label={label} value={value} options={options} onChange={onChange} />
    </span>
  );
}

type TickProps = { label: string; checked: boolean; onChange(checked: boolean): void };

function Tick({ label, checked, onChange }: TickProps) {
  return (
    <label className={styles.tick}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}
