/** Hands passages on as a file: what goes in, as what, then the file itself. Remembers what was chosen. */
import { useState } from 'react';
import type { PassageFilter, Reach } from '../../main/api/schema.ts';
import { hostKind } from '../api/client.ts';
import { usePreview } from '../api/queries.ts';
import { NO_FILTER } from '../app/passage-address.ts';
import { isNarrowed } from '../passages/filter-parts.ts';
import { t } from '../strings/index.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ErrorNote } from '../ui/ErrorNote.tsx';
import field from '../ui/Field.module.css';
import styles from './ExportDialog.module.css';
import { FormatChoice } from './FormatChoice.tsx';
import { fileNameFor, safeName } from './file-name.ts';
import { extensionOf, FORMATS, type Format, useLastChoice } from './formats.ts';
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
  const preview = usePreview(choice);
  const hasPages = preview.data?.articles === 1 && preview.data.paged === 1;
  const format = last === 'annotated-pdf' && !hasPages ? 'pdf' : last;
  const formats = FORMATS.filter((one) => one !== 'annotated-pdf' || hasPages);
  const run = useExport();
  const name = typed ?? (safeName(title) || fileNameFor(choice));
  const isEmpty = preview.data?.articles === 0;
  const start = (as: Format = format) =>
    void run.start({ ...choice, pdf, format: as, name: `${name.trim()}.${extensionOf(as)}` });

  if (run.state.kind !== 'idle')
    return (
      <Dialog title={t.exporting.title} onClose={onClose}>
        <Outcome run={run} format={format} onClose={onClose} />
      </Dialog>
    );
  return (
    <Dialog
      title={t.exporting.title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t.ui.cancel}</Button>
          <Button
            look="primary"
            form="export"
            type="submit"
            disabled={isEmpty || !name.trim() || !preview.data}
          >
            {hostKind === 'electron' ? t.exporting.start : t.exporting.startDownload}
          </Button>
        </>
      }
    >
      {preview.error ? (
        <ErrorNote error={preview.error} onRetry={() => preview.refetch()} />
      ) : isEmpty ? (
        <EmptyState title={t.exporting.nothing} text={t.exporting.nothingMore} />
      ) : (
        <form
          id="export"
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            start();
          }}
        >
          <What choice={choice} counts={preview.data} />
          <FormatChoice formats={formats} value={format} onChange={setFormat} />
          {format === 'pdf' && <PdfPages value={pdf} onChange={setPdf} />}
          <FileName value={name} format={format} onChange={setTyped} />
        </form>
      )}
    </Dialog>
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

type FileNameProps = { value: string; format: Format; onChange(name: string): void };

function FileName({ value, format, onChange }: FileNameProps) {
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
        <span aria-hidden="true">.{extensionOf(format)}</span>
      </span>
    </div>
  );
}
