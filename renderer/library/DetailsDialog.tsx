/** An article's facts, to correct. Beside each stands what was found in the file; what is typed is kept if saving fails. */
import { useState } from 'react';
import type { ArticleView } from '../../main/api/schema.ts';
import { archive } from '../api/client.ts';
import { useArticleNow, useSameOutlet } from '../api/queries.ts';
import { sayUndoable } from '../app/undo.ts';
import { sourceInWords } from '../reader/SourceLine.tsx';
import { t } from '../strings/index.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { DetailField } from './DetailField.tsx';
import styles from './DetailsDialog.module.css';
import { changesOf, FIELDS, type FieldName, factsOf, foundOf, problemOf } from './details.ts';

export type DetailsDialogProps = { articleId: string; onClose(): void };

export function DetailsDialog({ articleId, onClose }: DetailsDialogProps) {
  const { data: article, error } = useArticleNow(articleId);
  if (article) return <DetailsForm article={article} onClose={onClose} />;
  if (!error) return null;
  return (
    <Dialog title={t.details.title} onClose={onClose}>
      <ErrorNote error={error} />
    </Dialog>
  );
}

/** Where a fact was found and how sure it is; nothing to say of what was not found. */
function sourceOf({ found }: ArticleView, field: FieldName): string {
  const source = found.sources[field];
  return source && foundOf({ found })[field] !== '' ? sourceInWords(source) : '';
}

function DetailsForm({ article, onClose }: { article: ArticleView; onClose(): void }) {
  const [facts, setFacts] = useState(() => factsOf(article));
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const found = foundOf(article);
  const { data: others } = useSameOutlet(article.id);
  const [wholeOutlet, setWholeOutlet] = useState(false);
  const isOutletNew = facts.outlet.trim() !== (article.outlet ?? '');
  const isWrong = FIELDS.some((field) => problemOf(field, facts[field]) !== null);

  const save = async () => {
    const changes = changesOf(article, facts);
    if (changes === null) return onClose();
    setBusy(true);
    try {
      await archive.articles.edit({ id: article.id, ...changes, wholeOutlet: wholeOutlet && isOutletNew });
      sayUndoable(t.details.saved);
      onClose();
    } catch (problem) {
      setError(problem);
      setBusy(false);
    }
  };
  return (
    <FormDialog
      title={t.details.title}
      description={t.details.text}
      action={t.ui.save}
      can={!isWrong}
      busy={isBusy}
      error={error}
      onDo={save}
      onClose={onClose}
    >
      {FIELDS.map((field) => (
        <DetailField
          key={field}
          field={field}
          value={facts[field]}
          found={found[field]}
          source={sourceOf(article, field)}
          onChange={(value) => setFacts({ ...facts, [field]: value })}
        />
      ))}
      {isOutletNew && article.outlet && others !== undefined && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={wholeOutlet}
            onChange={(event) => setWholeOutlet(event.target.checked)}
          />
          {t.details.wholeOutlet(others.count, article.outlet)}
        </label>
      )}
    </FormDialog>
  );
}
