/** Whoever made passages in this archive: their name, their colour, how many, and the way to them. */
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import type { AnnotatorView } from '../../main/api/schema.ts';
import { archive } from '../api/client.ts';
import { useAnnotators } from '../api/queries.ts';
import { sayUndoable } from '../app/undo.ts';
import { showPassages } from '../passages/filter.ts';
import { t } from '../strings/index.ts';
import { ColorMenu } from '../tags/ColorMenu.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { InlineField } from '../ui/InlineField.tsx';
import styles from './Annotators.module.css';
import { Section } from './Section.tsx';

type AnnotatorsProps = { readOnly: boolean };

export function Annotators({ readOnly }: AnnotatorsProps) {
  const { data = [] } = useAnnotators();
  const shown = data.filter(({ count }) => count > 0);
  if (shown.length === 0) return null;
  return (
    <Section title={t.annotators.title} text={t.annotators.says}>
      <ul className={styles.list}>
        {shown.map((annotator) => (
          <Annotator key={annotator.name} annotator={annotator} readOnly={readOnly} />
        ))}
      </ul>
    </Section>
  );
}

function Annotator({ annotator, readOnly }: AnnotatorsProps & { annotator: AnnotatorView }) {
  const { name, color, count } = annotator;
  const [isEdited, setEdited] = useState(false);
  const edit = async (change: { to?: string; color?: typeof color }, said: string) => {
    await archive.annotators.edit({ name, ...change });
    sayUndoable(said);
  };
  return (
    <li className={styles.annotator}>
      <ColorMenu
        label={t.annotators.colorOf(name, t.tags.colors[color])}
        color={color}
        readOnly={readOnly}
        onChoose={(wanted) => edit({ color: wanted }, t.annotators.recolored(name))}
      />
      {isEdited ? (
        <InlineField
          label={t.annotators.name}
          value={name}
          required
          onSave={(to) => edit({ to }, t.annotators.renamed(name, to))}
          onEnd={() => setEdited(false)}
        />
      ) : (
        <>
          <bdi className={styles.name}>{name}</bdi>
          {!readOnly && (
            <IconButton
              label={t.annotators.rename(name)}
              icon={<Pencil aria-hidden="true" />}
              onClick={() => setEdited(true)}
            />
          )}
          <Button
            look="link"
            aria-label={t.annotators.show(name, count)}
            onClick={() => showPassages({ authors: [name] })}
          >
            {t.annotators.count(count)}
          </Button>
        </>
      )}
    </li>
  );
}
