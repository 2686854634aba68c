/** The words of the window's frame, the first screen, the library and search. Words only: no markup. */

const number = new Intl.NumberFormat('en');

/** `1 article`, `1,204 articles`. */
const many = (count: number, one: string, more: string) =>
  `${number.format(count)} ${count === 1 ? one : more}`;
const articles = (count: number) => many(count, 'article', 'articles');
const files = (count: number) => many(count, 'file', 'files');

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

export const base = {
  /** Ways of writing things down. */
  write: {
    number: (value: number) => number.format(value),
    articles,
    /** `2020-03-14`, `2020-03` or `2020`: as much as is known. */
    date: (date: string) => {
      const [year, month, day] = date.split('-').map(Number);
      return [day, month && MONTHS[month - 1], year].filter(Boolean).join(' ');
    },
    /** A date that is likely another, where there is no room for words. */
    unsure: (date: string) => `${date}?`,
    list: (parts: readonly string[]) => parts.join(', '),
    language: (code: string) => {
      try {
        return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
      } catch {
        return code;
      }
    },
  },

  ui: {
    close: 'Close',
    cancel: 'Cancel',
    save: 'Save',
    dismiss: 'Dismiss',
    /** Of a table that was handed in. */
    notUnderstood: (count: number) =>
      `${many(count, 'value was', 'values were')} not understood and left out; the rest was taken.`,
    notUnderstoodAt: (line: number, column: string, value: string) =>
      `Line ${number.format(line)}${column ? `, ${column}` : ''}: ${value ? `“\u2068${value}\u2069”` : 'nothing there'}`,
    notUnderstoodMore: (count: number) => `and ${number.format(count)} more`,
    messages: 'Messages',
    tryAgain: 'Try again',
    failed: (detail: string) => `That did not work: ${detail}`,
    notConnected: 'No archive is open, or Daftar has stopped.',
  },

  app: {
    name: 'Daftar',
    titleOf: (archive: string) => `${archive} – Daftar`,
    letter: 'د',
    places: 'Places',
    library: 'Library',
    passages: 'Passages',
    tags: 'Tags',
    imports: 'Imports',
    counts: 'Counts',
    settings: 'Settings',
    archives: 'Archives',
    archivesOf: (name: string) => `${name}: back to all archives`,
    side: 'Articles',
    sideOf: (name: string) => `Articles of ${name}`,
    foldSide: 'Fold the list away',
    showSide: 'Show the list',
    foldNotes: 'Fold or show annotations',
    resizeSide: 'Width of the list',
    resizeNotes: 'Width of the annotations',
    undo: 'Undo',
    redo: 'Redo',
    undone: (label: string) => `Undone: ${label}`,
    redone: (label: string) => `Done again: ${label}`,
    shortcuts: 'Keyboard shortcuts',
    larger: 'Larger text',
    smaller: 'Smaller text',
    normalSize: 'Text in normal size',
    theme: 'Light, dark or as the system',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    themeIs: (theme: string) => `Theme: ${theme}`,
    lostTitle: 'Daftar has stopped.',
    lostText: 'What was finished is saved. Start Daftar again; this page then goes on by itself.',
    readOnly: {
      'archive-moved': 'The archive was moved away: read only until it is back.',
      'archive-overwritten': 'Another file was copied over this archive: nothing can be kept in it.',
      'archive-in-use': 'Open in another Daftar: read only here. Close it there, then open it here again.',
      'archive-read-only': 'This archive cannot be written: read only.',
      'disk-full': 'The disk is full: read only until there is space.',
    },
    chooseArticle: 'Choose an article to read it here.',
    chooseArticleKeys: 'Arrow keys move through the list, Enter opens.',
  },

  jobs: {
    bar: 'Work in progress',
    kind: {
      import: 'Importing',
      export: 'Exporting',
      verify: 'Checking the archive',
      reindex: 'Bringing the search index up to date',
      change: 'Changing',
    },
    looking: 'Looking for files',
    uploading: 'Handing over files',
    done: (done: number, total: number | null) =>
      total === null ? number.format(done) : `${number.format(done)} of ${number.format(total)}`,
    rate: (perSecond: number) => `${number.format(perSecond)} a second`,
    left: (seconds: number) =>
      seconds < 60 ? `${seconds} s left` : `${many(Math.round(seconds / 60), 'minute', 'minutes')} left`,
    failed: (count: number) => (count === 1 ? '1 was not read' : `${number.format(count)} were not read`),
    ledger: 'Open ledger',
    pause: 'Pause',
    resume: 'Go on',
    pausedAt: (done: number, total: number | null) =>
      `Paused at ${total === null ? number.format(done) : `${number.format(done)} of ${number.format(total)}`}`,
    cancel: 'Cancel',
    cancelOf: (what: string) => `Cancel: ${what}`,
    stopping: 'Stopping …',
    imported: (imported: number, failed: number, known: number) =>
      `${[
        `Imported ${articles(imported)}`,
        ...(known > 0 ? [`${files(known)} ${known === 1 ? 'was' : 'were'} here already`] : []),
        ...(failed > 0 ? [`${files(failed)} could not be read`] : []),
      ].join('; ')}.`,
    nothingNew: (unchanged: number) =>
      unchanged > 0
        ? `Nothing new: ${files(unchanged)} ${unchanged === 1 ? 'is' : 'are'} in the archive already.`
        : 'Nothing was found that Daftar reads.',
    stopped: (imported: number) =>
      `Stopped. ${articles(imported)} imported before that ${imported === 1 ? 'is' : 'are'} kept.`,
  },

  palette: {
    title: 'Go to or do',
    placeholder: 'An article, tag, memo, name, saved search or command',
    items: 'What it can be',
    nothing: 'Nothing is called so.',
    count: (count: number) => (count === 1 ? '1 line' : `${number.format(count)} lines`),
    groups: {
      saved: 'Saved searches',
      commands: 'Commands',
      articles: 'Articles',
      tags: 'Tags',
      memos: 'Memos',
      names: 'Names',
    },
  },

  paste: {
    tooShort:
      'What was pasted is too short for an article. Copy the whole text, or paste it into the search field.',
    name: (at: Date) =>
      `Pasted ${at.toISOString().slice(0, 10)} ${at.toTimeString().slice(0, 8).replaceAll(':', '.')}`,
  },

  drop: {
    title: 'Drop to import',
    text: 'Files and folders; the originals are kept in the archive.',
    stopped: 'Stopped. Nothing of it was imported.',
    nothing: 'There is no file in what was dropped.',
    refused: (count: number, first: string, why: string) =>
      count === 1
        ? `${first} was not taken: ${why}`
        : `${files(count)} were not taken. The first is ${first}: ${why}`,
  },

  start: {
    title: 'Daftar',
    arabicName: 'دفتر',
    today: 'today',
    yesterday: 'yesterday',
    openFirst: 'Open or make an archive first, then drop files into it.',
    lead: 'An archive for what you read: search it, mark it, take it where there is no network.',
    newArchive: 'New archive',
    nameLabel: 'Name of the new archive',
    namePlaceholder: 'Harbour reports 2026',
    create: 'Create',
    createHint: (folder: string) => `It is made in ${folder}`,
    createHintAsk: 'You choose where it is kept.',
    open: 'Open an archive',
    recent: 'Recent archives',
    missing: 'not found where it was',
    openedAt: (when: string) => `opened ${when}`,
    forget: (name: string) => `Take ${name} off this list`,
    forgotten: (name: string) => `${name} is off the list; the file stays where it is.`,
    sample: 'Look around in the sample archive',
    sampleText:
      'Seventeen reports about an invented river. Everything in it can be tried; nothing can be broken.',
    waiting: (count: number) =>
      `${files(count)} ${count === 1 ? 'waits' : 'wait'} to be imported: make an archive or open one.`,
    opening: (name: string) => `Opening ${name} …`,
    indexing: 'Bringing its search index up to date',
    connecting: 'Connecting …',
    privacy: 'Nothing leaves this computer unless you export it.',
  },

  library: {
    list: 'Articles',
    count: articles,
    countAll: (count: number, copies: number) =>
      copies > 0 ? `${articles(count)} and ${many(copies, 'copy', 'copies')}` : articles(count),
    sort: 'Sort',
    sorts: {
      '-imported': 'Last imported',
      imported: 'First imported',
      '-date': 'Newest',
      date: 'Oldest',
      title: 'Title',
      outlet: 'Outlet',
    },
    filter: 'Filter',
    states: {
      all: 'All',
      unread: 'Unread',
      read: 'Read',
      starred: 'Starred',
      annotated: 'With passages',
      deleted: 'Deleted',
    },
    facets: { outlet: 'Outlet', year: 'Year', language: 'Language', tag: 'Tag', name: 'Name' },
    noValue: 'Not known',
    state: 'State',
    findIn: (what: string) => `Find in ${what.toLowerCase()}`,
    clear: 'Clear filters',
    withoutFilter: (value: string) => `Remove filter ${value}`,
    empty: 'This archive is empty.',
    filling: 'Reading the files …',
    fillingText: 'Articles appear at the side as they are read; each can be opened at once.',
    emptySide: 'Articles stand here as soon as there are some.',
    emptyText: 'Drop files or folders anywhere in this window, paste a text, or choose them.',
    chooseFiles: 'Choose files',
    chooseFolder: 'Choose a folder',
    nothing: 'No article passes the filter.',
    noneDeleted: 'Nothing is deleted.',
    noneDeletedText: 'What you delete stays here until a purge.',
    back: 'Back to all articles',
    unread: 'unread',
    starred: 'starred',
    passages: (count: number) => many(count, 'passage', 'passages'),
    copies: (count: number) => `+${many(count, 'copy', 'copies')}`,
    showCopies: 'Show all copies',
    onlyCopies: 'Copies of one article',
    selected: (count: number) => `${number.format(count)} selected`,
    actions: 'Actions on what is selected',
    selectAll: 'Select all',
    clearSelection: 'Clear selection',
    more: 'More actions',
    star: 'Star',
    unstar: 'Take the star away',
    markRead: 'Mark as read',
    markUnread: 'Mark as unread',
    tag: 'Tag',
    export: 'Export',
    edit: 'Edit details',
    remove: 'Delete',
    restore: 'Bring back',
    removed: (count: number) => `${articles(count)} deleted.`,
    restored: (count: number) => `${articles(count)} brought back.`,
    tagged: (count: number, tag: string) => `${articles(count)} tagged “${tag}”.`,
    next: 'Next article',
    previous: 'Previous article',
    open: 'Open',
  },

  tagging: {
    title: (count: number) => `Tags on ${articles(count)}`,
    find: 'Find or make a tag',
    none: 'No tag yet. Type a name and press Enter.',
    create: (name: string) => `New tag “${name}”`,
    onAll: 'on all',
    onSome: (count: number) => `on ${number.format(count)}`,
  },

  details: {
    title: 'Details of the article',
    text: 'Corrections never lose what was found.',
    fields: {
      title: 'Title',
      outlet: 'Outlet',
      byline: 'Byline',
      published: 'Published',
      language: 'Language',
    },
    publishedHint: 'Year, month or day: 2020, 2020-03, 2020-03-14. Empty if not known.',
    publishedWrong: 'Write it as 2020, 2020-03 or 2020-03-14.',
    titleMissing: 'An article needs a title.',
    found: (value: string) => `Found: ${value}`,
    foundNothing: 'Nothing was found',
    backToFound: 'Back to what was found',
    backOf: (field: string) => `${field}: back to what was found`,
    wholeOutlet: (count: number, outlet: string) => {
      const now = count === 1 ? 'the other article' : `the ${number.format(count)} other articles`;
      return `The new outlet also for ${count === 0 ? '' : `${now} of “${outlet}” and `}what is imported of ${count === 0 ? `“${outlet}”` : 'it'} later`;
    },
    saved: 'Details saved.',
  },

  search: {
    label: 'Search the archive',
    placeholder: 'Search',
    clear: 'Clear the search',
    results: 'Results',
    count: (total: number, exact: boolean) =>
      `${number.format(total)}${exact ? '' : '+'} ${total === 1 && exact ? 'article' : 'articles'}`,
    ms: (ms: number) => `${number.format(Math.max(1, Math.round(ms)))} ms`,
    sorts: { rank: 'Best first', '-date': 'Newest first', date: 'Oldest first' },
    sort: 'Order of the results',
    searched: 'What was searched',
    everySpelling: 'Every spelling of',
    onlySpelling: 'Only this spelling of',
    noWords: 'No words, only what narrows',
    comma: ', ',
    also: 'Also spelled',
    spellings: (count: number) => many(count, 'spelling', 'spellings'),
    exactly: (form: string) => `Search only for \u2068${form}\u2069`,
    why: {
      folded: 'Written alike',
      prefix: 'Begin so',
      name: 'Other forms of the name',
      key: 'Sound alike',
    },
    tier: { key: 'sounds alike', name: 'another form of the name' },
    reach: { names: 'Other names', keys: 'Sound alike' },
    reachMeans: {
      names: 'Also the other forms of a name: PMU finds Popular Mobilization Forces and الحشد الشعبي',
      keys: 'Also what sounds alike in either script: qaim finds القائم',
    },
    asRule: 'Always so',
    asRuleMeans: 'Search this archive so from now on, unless a search says otherwise',
    without: (value: string) => `Take \u2068${value}\u2069 out of the search`,
    filters: {
      '=': (value: string) => `only “${value}”`,
      author: (value: string) => `by ${value}`,
      before: (date: string) => `before ${date}`,
      after: (date: string) => `after ${date}`,
      on: (date: string) => `on ${date}`,
      has: (what: string) => `with ${what}`,
    } as Record<string, (value: string) => string>,
    timeline: { month: 'Articles by month', year: 'Articles by year' },
    timelineKeys: 'Arrow keys choose a time, with Shift several; Enter narrows to it, Escape widens again',
    timelineTable: 'Figures of the timeline',
    unit: { month: 'Month', year: 'Year' },
    articles: 'Articles',
    bar: (when: string, count: number) => `${when}: ${articles(count)}`,
    stretch: (from: string, to: string) => `${from} – ${to}`,
    noDates: 'No date is known of what was found.',
    onlyYear: (count: number) => `Of ${articles(count)} only the year is known.`,
    undated: (count: number) => `Of ${articles(count)} no date is known.`,
    annotated: (count: number) => `With passages: ${articles(count)}`,
    save: 'Save this search',
    saved: (name: string) => `Saved as \u2068${name}\u2069`,
    savedAs: 'Name of the saved search',
    removeSaved: 'Remove',
    removedSaved: (name: string) => `The saved search \u2068${name}\u2069 was removed.`,
    done: 'Done',
    suggestions: 'Suggestions',
    suggested: { saved: 'Saved searches', recent: 'Recent searches', completion: 'Go on with' },
    completes: {
      word: '',
      operator: 'narrows',
      outlet: 'outlet',
      tag: 'tag',
      name: 'name',
      value: '',
    },
    goesOnTo: 'Tab goes on to',
    completeTo: (word: string) => `Tab goes on to \u2068${word}\u2069`,
    fresh: (count: number) => `${number.format(count)} new`,
    forgetRecent: 'Forget recent searches and choices',
    indexing: (share: number | null) =>
      `The search index is being brought up to date${share === null ? '' : ` (${Math.floor(share * 100)} %)`}: until then less may be found. Articles can be read.`,
    didYouMean: 'Did you mean',
    windowed: (ranked: number, total: number) =>
      `The best of the ${number.format(ranked)} added last, of ${number.format(total)}.`,
    showExact: 'Show the best of all',
    not: (filter: string) => `not ${filter}`,
    unfold: 'How it was searched, and what narrows it',
    narrow: 'Narrow',
    exportAll: 'Export what was found',
    nothing: 'Nothing found.',
    nothingText: 'Try fewer words, or another spelling.',
    focus: 'Search',
    notices: {
      'unbalanced-quote': (text: string) => `A quotation mark is missing: ${text}`,
      'unbalanced-parenthesis': () => 'A parenthesis is missing.',
      'unknown-field': (text: string) => `“${text}” is no field; it is searched as a word.`,
      'empty-field': (text: string) => `Nothing stands behind “${text}”.`,
      'unknown-value': (text: string) => `“${text}” makes no sense there and is left out.`,
      ignored: (text: string) => `“${text}” is left out.`,
      near: () => 'NEAR stands between two words or phrases; here they are searched anywhere.',
      name: (text: string) => `“${text}” is no name that is known; it is searched as a word.`,
      'short-prefix': (text: string) => `“${text}” is too short for a beginning.`,
      'star-in-quotes': (text: string) => `Within quotation marks “*” stands for nothing: ${text}`,
      'index-mended': () =>
        'The search index was damaged; it is made anew from the texts. Texts and passages are untouched.',
      'too-deep': () => 'Too many parentheses: the innermost are left out.',
      'too-long': () => 'The query is too long: its end is left out.',
    } as Record<string, (text: string) => string>,
    notice: (text: string) => `Not understood: ${text}`,
  },
};
