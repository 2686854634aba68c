/** Words of the pages of imported PDFs. */

export const pages = {
  pages: {
    show: 'Show the pages of the PDF',
    showText: 'Show the text',
    toggle: 'Show the pages or the text',
    tools: 'Page tools',
    list: (title: string) => `Pages of ${title}`,
    page: (label: string, number: number, count: number) =>
      label === '' || label === String(number)
        ? `Page ${number} of ${count}`
        : `Page ${label} (${number} of ${count})`,
    goTo: 'Go to page',
    goToKeys: 'Go to a page by its number or label',
    of: (count: number) => `of ${count}`,
    noSuchPage: (typed: string) => `There is no page “${typed}”.`,
    next: 'Next page',
    previous: 'Previous page',
    larger: 'Larger pages',
    smaller: 'Smaller pages',
    fitWidth: 'Fit the width of a page',
    fitPage: 'Fit a whole page',
    fit: 'Fit width or whole page',
    turn: 'Turn the pages',
    zoom: (percent: number) => `${percent} %`,
    panel: 'Thumbnails and bookmarks',
    thumbnails: 'Thumbnails',
    outline: 'Bookmarks',
    noOutline: 'This PDF has no bookmarks.',
    noText:
      'This page has no text: it is a picture. Its words can be selected and searched only after text recognition.',
    failed: 'This page cannot be shown.',
    asPages: 'Shown as pages.',
    asText: 'Shown as text.',
  },
};
