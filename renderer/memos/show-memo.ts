/** Which memo is open, over whatever place. */
import { create } from 'zustand';

/** `tag` null: the archive's. */
export const useOpenMemo = create<{ open: { tag: string | null } | null }>(() => ({ open: null }));

export const showMemo = (tag: string | null) => useOpenMemo.setState({ open: { tag } });
export const closeMemo = () => useOpenMemo.setState({ open: null });
