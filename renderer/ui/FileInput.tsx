/** The system's picker for one file, opened by a button elsewhere through `ref`. The same file can be picked again. */
import type { Ref } from 'react';

type FileInputProps = { ref: Ref<HTMLInputElement>; label: string; accept: string; onFile(file: File): void };

export function FileInput({ ref, label, accept, onFile }: FileInputProps) {
  return (
    <input
      ref={ref}
      type="file"
      accept={accept}
      hidden
      aria-label={label}
      onChange={(event) => {
        const [chosen] = event.target.files ?? [];
        if (chosen) onFile(chosen);
        event.target.value = '';
      }}
    />
  );
}
