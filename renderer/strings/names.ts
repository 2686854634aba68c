/** The words of the Names place, of a name's page and of adding one from an article. Words only. */

const number = new Intl.NumberFormat('en');

/** `1 article`, `1,204 articles`. */
const many = (count: number, one: string, more: string) =>
  `${number.format(count)} ${count === 1 ? one : more}`;
const articles = (count: number) => many(count, 'article', 'articles');
/** A name keeps its own direction inside a sentence. */
const quoted = (name: string) => `“\u2068${name}\u2069”`;

const kinds = { place: 'Place', person: 'Person', group: 'Group' };

export const names = {
  names: {
    title: 'Names',
    place: 'All names',
    count: (count: number) => number.format(count),
    countOf: (count: number, all: number) => `${number.format(count)} of ${number.format(all)}`,
    empty: 'This archive knows no names.',
    emptyMore:
      'Add the list that comes with Daftar, bring your own as a CSV table, or select a name in an article and press M.',
    emptyReadOnly: 'This archive can only be read, so none can be added.',
    starter: 'Add the list of Iraq and Syria',
    starterAdded: (count: number) =>
      count === 0 ? 'Every name of the list is here already.' : `${many(count, 'name', 'names')} added.`,
    none: 'No name is written so.',
    find: 'Find a name in any spelling',
    list: 'Names',
    more: (name: string) => `More for ${quoted(name)}`,
    moreOfAll: 'More for all names',
    kind: 'Kind',
    kinds,
    kindsOf: { all: 'All', place: 'Places', person: 'Persons', group: 'Groups' },
    sort: 'Order',
    sorts: { name: 'By name', count: 'By articles' },
    off: 'off',
    articles,
    counting: 'Counting …',
    open: 'Open its page',
    add: 'Add a name',
    addDo: 'Add',
    addNamed: (name: string) => `Add ${quoted(name)}`,
    name: 'Name',
    forms: 'Other spellings, in any script',
    formsHint: 'One a line',
    note: 'Note',
    noteHint: 'What sets it apart from others of that name',
    editNote: 'Change the note',
    rename: 'Rename',
    changeKind: 'Another kind',
    merge: 'Merge into …',
    mergeTitle: (name: string) => `Merge ${quoted(name)} into`,
    mergeHint: 'Which name takes over',
    mergeSays: (from: string, count: number, into: string) =>
      `${quoted(into)} also goes by ${count === 1 ? 'the one form' : `the ${number.format(count)} forms`} of ${quoted(from)}, which goes away. You can undo it.`,
    mergeDo: 'Merge',
    split: 'Split …',
    splitTitle: (name: string) => `Split ${quoted(name)}`,
    splitHint: 'Which forms mean another name',
    splitSays: (name: string, count: number) =>
      count === 1
        ? `${quoted(name)} becomes a name of its own.`
        : `${quoted(name)} becomes a name of its own, with ${number.format(count - 1)} more of these forms.`,
    splitDo: 'Split',
    toggle: 'Leave out of searches, or take in again',
    switchOn: 'Search by it again',
    switchOff: 'Leave out of searches',
    remove: 'Remove',
    added: (name: string) => `${quoted(name)} was added.`,
    renamed: (from: string, to: string) => `${quoted(from)} is now ${quoted(to)}.`,
    kindIs: (name: string, kind: keyof typeof kinds) =>
      `${quoted(name)} is now a ${kinds[kind].toLowerCase()}.`,
    merged: (from: string, into: string) => `${quoted(from)} was merged into ${quoted(into)}.`,
    wasSplit: (name: string) => `${quoted(name)} is a name of its own now.`,
    switchedOn: (name: string) => `Search goes by ${quoted(name)} again.`,
    switchedOff: (name: string) => `Search no longer goes by ${quoted(name)}.`,
    removed: (name: string) => `${quoted(name)} was removed. Articles are not touched.`,
    noted: (name: string) => `${quoted(name)} has another note.`,
    formAdded: (form: string, name: string) => `${quoted(form)} now means ${quoted(name)}.`,
    formRemoved: (form: string, name: string) => `${quoted(form)} no longer means ${quoted(name)}.`,
    formOff: (form: string) => `${quoted(form)} is taken as an ordinary word.`,
    formOn: (form: string, name: string) => `${quoted(form)} means ${quoted(name)} again.`,
    importCsv: 'Import CSV',
    exportCsv: 'Export CSV',
    fileName: 'names.csv',
    imported: (count: number) => `${many(count, 'name', 'names')} read from the table.`,
    readOnly: 'This archive can only be read, so its names stay as they are.',
    choose: 'Choose a name',
    chooseKeys:
      'Arrows walk the list, Enter opens a name: how it is spelled, where and when it occurs, beside whom.',
    unknown: 'This name is not in the archive.',
    backToList: 'Back to all names',
  },

  namePage: {
    label: (name: string) => `The page of ${name}`,
    spelled: 'Spelled',
    latin: 'In Latin script',
    arabic: 'In Arabic script',
    ordinary: 'ordinary word',
    ordinaryMeans: 'Search does not take this word for the name.',
    moreOf: (form: string) => `More for the form ${quoted(form)}`,
    searchForm: 'Search for just this',
    makeName: 'Use as the name',
    makeOrdinary: 'An ordinary word, too: leave it out',
    makeMeant: 'Means this name after all',
    removeForm: 'Take this form off',
    addForm: 'Add a spelling',
    search: 'Search for it',
    total: (count: number) => (count === 0 ? 'In no article yet' : `In ${articles(count)}`),
    from: (first: string, last: string) => (first === last ? first : `${first} – ${last}`),
    years: 'By year',
    year: (year: string, count: number) => `${year}: ${articles(count)}`,
    beside: 'Occurs with',
    more: (count: number) => `${number.format(count)} more`,
    fewer: 'Fewer',
    besideCount: (name: string, count: number) => `${name}, together in ${articles(count)}`,
    noBeside: 'No other name stands in the same articles.',
    in: 'Articles',
    newest: 'the newest first',
    all: (count: number) => `Show all ${number.format(count)} in search`,
    nowhere: 'No article has this name in any of its forms.',
    nowhereMore: 'Add the way your articles spell it, or search for a part of it.',
    addNote: 'Add a note',
    switchedOff: 'Switched off: typing one of its forms finds only that form.',
  },

  nameFromText: {
    title: (words: string) => `Add ${quoted(words)} as a name`,
    command: 'Add as a name …',
    short: 'name',
    find: 'A new name, or a spelling of …',
    options: 'What these words may mean',
    isForm: 'is a spelling of it already',
    formOf: 'another spelling of',
    new: (kind: keyof typeof kinds) => `New ${kinds[kind].toLowerCase()}`,
    tooLong: 'That is too long for a name: select only the name itself.',
  },
};
