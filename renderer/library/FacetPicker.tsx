/** The values of one facet with their counts, to tick; long lists can be searched. */
import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { Popover } from '../ui/Popover.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './FacetPicker.module.css';
import { facetLabel } from './facet-label.ts';
import type { FacetName } from './list-state.ts';

export type FacetPickerProps = {
  name: FacetName | 'name';
  values: readonly { value: string; count: number }[];
  chosen: readonly string[];
  onToggle(value: string): void;
};

/** From so many values on there is a field to find one. */
const MANY = 9;
/** Shown at once; the field finds the others. */
const MOST = 200;

export function FacetPicker({ name, values, chosen, onToggle }: FacetPickerProps) {
  const [typed, setTyped] = useState('');
  const label = t.library.facets[name];
  if (values.length + chosen.length === 0) return null;
  const all = [...gone(values, chosen), ...values];
  const found = all.filter(({ value }) => matches(facetLabel(name, value), typed)).slice(0, MOST);
  return (
    <Popover
      label={label}
      onOpenChange={() => setTyped('')}
      trigger={
        <Button look="quiet" data-set={chosen.length > 0 || undefined}>
          {label} <ChevronDown aria-hidden="true" />
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows go from one control to the next. */}
      <div className={styles.picker} onKeyDown={moveFocus}>
        {all.length >= MANY && (
          <TextField
            label={t.library.findIn(label)}
            labelHidden
            placeholder={t.library.findIn(label)}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
        <ul className={styles.values}>
          {found.map(({ value, count }) => (
            <li key={value}>
              <label className={styles.value}>
                <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
                <span className={styles.name} dir="auto">
                  {facetLabel(name, value)}
                </span>
                <span className={styles.count}>{t.write.number(count)}</span>
              </label>
            </li>
          ))}
        </ul>
      </div>
    </Popover>
  );
}

/** What is chosen stays in the list even when nothing has it any more. */
function gone(values: FacetPickerProps['values'], chosen: readonly string[]) {
  return chosen
    .filter((value) => !values.some((other) => other.value === value))
    .map((value) => ({ value, count: 0 }));
}

function matches(label: string, typed: string): boolean {
  return label.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase());
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by) return;
  const inputs = [...event.currentTarget.querySelectorAll('input')];
  const at = inputs.indexOf(document.activeElement as HTMLInputElement);
  inputs[Math.max(0, Math.min(inputs.length - 1, at + by))]?.focus();
  event.preventDefault();
}
