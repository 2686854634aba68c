/** The name that stands beside the passages made on this machine. */
import { useView } from '../app/view.ts';
import { t } from '../strings/index.ts';
import { TextField } from '../ui/TextField.tsx';
import { Section } from './Section.tsx';

export function You() {
  const { author, setAuthor } = useView();
  return (
    <Section title={t.settings.you}>
      <TextField
        label={t.settings.author}
        hint={t.settings.authorHint}
        value={author}
        maxLength={200}
        onChange={(event) => setAuthor(event.target.value)}
      />
    </Section>
  );
}
