/**
 * The words by which pages name their own parts in classes, ids and roles: what is an article's body, and what is not. Data
 * and how it is matched only; `html-body.ts` decides what follows, since a name alone proves nothing.
 */
import { attribute, type DomElement } from './dom.ts';

/** Where classes are made by a machine, the names for tests are made by people. */
const NAMED_BY = ['class', 'id', 'data-testid', 'data-component'];

/** Words parted by one sign, whatever the page parts them with: `articleBody`, `article_body`, `article--body`. */
export function namesOf(element: DomElement): string {
  const own = element.localName.includes('-') ? element.localName : '';
  const names = [own, ...NAMED_BY.map((name) => element.getAttribute(name) ?? '')].join(' ').slice(0, 400);
  if (!names.trim()) return '';
  const parted = names.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  return ` ${parted
    .replace(/[_:.]+|--+/g, '-')
    .replace(/\s+/g, ' ')
    .trim()} `;
}

const words = (text: string) => text.trim().replace(/\s+/g, '|');
/** Any of the words within a name: `share` in `article-share-bar`. */
const within = (text: string) => new RegExp(`[ -](?:${words(text)})(?=[ -])`);
/** Any of the words at the end of a name, or before a word that says no more than "box". */
const ending = (text: string) =>
  new RegExp(`[ -](?:${words(text)})(?=(?:-(?:content|wrapper|wrap|inner|text|container|main|area))? )`);
/** Any of the words as the whole name. */
const whole = (text: string) => new RegExp(` (?:${words(text)})(?= )`);

/** Parts that are never an article's text, named by what they are for. */
const FURNITURE = within(`
  navi navbar navigation navlinks menu menue submenu breadcrumbs? brotkrumen?
  sidebar sidebars seitenleiste marginalspalte
  share shares sharing sharebar social socials socialmedia sociable shariff addthis addtoany sharedaddy sharethis a2a teilen socialshare sharebuttons shareicons
  related relateds relatedposts relatedcontent verwandte crosslinks more-articles more-news morelinks recirc recirculation recommendations? recommended recommend
  readmore read-more read-also also-read lire-aussi leer-mas mehr-zum-thema weitere-artikel weiterlesen
  outbrain taboola plista ligatus revcontent mgid zergnet nrelate yarpp contextly
  promo promos promotion promobox sponsor sponsored sponsors advert adverts advertisement advertising advertise adbox adsbox ad-box adsense adslot ad-slot anzeigen? werbung banners? publicidad publicite skyscraper
  newsletters? newsletterbox subscribe subscription subscriptions signup sign-up optin opt-in mailchimp mc-embed-signup abobox abonnement
  paywall regwall
  tagcloud tag-cloud taglist tag-list post-tags entry-tags posttags article-tags tags-list tag-links tags-links schlagworte schlagwoerter cat-links post-categories post-cats entry-categories topic-list article-topics
  pagination pager paging pagenavi page-links page-nav prevnext prev-next previous-next post-navigation nav-links nav-below post-nav
  cookies? cookie-banner cookie-notice cookie-consent consent gdpr dsgvo cookiebar usercentrics
  toolbar article-tools page-tools print-link printlink printbutton article-actions
  ratingblock star-rating post-ratings kk-star-ratings
  toc-container ez-toc-container table-of-contents inhaltsverzeichnis
  popup modal overlay flyout offcanvas
  hidden-print skip-link skiplink skip-links
  searchform searchbox search-form loginform
  site-footer page-footer footnav colophon
  mostread most-read mostpopular most-popular trending latest-news latest-posts recent-posts recentposts meistgelesen teaserlist teaser-list teaserbox
  call-to-action donate donation spendenaufruf
  photo-credit image-credit picture-credit img-credit bildnachweis bildquelle affiliate-disclosure disclosure souscription encart-souscription
  third-party third-party-services third-party-content embed-consent embed-placeholder
  pum popmake news-letter cta cta3 subvert app-promo download-app support-us
  report-error reportar-error fehler-melden cite-this suggested-citation how-to-cite citate zitierhinweis view-count
  topbar masthead site-header site-head siteheader
`);

/** Parts that say by whom and when: no text of the article, but about it. */
const ABOUT = within(`
  author-box authorbox author-bio author-info author-card about-author abouttheauthor about-the-author autorbox autor-box bio-box saboxplugin-wrap authordescription author-description author-profile
  entry-meta post-meta postmeta postmetadata article-meta meta-info entry-footer post-footer postfooter post-info entry-utility entry-info articlemeta story-meta byline-wrapper article-info
  submitted by-author byline-author author-byline
`);

/** Text that only a screen reader says, such as "opens in a new window". */
const UNSEEN = within(
  'sr-only screen-reader-text screen-reader visually-hidden visuallyhidden element-invisible',
);

/** Pieces of longer words that mean one thing only, however a page joins them. */
const PIECES =
  /cookie|newsletter|breadcrumb|outbrain|taboola|paginat|addtoany|shariff|sharedaddy|sponsor|recommend|[ -]relat(?:ed|es?)[a-z]|[ -]shar(?:e|ing)(?:bar|button|icon|link|tool|block|box)|social-?(?:media|share|icon|link|button|bar|network)|advert(?!orial)|subscri|paywall|sidebar|sitemap|[ -]cmp(?:lz|box)|borlabs/;

