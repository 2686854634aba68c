/** The whole window: the first screen or the open archive, and what lies above both. */
import { useEffect } from 'react';
import { useChanges } from '../api/changes.ts';
import { useConnection } from '../api/client.ts';
import { StartScreen } from '../start/StartScreen.tsx';
import { Toasts } from '../ui/Toast.tsx';
import { TooltipProvider } from '../ui/Tooltip.tsx';
import { listenToKeys } from './commands.ts';
import { LostNote } from './LostNote.tsx';
import { Shell } from './Shell.tsx';

export function App() {
  useEffect(listenToKeys, []);
  useChanges();
  const { host, lost, archiveId } = useConnection();
  const isOpen = host?.archive != null && (archiveId !== null || lost);
  return (
    <TooltipProvider delayDuration={500}>
      {/* Another archive is another window: nothing of the last one stays behind. */}
      {isOpen ? <Shell key={host.archive?.id} /> : <StartScreen />}
      {lost && <LostNote />}
      <Toasts />
    </TooltipProvider>
  );
}
