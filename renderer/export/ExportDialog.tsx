/** Hands passages on as a file: what goes in, as what, then the file itself. Remembers what was chosen. */
import { useState } from 'react';
import type { PassageFilter, Reach } from '../../main/api/schema.ts';
import { hostKind } from '../api/client.ts';
import { usePreview } from '../api/queries.ts';
import { NO_FILTER } from '../app/passage-address.ts';
import { isNarrowed } from '../passages/filter-parts.ts';
import { t } from '../strings/index.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import field from '../ui/Field.module.css';
import { FormDialog } from '../ui/FormDialog.tsx';
import styles from './ExportDialog.module.css';
import { FormatChoice } from './FormatChoice.tsx';
import { fileNameFor, safeName } from './file-name.ts';
import { extensionOf, formatsFor, useLastChoice } from './formats.ts';
import { Outcome } from './Outcome.tsx';
import { PdfPages } from './PdfPages.tsx';
import { useExport } from './use-export.ts';

/** Articles by id, by query, or all that have passages; passages narrowed by a filter of their own. */
export type Choice = { articles: string[]; query: string; passages: PassageFilter } & Partial<Reach>;

export type ExportDialogProps = {
  choice: Partial<Choice>;
  /** Of the one article, to name the file after. */
  title?: string;
  onClose(): void;
};

const ALL: Choice = { articles: [], query: '', passages: NO_FILTER };

export default function ExportDialog({ choice: given, title = '', onClose }: ExportDialogProps) {
  const choice = { ...ALL, ...given };
  const { format: last, setFormat, pdf, setPdf } = useLastChoice();
  const [typed, setTyped] = useState<string | null>(null);
  const [isEach, setEach] = useState(false);
  const [coverTitle, setCoverTitle] = useState('');
  const preview = usePreview(choice);
  const { articles = 0, paged = 0 } = preview.data ?? {};
  const formats = formatsFor({ articles, paged });
  const format = formats.includes(last) ? last : 'pdf';
  const canBeEach = articles > 1;
  const each = isEach && canBeEach;
  const extension = each ? 'zip' : extensionOf(format);
  const run = useExport();
  const name = typed ?? (safeName(title) || fileNameFor(choice));
  const isEmpty = preview.data?.articles === 0;
  const start = () =>
    void run.start({
      ...choice,
      pdf: { ...pdf, title: coverTitle },
      format,
      each,
      name: `${name.trim()}.${extension}`,
    });

  if (run.state.kind !== 'idle')
    return (
      <Dialog title={t.exporting.title} onClose={onClose}>
        <Outcome run={run} format={format} onClose={onClose} />
      </Dialog>
    );
  return (
    <FormDialog
      title={t.exporting.title}
      action={hostKind === 'electron' ? t.exporting.start : t.exporting.startDownload}
      can={articles > 0 && name.trim() !== ''}
      onDo={start}
      onClose={onClose}
    >
      {preview.error ? (
        <ErrorNote error={preview.error} onRetry={() => preview.refetch()} />
      ) : isEmpty ? (
        <EmptyState title={t.exporting.nothing} text={t.exporting.nothingMore} />
      ) : (
        <div className={styles.form}>
          <What choice={choice} counts={preview.data} />
          <FormatChoice formats={formats} value={format} onChange={setFormat} />
          {format === 'pdf' && (
            <PdfPages
              value={{ ...pdf, title: coverTitle }}
              isDossier={canBeEach && !each}
              onChange={({ title, ...chosen }) => {
                setPdf({ ...chosen, title: '' });
                setCoverTitle(title);
              }}
            />
          )}
          {canBeEach && <Each value={isEach} onChange={setEach} />}
          <FileName value={name} extension={extension} onChange={setTyped} />
        </div>
      )}
    </FormDialog>
  );
}

function Each({ value, onChange }: { value: boolean; onChange(each: boolean): void }) {
  return (
    <label className={styles.each}>
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
      {t.exporting.each}
    </label>
  );
}

type WhatProps = { choice: Choice; counts: { articles: number; passages: number } | undefined };

function What({ choice, counts }: WhatProps) {
  return (
    <section className={styles.what} aria-live="polite">
      <p className={styles.source} dir="auto">
        {sourceOf(choice)}
      </p>
      <p className={styles.counts}>
        {counts ? t.exporting.holds(counts.articles, counts.passages) : t.exporting.counting}
      </p>
    </section>
  );
}

function sourceOf({ articles, query, passages }: Choice): string {
  const parts = [
    articles.length > 0 && t.exporting.fromArticles(articles.length),
    query.trim() !== '' && t.exporting.fromQuery(query.trim()),
    passages.query.trim() !== '' && t.exporting.fromPassages(passages.query.trim()),
    passages.tags.length > 0 && t.exporting.fromTags(passages.tags),
    passages.only.length > 0 && t.exporting.fromSelection(passages.only.length),
    isNarrowed(passages) && t.exporting.fromFilter,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(' · ') : t.exporting.fromAll;
}

type FileNameProps = { value: string; extension: string; onChange(name: string): void };

function FileName({ value, extension, onChange }: FileNameProps) {
  return (
    <div className={field.field}>
      <label htmlFor="export-name" className={field.label}>
        {t.exporting.fileName}
      </label>
      <span className={styles.name}>
        <input
          id="export-name"
          value={value}
          maxLength={120}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          onChange={(event) => onChange(event.target.value)}
        />
        <span aria-hidden="true">.{extension}</span>
      </span>
    </div>
  );
}
