/** What the person said is not part of articles, wherever it stands, each with the way to take it back. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { archive } from '../api/client.ts';
import { sayUndoable } from '../app/undo.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import styles from './BlockRules.module.css';
import { Section } from './Section.tsx';

type BlockRulesProps = { readOnly: boolean };

export function BlockRules({ readOnly }: BlockRulesProps) {
  const rules = useQuery({
    // Under the articles' name: whatever changes them may change where a rule holds.
    queryKey: ['archive', 'articles', 'rules'],
    queryFn: () => archive.articles.blockRules(),
    staleTime: 0,
  });
  const forget = useMutation({
    mutationFn: (id: string) => archive.articles.forgetRule({ id }),
    onSuccess: ({ changed }) => sayUndoable(t.settings.ruleTakenBack(changed)),
  });
  const error = rules.error ?? forget.error;
  return (
    <Section
      title={t.settings.rules}
      text={rules.data?.length === 0 ? t.settings.rulesNone : t.settings.rulesSay}
    >
      {error && <ErrorNote error={error} onRetry={() => rules.refetch()} />}
      {rules.data && rules.data.length > 0 && (
        <ul className={styles.rules}>
          {rules.data.map(({ id, sample, outlet, hidden, articles }) => (
            <li key={id} className={styles.rule}>
              <div className={styles.words}>
                <p className={styles.sample} dir="auto">
                  {sample}
                </p>
                <p className={styles.where}>
                  {(hidden ? t.settings.ruleHides : t.settings.ruleShows)(outlet, articles)}
                </p>
              </div>
              <Button disabled={readOnly || forget.isPending} onClick={() => forget.mutate(id)}>
                {t.settings.ruleTakeBack}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