/** Words that say so only if they are all of a name: within a longer one they may mean anything. */
const FURNITURE_ALONE = whole(`
  nav aside footer header-nav widget widgets widget-area side-bar rightcol right-col
  ad ads adv banner tags keywords categories topics metadata meta-data similar popular neueste teasers
  cmp tools tool-bar actions action-bar rating ratings voting vote votes stars toc
  search suche login signin register anmeldung copyright copyrights impressum cta skip polls? umfrage
  player audioplayer audio-player hidden hide noscreen offscreen vcard-author abo spenden credit credits disclaimer affiliate
`);

/** Words that say so at the end of a name: `m-tags`, `article__keywords`. */
const FURNITURE_LAST = /-(?:tags|keywords|schlagworte)(?= )/;

const COMMENTS = within(`
  comment comments comment-list commentlist comments-area comments-list comment-section comments-section comments-wrapper commentsection commentform comment-form commentblock comment-respond respond reply replies disqus disqus-thread fb-comments kommentar kommentare kommentarbereich leserkommentare comentario comentarios commentaire commentaires discussion discourse livefyre user-comments reader-comments utterances isso-thread wpdiscuz
`);

const COMMENT_PIECES =
  /[ -]comment(?:s|list|links|area|section|form|thread|box|wrap|container)|kommentar(?:e|liste|bereich|form)|disqus|comentarios|commentaires/;

/** Words of a body's name. The whole element is the article's text, often without its head. */
const BODY = ending(`
  articlebody article-body article-content articlecontent article-text articletext article-main-content article-detail article-details article-copy article-page-content articlepage article-inner
  post-content postcontent post-body postbody post-text posttext post-entry postentry single-content single-post-content singlepost blog-content blogcontent blog-entry-content blogpost-content blog-post-content blog-text
  entry-content entrycontent entry-text entry-body entrytext story-body storybody story-content storycontent story-text storytext story-detail
  news-content newscontent news-body newsbody news-text newstext news-detail news-article news-text-wrap newsdetail content-text contenttext content-body contentbody content-article text-content body-content bodytext body-text bodycopy body-copy main-text maintext article-content-body
  field-name-body field-body field-node-body node-content td-post-content single-body cuerpo cuerpo-noticia nota-cuerpo cuerpo-nota texto-noticia texto-nota noticia-texto corpo-noticia article-paragraphs richtext rich-text page-content-body ce-bodytext artikel-text artikeltext artikelinhalt artikel-content artikel-body beitrag-text beitragstext paragraphs wysiwyg prose
  theme-content c-article-body c-article-content article-wrapper-content article-contents post-article post-single-content content-inner-post single-entry-content
`);

/** A sentence or two that open an article and stand before its body. */
const LEAD = within(`
  lead leads lede lead-text leadtext intro introtext intro-text introduction vorspann teaser-text teasertext article-teaser article-lead article-intro article-summary article-excerpt article-subtitle article-description
  standfirst stand-first dek deck subtitle sub-title subtitulo subheadline sub-headline subhead chapo chapeau sommario occhiello bajada copete entradilla sumario resumen excerpt post-excerpt abstract description kurztext summary untertitel anriss anlauf ingress
`);

/** `about`: by whom and when; `unseen`: said to screen readers only. */
export type PartName = 'furniture' | 'comments' | 'about' | 'unseen' | 'body' | 'lead' | null;

function byNames(names: string): PartName {
  if (COMMENTS.test(names) || COMMENT_PIECES.test(names)) return 'comments';
  if (BODY.test(names)) return 'body';
  if (ABOUT.test(names)) return 'about';
  if (
    FURNITURE.test(names) ||
    FURNITURE_ALONE.test(names) ||
    FURNITURE_LAST.test(names) ||
    PIECES.test(names)
  )
    return 'furniture';
  if (UNSEEN.test(names)) return 'unseen';
  return LEAD.test(names) ? 'lead' : null;
}

const FURNITURE_ROLE =
  /^(?:navigation|complementary|contentinfo|search|dialog|alertdialog|menu|menubar|banner|form|tablist)$/;

/** What its tag and role say of a part: an article's own footer is about the article. */
function byTag(element: DomElement): PartName {
  const { localName, parentElement } = element;
  if (localName === 'footer' && parentElement?.localName === 'article') return 'about';
  if (localName === 'a' && / \S*teaser/.test(namesOf(element))) return 'furniture';
  const isOther = /^(?:nav|aside|footer|form|dialog|menu)$/.test(localName);
  return isOther || FURNITURE_ROLE.test(attribute(element, 'role')) ? 'furniture' : null;
}

/** What a page calls a part of itself. */
export function partName(element: DomElement): PartName {
  if (/articlebody|(?:^|\s)text(?:$|\s)/.test(attribute(element, 'itemprop'))) return 'body';
  const names = namesOf(element);
  return (names ? byNames(names) : null) ?? byTag(element);
}
