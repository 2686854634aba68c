/** What the Passages place changes: tags and note of a passage, a passage gone. Both can be undone. */
import { useMutation } from '@tanstack/react-query';
import { archive } from '../api/client.ts';

export function useUpdatePassage() {
  return useMutation({
    mutationFn: (change: { id: string; tags: string[]; note: string; modifiedAt: string }) =>
      archive.annotations.update(change),
  });
}

export async function removePassage(id: string): Promise<void> {
  await archive.annotations.remove({ id });
}
