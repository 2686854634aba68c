/** The words of Imports, Export, Passages, Tags, Settings and Help. Words only: no markup, no arithmetic beyond plurals. */

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const number = new Intl.NumberFormat('en');

/** `1 article`, `1,204 articles`. */
const many = (count: number, one: string, more: string) =>
  `${number.format(count)} ${count === 1 ? one : more}`;
const articles = (count: number) => many(count, 'article', 'articles');
const passages = (count: number) => many(count, 'passage', 'passages');
const files = (count: number) => many(count, 'file', 'files');

const standsIn = (count: number) => `stands in ${articles(count)}`;

export const places = {
  imports: {
    title: 'Imports',
    runs: 'All imports',
    run: (when: string) => `Import of ${when}`,
    today: 'today',
    yesterday: 'yesterday',
    empty: 'Nothing has been imported yet.',
    emptyMore: 'Every file you import is listed here with what became of it.',
    nothingInRun: 'No files were found in what was named.',
    nothingOfKind: 'No file of this import ended so.',
    showAll: 'Show all files',
    importFiles: 'Import files',
    importFolder: 'Import a folder',
    files: 'Files',
    folder: 'Folder',
    unknown: 'This import is not in the ledger of this archive.',
    stopped: 'stopped',
    running: 'Running now',
    starting: 'Looking for files …',
    cancelled: 'Stopped before its end. What is listed is kept; the rest was not touched.',
    interrupted: (done: number, found: number | null) =>
      `Ended before it was done: Daftar was closed${found === null ? '' : `, with ${many(found, 'file', 'files')} to go through`}. ${done === 1 ? 'The one item' : `The ${number.format(done)} items`} listed here ${done === 1 ? 'is' : 'are'} kept. Choose the same files again to go on: what is here is not read twice.`,
    goOn: 'Choose them again',
    takeBack: 'Take this import back',
    tookBack: (count: number) => `${articles(count)} taken back.`,
    takenBack:
      'Taken back: its articles were deleted. Until a purge, undo or “Deleted” in the library brings them back.',
    retryOne: 'Try this again',
    warning: 'With a warning',
    warningMeans: 'Imported, but there is something to know of how it came here.',
    row: (row: string) => `row ${row}`,
    filesOf: 'Files of this import',
    total: files,
    filter: 'Show files that were',
    all: 'All',
    outcome: {
      imported: 'Imported',
      duplicate: 'Copy',
      unchanged: 'Unchanged',
      failed: 'Not read',
      skipped: 'Left out',
    },
    outcomeMeans: {
      imported: 'A new article.',
      duplicate: 'Its text is in the archive already, under another file.',
      unchanged: 'This very file is in the archive already.',
      failed: 'No article could be made of it.',
      skipped: 'Not a file that Daftar reads.',
    },
    container: 'Container',
    containerMeans: 'Its files are listed one by one; it is not kept as a whole.',
    some: {
      imported: (count: number) => `${number.format(count)} imported`,
      duplicate: (count: number) => many(count, 'copy', 'copies'),
      unchanged: (count: number) => `${number.format(count)} unchanged`,
      failed: (count: number) => `${number.format(count)} not read`,
      skipped: (count: number) => `${number.format(count)} left out`,
    },
    copyOf: 'A copy of',
    inside: (container: string) => `in ${container}`,
    tables: {
      title: (file: string) => `What the columns of “${file}” hold`,
      text: 'No column says surely that it holds the text. Look whether the guess is right.',
      column: 'Column in the table',
      none: 'Not in this table',
      start: 'Import',
      next: 'Next table',
      field: {
        title: 'Title',
        text: 'Text',
        published: 'Date',
        outlet: 'Outlet',
        byline: 'Author',
        url: 'Address',
        language: 'Language',
        summary: 'Summary',
        tags: 'Tags',
      },
      sample: 'First values',
    },
    retry: 'Try these again',
    failures: (count: number) =>
      count === 1
        ? 'One file could not be read. Put it right as said beside it, then try it again.'
        : `${files(count)} could not be read. Put them right as said beside each, then try them again.`,
    failuresFar: (count: number) =>
      count === 1
        ? 'One file could not be read. Daftar no longer knows where it was: put it right and import it again.'
        : `${files(count)} could not be read. Daftar no longer knows where they were: put them right and import them again.`,
    /** What to do, by the code of the failure; the reasons of the other codes say it themselves. */
    advice: {
      empty: 'Save the page again; this copy holds nothing.',
      'no-importer': 'Save it as PDF, HTML or plain text, then import that.',
      tampered: 'Get another copy from where it came before you rely on what is in it.',
      signature: 'Ask whoever gave it to you where it comes from.',
      malformed: 'Save it again from where it came; this copy is broken.',
      'too-large': 'Split it into smaller files.',
      'too-slow': 'Save a simpler copy, such as the browser’s reading view.',
      'out-of-memory': 'Save a simpler copy, or close other programs and try again.',
      unreadable: 'Check that you may read the file and that its disk is connected.',
      vanished: 'The file was moved or renamed; import it from where it is now.',
      'disk-full': 'Free some space on the disk of the archive, then try again.',
      internal: 'Try again. If it stays so, keep the file and tell who maintains Daftar.',
    } as Record<string, string>,
  },

  exporting: {
    title: 'Export',
    what: 'What goes in',
    counting: 'Counting …',
    holds: (articleCount: number, passageCount: number) =>
      `${articles(articleCount)} with ${passages(passageCount)}`,
    fromArticles: (count: number) =>
      count === 1 ? 'This article' : `${number.format(count)} chosen articles`,
    fromQuery: (query: string) => `Articles that match “${query}”`,
    fromPassages: (query: string) => `Passages that match “${query}”`,
    fromTags: (names: string[]) =>
      names.length === 1
        ? `Passages tagged “${names[0]}”`
        : `Passages tagged ${names.map((name) => `“${name}”`).join(' and ')}`,
    fromSelection: (count: number) => `${passages(count)} chosen one by one`,
    fromFilter: 'narrowed as shown',
    fromAll: 'All articles that have passages',
    nothing: 'Nothing matches, so there is nothing to export.',
    nothingMore: 'Highlight a passage first, or choose other articles.',
    format: 'As',
    formats: {
      pdf: {
        name: 'PDF',
        text: 'The articles to read, with highlights, tags and notes that every PDF reader shows.',
      },
      'annotated-pdf': {
        name: 'Original pages',
        text: 'A copy of the PDF as it came, with your passages as highlights in it.',
      },
      csv: { name: 'CSV', text: 'One line a passage, for a spreadsheet or statistics.' },
      md: { name: 'Markdown', text: 'Quotes and notes as plain text, for a notes program.' },
      jsonld: {
        name: 'For another Daftar',
        text: 'Texts, passages, tags and memos as JSON-LD: imported there, nothing is lost.',
      },
    },
    each: 'A file of each article, in one ZIP',
    pdf: {
      title: 'Pages and contents',
      pageSize: 'Page size',
      pageSizes: { a4: 'A4', letter: 'US Letter' },
      fontSize: 'Letters',
      fontSizes: { small: 'Small', normal: 'Normal', large: 'Large' },
      coverTitle: 'Title on the cover',
      coverTitleHint: 'As what was asked for',
      ticks: {
        colors: 'Colours of the tags',
        notes: 'Notes after each text',
        tags: 'Index of tags',
        cover: 'Cover page of a dossier',
        contents: 'List of the articles',
        unannotated: 'Articles without passages',
        annotator: 'Names of annotators',
      },
    },
    start: 'Export …',
    startDownload: 'Export',
    fileName: 'Name of the file',
    working: (format: string) => `Writing the ${format} file`,
    cancel: 'Cancel',
    goOn: 'Go on working',
    cancelling: 'Stopping …',
    cancelled: 'Stopped. Nothing was written.',
    failed: (why: string) => `The export failed. ${why}`,
    ready: (name: string) => `${name} is ready.`,
    readyFacts: (size: string) => `${size}, SHA-256`,
    show: 'Show in folder',
    again: 'Download again',
    another: 'Export as something else',
    close: 'Close',
    back: 'Try again',
    otherFormat: 'Choose another format',
    defaultName: 'passages',
    /** What to do next, by the code of the failure. */
    next: {
      'no-browser': 'Chrome, Edge and Chromium cost nothing. CSV and Markdown work without one.',
      'print-failed': 'Try again; CSV and Markdown work in any case.',
    } as Record<string, string>,
  },

  copying: {
    title: 'Save a copy',
    what: 'The whole archive as it is now, in one file: originals, articles, passages, tags and ledger.',
    start: 'Save a copy …',
    startDownload: 'Save a copy',
    working: 'Copying the archive …',
    ready: (name: string) => `The copy ${name} is complete.`,
  },

  passages: {
    title: 'Passages',
    tags: 'Tags',
    tagsSummary: (tagCount: number, count: number) =>
      `${many(tagCount, 'tag', 'tags')} · ${number.format(count)}`,
    tagsHint: 'Choose several to see passages that carry all of them.',
    clearTags: 'Show every tag',
    noTags: 'No tags yet.',
    search: 'Search in these passages',
    clearSearch: 'Empty the search field',
    count: (count: number) => many(count, 'passage', 'passages'),
    ofArticles: (count: number) => `in ${articles(count)}`,
    without: (tag: string) => `Without “${tag}”`,
    export: 'Export',
    exportShown: 'Export what is shown',
    taggedAs: 'Tags:',
    empty: 'No passage has been highlighted yet.',
    emptyMore: 'Select some words in an article to highlight, tag or note them.',
    toLibrary: 'Go to the library',
    none: 'No passage carries all of this.',
    clear: 'Show all passages',
    list: 'Passages, grouped by article',
    open: 'Open in the article',
    edit: 'Edit tags and note',
    editing: 'Tags and note of this passage',
    note: 'Note',
    noteHint: 'What you want to remember about it',
    tagsField: 'Tags',
    addTag: 'Add a tag',
    newTag: (name: string) => `New tag “${name}”`,
    removeTag: (name: string) => `Take off “${name}”`,
    save: 'Save',
    discard: 'Leave as it was',
    remove: 'Delete passage',
    removed: 'Passage deleted.',
    copy: 'Copy with source',
    notCopied: 'It could not be copied: this window may not write to the clipboard.',
    weak: 'Not certain of its place',
    lost: 'Its place was not found in the text',
    articleOf: (count: number) => passages(count),
    day: (iso: string) => day.format(new Date(iso)),
    more: 'More for this passage',
  },

  tags: {
    title: 'Tags',
    summary: (tagCount: number, uses: number) =>
      `${many(tagCount, 'tag', 'tags')}, used ${many(uses, 'time', 'times')}`,
    empty: 'The codebook is empty.',
    emptyMore:
      'Add the first tag here, bring a codebook as CSV or REFI-QDA, or just type tags while you read.',
    add: 'Add tag',
    findOrAdd: 'Find or add a tag',
    now: 'now',
    filter: 'Find a tag',
    none: 'No tag is called so.',
    list: 'Codebook',
    name: 'Name',
    color: 'Colour',
    colorOf: (name: string, color: string) => `Colour of “${name}”: ${color}`,
    colors: {
      yellow: 'Yellow',
      red: 'Red',
      pink: 'Pink',
      purple: 'Purple',
      blue: 'Blue',
      cyan: 'Cyan',
      green: 'Green',
      lime: 'Lime',
    },
    description: 'Description',
    describe: 'Say when this tag is used',
    examples: 'Examples',
    exemplify: 'Words that it goes for',
    editExamples: 'Give examples',
    exemplified: (name: string) => `“${name}” has other examples.`,
    eg: 'e.g.',
    shortcut: 'Shortcut',
    shortcutHint: 'One letter or figure',
    editShortcut: 'Shortcut …',
    shortcutSet: (name: string, key: string) =>
      key === '' ? `“${name}” has no shortcut any more.` : `Alt+${key} gives “${name}” now.`,
    retire: 'Retire: offer it no more',
    offerAgain: 'Offer it again',
    retired: 'retired',
    retiredNow: (name: string, retired: boolean) =>
      retired
        ? `“${name}” is retired: it keeps its passages and is offered no more.`
        : `“${name}” is offered again.`,
    addUnder: 'Add a tag under it',
    nameUnder: (parent: string) => `A tag under “${parent}”`,
    moveIn: 'Under the one above',
    moveOut: 'Out of the one it is under',
    moveUp: 'Move up',
    moveDown: 'Move down',
    moved: (name: string, parent: string | null) =>
      parent === null ? `“${name}” was moved.` : `“${name}” stands under “${parent}”.`,
    withUnder: (total: number) => `${passages(total)} with the tags under it`,
    level: (depth: number) => `level ${depth + 1}`,
    joinOverlapping: 'Passages that overlap then become one, with both notes',
    count: 'Passages',
    showPassages: 'Show its passages',
    show: (name: string, count: number) => `Show the ${passages(count)} tagged “${name}”`,
    more: (name: string) => `More for “${name}”`,
    rename: 'Rename',
    editDescription: 'Describe',
    merge: 'Merge into …',
    mergeTitle: (name: string) => `Merge “${name}” into`,
    mergeHint: 'Which tag takes over',
    mergeSays: (count: number, from: string, into: string) =>
      count === 0
        ? `No passage carries “${from}”. The tag goes away; “${into}” stays as it is.`
        : `${passages(count)} ${count === 1 ? 'moves' : 'move'} to “${into}”, and “${from}” goes away. You can undo it.`,
    mergeDo: 'Merge',
    merged: (from: string, into: string) => `“${from}” was merged into “${into}”.`,
    remove: 'Remove',
    removed: (name: string, count: number) =>
      count === 0
        ? `“${name}” was removed.`
        : `“${name}” was removed; its ${passages(count)} stay without it.`,
    renamed: (from: string, to: string) => `“${from}” is now “${to}”.`,
    added: (name: string) => `“${name}” was added.`,
    recolored: (name: string) => `“${name}” has another colour.`,
    described: (name: string) => `“${name}” has another description.`,
    save: 'Save',
    cancel: 'Cancel',
    importFile: 'Import a codebook (CSV or REFI-QDA)',
    exportFile: 'Export the codebook',
    exportCsv: 'As a table (CSV)',
    exportQdc: 'For NVivo, ATLAS.ti, MAXQDA, QualCoder (REFI-QDA)',
    imported: (count: number) => `${many(count, 'tag', 'tags')} read from the file.`,
    importedNone: 'The file holds no tag.',
    fileName: (format: string) => `codebook.${format}`,
    readOnly: 'This archive can only be read, so the codebook stays as it is.',
  },

  settings: {
    title: 'Settings',
    searching: 'Searching',
    searchingSays:
      'What words find in this archive beside their own spellings, unless a search says otherwise.',
    look: 'Look',
    theme: 'Theme',
    fontSize: 'Size of text in articles',
    fontSizeIs: (size: number) => `${size} px`,
    smaller: 'Smaller text',
    larger: 'Larger text',
    sample: 'The lorries waited at the weighbridge until the seal arrived.',
    you: 'You',
    author: 'Your name',
    authorHint:
      'Stands beside the passages you make, here and in what you export. It stays on this computer.',
    archive: 'This archive',
    name: 'Name',
    place: 'Place',
    holds: 'Holds',
    holdsFacts: (articleCount: number, passageCount: number) =>
      `${articles(articleCount)}, ${passages(passageCount)}`,
    changes: 'Changes',
    writable: 'Can be changed',
    readOnly: {
      'archive-in-use':
        'Another Daftar has it open, so it can only be read here. Close it there, then open it here again to make changes.',
      'archive-read-only': 'The file or its folder cannot be written. Copy it to a disk that can be written.',
      'disk-full': 'The disk is full, so it can only be read. Free some space and open it again.',
      'archive-overwritten':
        'Another file was copied over it while it was open, so nothing can be kept in it.',
      'archive-moved': 'The file was moved or replaced while it was open, so it can only be read.',
    } as Record<string, string>,
    readOnlyElse: 'It can only be read.',
    verify: 'Verify',
    verifyWhat: 'Reads every original again and compares it with what was imported. Changes nothing.',
    verifying: (done: number, total: number | null) =>
      total === null
        ? 'Verifying …'
        : `Verifying ${number.format(done)} of ${number.format(total)} originals`,
    verifyStop: 'Stop',
    sound: 'Everything is as it was imported.',
    soundFacts: (originals: number, events: number) =>
      `${many(originals, 'original', 'originals')} compared byte by byte, ${many(events, 'event', 'events')} in an unbroken chain, the file is sound.`,
    unsound: (count: number) => `${many(count, 'thing is', 'things are')} not as imported.`,
    unsoundNext: 'Work on a copy and keep this file as it is. What is not listed here is sound.',
    problems: {
      file: 'Archive file',
      original: 'Original',
      text: 'Text of an article',
      event: 'Event',
      article: 'Article',
    } as Record<string, string>,
    problemsMore: (count: number) => `and ${number.format(count)} more`,
    verifyCancelled: 'Stopped. Nothing was changed.',
    rules: 'What goes for many articles',
    rulesSay:
      'What you said is not part of the articles of an outlet, or of any; or is part of them after all.',
    rulesNone: 'Say “Not part of any article” on a paragraph that is no article text, and it stands here.',
    ruleHides: (outlet: string | null, count: number) =>
      `${outlet === null ? 'left out everywhere' : `left out in all of \u2068${outlet}\u2069`} · ${standsIn(count)}`,
    ruleShows: (outlet: string | null, count: number) =>
      `${outlet === null ? 'part of articles everywhere' : `part of the articles of \u2068${outlet}\u2069`} · ${standsIn(count)}`,
    ruleTakeBack: 'Take back',
    ruleTakenBack: (count: number) => `Taken back. ${articles(count)} changed.`,
    purge: 'Remove for good',
    purgeWhat: (articleCount: number, passageCount: number) => {
      const what = [articleCount && articles(articleCount), passageCount && passages(passageCount)];
      const were = articleCount + passageCount === 1 ? 'was' : 'were';
      return `${what.filter(Boolean).join(' and ')} ${were} deleted and can still be brought back.`;
    },
    purgeOnlySteps:
      'Nothing deleted is waiting, but steps that undo can take back still hold what was changed.',
    purgeNothing: 'Nothing deleted is waiting to be removed.',
    purgeOpen: 'Remove for good …',
    purgeTitle: 'Remove what was deleted, for good',
    purgeArticles: (count: number) =>
      `${articles(count)} with ${count === 1 ? 'its original' : 'their originals'}`,
    purgePassages: (count: number) => `${passages(count)} with ${count === 1 ? 'its note' : 'their notes'}`,
    purgeChanges: (count: number) => `${many(count, 'step', 'steps')} that undo could have taken back`,
    purgeSays:
      'This cannot be undone. Recent searches are forgotten, too. Copies you saved elsewhere are not touched.',
    purgeWord: 'remove',
    purgeType: (word: string) => `Type “${word}” to go on`,
    purgeDo: 'Remove for good',
    purgeKeep: 'Keep everything',
    purging: 'Removing …',
    purged: (articleCount: number, passageCount: number) =>
      `Removed for good: ${articles(articleCount)} and ${passages(passageCount)}.`,
    about: 'About',
    version: (version: string) => `Daftar ${version}`,
    offline: 'Daftar asks no network for anything. What you read and write stays in your archive.',
    licences: (count: number) => `Made with ${many(count, 'open package', 'open packages')}`,
    licencePackage: 'Package',
    licenceVersion: 'Version',
    licenceName: 'Licence',
  },

  help: {
    title: 'Keys and searching',
    keys: 'Keyboard',
    or: 'or',
    spoken: (caps: string[]) => caps.join(' + '),
    places: {
      app: 'Everywhere',
      go: 'Go to',
      library: 'Library',
      search: 'Search',
      reader: 'Reader',
      pages: 'Pages of a PDF',
      annotations: 'Annotations',
      edges: 'Edges of a passage',
      passages: 'Passages',
      tags: 'Tags',
      names: 'Names',
      imports: 'Imports',
      counts: 'Counts',
      settings: 'Settings',
      help: 'Help',
      other: 'More',
    } as Record<string, string>,
    /** Keys of parts that take them themselves: no commands, so they stand here. */
    own: [
      {
        place: 'In lists',
        lines: [
          { title: 'Next, previous', keys: ['ArrowDown', 'ArrowUp'] },
          { title: 'First, last', keys: ['Home', 'End'] },
          { title: 'Open and read', keys: ['Enter'] },
          { title: 'Open without leaving the list', keys: ['Space'] },
          { title: 'Select several', keys: ['Shift+ArrowDown', 'Shift+ArrowUp'] },
          { title: 'Clear the selection; from results to the search field', keys: ['Escape'] },
        ],
      },
      {
        place: 'In the search box',
        lines: [
          { title: 'Go on with the word or value offered', keys: ['Tab', 'ArrowRight'] },
          { title: 'All that may stand here', keys: ['Alt+ArrowDown'] },
          { title: 'To what was found', keys: ['Enter', 'ArrowDown'] },
          { title: 'Away with what is offered, then with the search', keys: ['Escape'] },
        ],
      },
      {
        place: 'On the timeline',
        lines: [
          { title: 'Another time, several', keys: ['ArrowRight', 'Shift+ArrowRight'] },
          { title: 'Narrow to it, widen again', keys: ['Enter', 'Escape'] },
        ],
      },
      {
        place: 'Tagging a passage',
        lines: [
          { title: 'Take the tag that is marked, or one by its number', keys: ['Enter', '1', '9'] },
          { title: 'Make a new tag; in a note: save', keys: ['Mod+Enter'] },
          { title: 'Leave', keys: ['Escape'] },
        ],
      },
    ],
    query: 'Searching',
    queryIntro: 'Type words; spellings that mean the same are found together. Click an example to try it.',
    examples: [
      { query: 'bridge market', means: 'both words, anywhere in the article' },
      { query: '"closed until noon"', means: 'these words, side by side' },
      { query: 'bridge NEAR/5 closed', means: 'at most five words between them, in either order' },
      { query: 'bridge OR crossing', means: 'one or the other' },
      { query: 'bridge -market', means: 'the first, but not the second' },
      { query: 'cross*', means: 'words that begin so' },
      { query: '=Bridge', means: 'spelled exactly so' },
      { query: 'title:market', means: 'in the title; also note: and quote:' },
      { query: 'outlet:post', means: 'from this outlet; also author:' },
      { query: 'tag:refusal', means: 'articles and passages with this tag' },
      { query: 'name:PMU', means: 'with any form of this name' },
      { query: 'after:2020-03', means: 'published after that month; also before: and on:' },
      { query: 'year:2019-2021', means: 'published in these years' },
      { query: 'lang:ar', means: 'written in Arabic' },
      { query: 'has:note', means: 'with a note; also tag, passage, date, outlet, author' },
      { query: '(bridge OR ferry) after:2020', means: 'all of it together' },
    ],
    tryIt: (query: string) => `Search for ${query}`,
  },
};
