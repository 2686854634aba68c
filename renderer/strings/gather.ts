/** The words of gathering work: narrowing passages, changing many, tagging what a search finds, memos, annotators. */

const number = new Intl.NumberFormat('en');
const many = (count: number, one: string, more: string) =>
  `${number.format(count)} ${count === 1 ? one : more}`;
const passages = (count: number) => many(count, 'passage', 'passages');
/** Each in its own direction. */
const own = (text: string) => `“\u2068${text}\u2069”`;

export const gather = {
  filtering: {
    add: 'Filter',
    find: 'Tag, name, outlet, annotator or date',
    found: 'What passages can be narrowed by',
    none: 'Nothing is called so. A date is typed as 2020, 2020-03 or 2020-03-01.',
    hint: 'Type “or” or “not” before a tag.',
    clear: 'Clear',
    clearAll: 'Show all passages',
    cleared: 'All passages are shown.',
    back: 'Filter again',
    without: (part: string) => `Filter without ${part}`,
    change: (part: string) => `${part}: and, or, not`,
    kinds: {
      tags: 'tag',
      anyTags: 'tag: one of these',
      notTags: 'tag: not this',
      names: 'name',
      outlets: 'outlet',
      authors: 'annotator',
      states: 'place',
      from: 'date',
      to: 'date',
      only: 'chosen',
      behind: 'counted',
    },
    mode: { tags: '', anyTags: 'or', notTags: 'not' },
    from: (date: string) => `since ${date}`,
    to: (date: string) => `until ${date}`,
    inYear: (date: string) => `in ${date}`,
    only: (count: string) => `${count} chosen`,
    states: { placed: 'placed', weak: 'place not certain', lost: 'place lost' } as Record<string, string>,
    needPlace: (count: number) => `${number.format(count)} ${count === 1 ? 'needs' : 'need'} a place`,
    nobody: 'nobody named',
    noOutlet: 'no outlet',
    under: 'with the tags under each',
    columnHint: 'Enter: with it · O: one of these · N: without it · M: its memo',
    modeOf: { tags: 'must be there', anyTags: 'one of these must be there', notTags: 'must not be there' },
  },

  placing: {
    title: 'Where does it stand now?',
    begin: 'Give lost passages a place',
    open: 'Place it …',
    count: (at: number, of: number) => `${number.format(at)} of ${number.format(of)}`,
    said: (at: number, of: number, quote: string, words: string | null) =>
      `${number.format(at)} of ${number.format(of)}. It said: ${quote}. ${words === null ? 'Nothing like it stands in the text.' : `Selected: ${words}`}`,
    offers: 'Likely places',
    likely: 'Show a likely place',
    none: 'Nothing like it stands in the text.',
    hint: 'Or select other words.',
    undo: 'takes the last one back.',
    put: 'Place it here',
    gone: 'It is gone',
    next: 'Next',
    previous: 'Previous',
    leave: 'Later',
    selectFirst: 'Select the words first.',
    done: 'The passage has its place.',
    gaveUp: 'Kept as lost, with its words and note.',
    allDone: 'All passages have a place.',
  },

  annotators: {
    title: 'Annotators of this archive',
    says: 'Whoever made passages here, by the name that stands beside them.',
    colorOf: (name: string, color: string) => `Colour of ${own(name)}: ${color}`,
    show: (name: string, count: number) => `Show the ${passages(count)} by ${own(name)}`,
    count: passages,
    rename: (name: string) => `Rename ${own(name)}`,
    name: 'Name of the annotator',
    renamed: (from: string, to: string) => `Passages by ${own(from)} are by ${own(to)} now.`,
    recolored: (name: string) => `${own(name)} has another colour.`,
  },

  memos: {
    ofArchive: 'Memo on this archive',
    ofTag: (name: string) => `Memo on ${own(name)}`,
    open: 'Memo …',
    text: 'Text of the memo',
    placeholder: 'What you think, as Markdown',
    hint: 'Copy a link to a passage in the list of passages (Shift+C), and paste it here.',
    edit: 'Write',
    read: 'Read',
    save: 'Save',
    saved: 'The memo was saved.',
    removed: 'The memo was removed.',
    empty: 'Nothing is written yet.',
    gone: 'This passage is not in the archive any more.',
    copyLink: 'Copy a link for memos',
    linkCopied: 'A link to the passage was copied.',
    has: 'has a memo',
  },

  tagSplit: {
    open: 'Split …',
    title: (name: string) => `Split ${own(name)}`,
    into: 'Name of the new tag',
    hint: 'Choose the passages that go to it: Space takes one, Shift with the arrows several.',
    list: 'Passages of the tag',
    says: (going: number, staying: number, name: string) =>
      `${passages(going)} ${going === 1 ? 'goes' : 'go'} to the new tag, ${number.format(staying)} ${staying === 1 ? 'stays' : 'stay'} with ${own(name)}.`,
    do: 'Split',
    done: (into: string, count: number, from: string) =>
      `${own(into)} has ${passages(count)} of ${own(from)}.`,
  },

  tagHits: {
    open: 'Tag these hits …',
    title: (query: string) => `Tag what ${own(query)} finds`,
    tags: 'Tags to give',
    unit: 'Take of each hit',
    units: { word: 'The words', sentence: 'The sentence', paragraph: 'The paragraph' },
    list: 'Places found',
    looking: (done: number, total: number, found: number) =>
      `${many(found, 'place', 'places')} in ${number.format(done)} of ${many(total, 'article', 'articles')} …`,
    found: (found: number, accepted: number, skipped: number) =>
      `${many(found, 'place', 'places')} · ${number.format(accepted)} accepted · ${number.format(skipped)} skipped`,
    none: 'The words of this search stand in no text: titles and filters alone give nothing to tag.',
    accept: 'Accept, and on',
    skip: 'Skip, and on',
    acceptRest: 'Accept the rest',
    toggle: 'Accept or not',
    state: { accepted: 'Accepted', skipped: 'Skipped', open: '' },
    already: (names: string) => `carries ${names} already`,
    do: (count: number) => (count === 0 ? 'Tag' : `Tag ${passages(count)}`),
    done: (made: number, there: number) =>
      `${passages(made)} made${there === 0 ? '' : `, ${number.format(there)} tagged that stood there`}.`,
    next: 'Choose a tag, then accept with A and skip with S.',
  },

  bulk: {
    selected: (count: number) => `${number.format(count)} selected`,
    isSelected: 'Selected',
    clear: 'Clear the selection',
    all: 'Select all that are shown',
    toggle: 'Select',
    actions: 'What to do with the selected passages',
    tag: 'Tag',
    tagTitle: (count: number) => `Tags on ${passages(count)}`,
    color: 'Colour',
    tagColor: 'As the first tag',
    copy: 'Copy with sources',
    copied: (count: number) =>
      `${passages(count)} copied with ${count === 1 ? 'its source' : 'their sources'}.`,
    export: 'Export the selected',
    remove: 'Delete',
    tagged: (name: string, count: number) => `${own(name)} is on ${passages(count)}.`,
    untagged: (name: string, count: number) => `${own(name)} was taken off ${passages(count)}.`,
    recolored: (count: number) => `${passages(count)} ${count === 1 ? 'has' : 'have'} another colour.`,
    removed: (count: number) => `${passages(count)} deleted.`,
  },
};
