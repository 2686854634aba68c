/** The words of what is done to passages by keys: their edges, the last tags again, one tag alone. Words only. */

const number = new Intl.NumberFormat('en');

/** A name whose direction is its own. */
const isolated = (name: string) => `\u2068${name}\u2069`;
const listed = (tags: readonly string[]) => tags.map(isolated).join(', ');

export const annotating = {
  edges: {
    title: 'Move the edges of the passage',
    sides: { start: 'Where it starts', end: 'Where it ends' },
    keys: {
      letter: 'letter',
      word: 'word',
      sentence: 'sentence',
      swap: 'other edge',
      keep: 'keep',
      leave: 'give back',
    },
    byLetter: 'Edge by a letter',
    byWord: 'Edge by a word',
    bySentence: 'Edge by a sentence',
    swap: 'The other edge',
    keep: 'Keep the edges',
    leave: 'Give the edges back',
    begun: (words: string) =>
      `Moving where the passage ends: arrow keys by letter, with Control or Option by word, Tab for its start, Enter keeps, Escape gives back. ${words}`,
    covers: (side: 'start' | 'end', words: string) => `${side === 'start' ? 'Starts' : 'Ends'}: ${words}`,
    noFurther: 'No further.',
    givenBack: 'Edges as they were.',
    moved: 'Edges moved.',
    kept: (words: string) => `Edges moved: ${words}`,
  },

  repeatTags: {
    title: 'The last tags again',
    /** On a button, after its key. */
    again: (tags: readonly string[]) => `again ${listed(tags)}`,
    none: 'No tag has been given yet since Daftar was opened.',
    /** Neither selected nor meant. */
    nowhere: 'Select some words or go to a passage first.',
    there: (tags: readonly string[]) => `The passage carries ${listed(tags)} already.`,
  },

  onlyTag: {
    title: 'Only the passages of this tag, then of the next, then all',
    show: (tag: string) => `Only passages tagged ${isolated(tag)}`,
    chip: 'Only',
    count: (shown: number, all: number) => `${number.format(shown)} of ${number.format(all)}`,
    shown: (tag: string, shown: number, all: number) =>
      `Only passages tagged ${tag}: ${number.format(shown)} of ${number.format(all)}.`,
    letGo: 'All passages again.',
    close: (tag: string) => `All passages again, not only ${isolated(tag)}`,
    none: 'Go to a passage with a tag first.',
  },
};
