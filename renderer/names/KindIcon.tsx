/** A person, a place or a group as a small picture; its word is spoken. */
import { MapPin, User, Users } from 'lucide-react';
import type { NameView } from '../../main/api/schema.ts';
import { t } from '../strings/index.ts';

const ICONS = { place: MapPin, person: User, group: Users } as const;

export function KindIcon({ kind }: { kind: NameView['kind'] }) {
  const Icon = ICONS[kind];
  return <Icon role="img" aria-label={t.names.kinds[kind]} />;
}
