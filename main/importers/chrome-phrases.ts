/**
 * The phrases by which web pages' own furniture is known: navigation, sharing, subscription, related links. Data
 * only, in the spelling of `lineKey`; `line-class.ts` says what follows from a match.
 */

const lines = (text: string) =>
  new Set(
    text
      .split('|')
      .map((line) => line.trim())
      .filter(Boolean),
  );

/** A line that is nothing but this is furniture wherever it stands. */
export const WHOLE_LINES: ReadonlySet<string> = lines(
  `sponsored content|promoted content|continue reading|
  show more|load more|see more|view all|see all|view comments|show comments|leave a comment|leave a reply|post a comment|
  add a comment|write a comment|share|share this|tweet|copy link|link copied|copied|print this|email this|save for later|
  listen to this article|listen to this story|sign in|log in|login|sign up|subscribe|subscribe now|my account|create account|
  create an account|related articles|related stories|related topics|related content|related posts|related news|related coverage|
  related links|related reading|more on this story|more on this topic|recommended for you|recommended stories|you may also like|
  you might also like|you may like|most read|most popular|most viewed|trending now|latest news|latest stories|latest articles|editor's picks|
  editors' picks|top stories|more news|more stories|more top stories|up next|read next|newsletter|newsletters|newsletter sign-up|newsletter signup|
  privacy policy|terms of use|terms of service|terms and conditions|cookie policy|contact us|about us|back to top|our expertise|
  share on facebook|share on twitter|share on whatsapp|share on x|share via email|no comments|no comments yet|join the conversation|
  skip links|copylink|copy|share page|share full article|about sharing|share2|click here to share on social media|report this ad|report ad|ad feedback|video ad feedback|skip advertisement|
  after newsletter promotion|keep reading|related article|related story|related video|related publications|suggested topics|purchase licensing rights|most popular today|icymi|in the news|in case you missed it|
  go to comments|gift article|gift this article|send in e-mail|share in facebook|share in twitter|print article|download pdf|download the pdf|download as pdf|download now|get the app|download the app|download|
  ai-generated summary|ai summary|here's how you know|reuse this content|see all topics|see your latest updates|scroll to continue|privacy notice|reject all|cookie settings|cookie preferences|link|
  print subscriptions|search jobs|international edition|report this comment|previous article|next article|previous post|next post|order reprints|today's paper|watch live|
  استمع للمقال|استمع الي المقال|استمع الي الخبر|حجم الخط|الحجم|ارسال الي صديق|ارسل الي صديق|ارسل هذا الخبر الي صديق|نسخه للطباعه|اشعارات|كلمات دلاليه|كلمات دليليه|الخبر السابق|الخبر التالي|المقال السابق|المقال التالي|مقالات متعلقه|
  follow us|trend reports|premium membership|become a member|manage cookies|accept all|breadcrumb|main navigation|main menu|skip to content|
  تسجيل الدخول|تسجيل دخول|انشاء حساب|حساب جديد|النشره البريديه|النشره الاخباريه|نشره اخباريه|نسخ الرابط|تم نسخ الرابط|
  المزيد|عرض المزيد|شارك|شاركها|شارك الخبر|شارك المقال|مشاركه المقال|مشاركه الخبر|من نحن|اتصل بنا|تواصل معنا|اعلن معنا|
  سياسه الخصوصيه|شروط الاستخدام|الشروط والاحكام|اضف تعليقا|اضف تعليق|اترك تعليقا|اترك ردا|التعليقات مغلقه|لا توجد تعليقات|تابعنا|تابعونا|ذات صله|
  مواضيع ذات صله|مقالات ذات صله|اخبار ذات صله|محتوي ذو صله|قد يهمك|قد يعجبك|الاكثر قراءه|الاكثر مشاهده|اخر الاخبار|احدث الاخبار|الكلمات المفتاحيه|الوسوم|
  الصفحه الرئيسيه|القائمه الرئيسيه|العوده الي الاعلي|اشترك|اشترك الان|
  artikel teilen|beitrag teilen|diesen artikel teilen|diesen beitrag teilen|teilen|mehr zum thema|zum thema|das könnte sie auch interessieren|
  das könnte dich auch interessieren|auch interessant|weitere artikel|weitere beiträge|weitere meldungen|weitere nachrichten|ähnliche artikel|ähnliche beiträge|verwandte artikel|
  verwandte themen|meistgelesen|am meisten gelesen|neueste beiträge|aktuelle beiträge|kommentare|kommentar schreiben|kommentar hinzufügen|kommentar verfassen|schreibe einen kommentar|
  hinterlasse einen kommentar|antwort hinterlassen|alle rechte vorbehalten|impressum|datenschutz|datenschutzerklärung|nach oben|zum seitenanfang|zurück zur übersicht|zurück zur listenansicht|zurück zur liste|zur übersicht|zurück|
  beitrags-navigation|beitragsnavigation|anmelden|registrieren|jetzt abonnieren|jetzt anmelden|drucken|seite drucken|artikel drucken|per e-mail teilen|link kopieren|
  weitere informationen|weiterführende links|schlagwörter|diese seite teilen|auf facebook teilen|auf twitter teilen|
  partager|partager cet article|à lire aussi|lire aussi|sur le même sujet|articles liés|s'abonner|se connecter|commentaires|
  compartir|comparte|lea también|leer más|te puede interesar|le puede interesar|noticias relacionadas|artículos relacionados|comentarios|suscríbete|iniciar sesión|
  condividi|leggi anche|articoli correlati|compartilhar|leia também|leia mais|relacionadas|deel dit artikel|lees ook|lees meer|udostępnij|czytaj także|читайте также|поделиться|paylaş`,
);

/** Words of menus and buttons: furniture at the head and the foot of a page, a possible heading between paragraphs. */
export const BUTTONS: ReadonlySet<string> = lines(
  `home|search|menu|close|save|print|listen|popular|latest|topics|tags|comments|comment|related|register|like|email|e-mail|mail|next|previous|prev|
  video|videos|photos|gallery|opinion|world|politics|sport|sports|business|culture|about|contact|english|arabic|news|live|tv|radio|podcasts|podcast|
  facebook|twitter|x|whatsapp|telegram|linkedin|instagram|youtube|reddit|pinterest|flipboard|messenger|rss|tiktok|pocket|xing|threads|bluesky|mastodon|
  donate|support us|account|settings|more|less|back|top|share icon|logo|toggle navigation|toggle menu|reply|report|follow|following|subscribe|trending|recommended|
  explore|sections|edition|weather|jobs|events|shop|archive|archives|faq|help|careers|sitemap|advertise|terms|privacy|cookies|features|analysis|economy|health|science|technology|travel|
  الرئيسيه|القائمه|بحث|ابحث|دخول|تسجيل|خروج|مشاركه|طباعه|ارسال|حفظ|استماع|استمع|حجم الخط|فيسبوك|تويتر|اكس|واتساب|واتس اب|تلغرام|تليغرام|تيليجرام|انستغرام|انستجرام|يوتيوب|لينكدان|لينكد ان|تيك توك|
  سياسه|اقتصاد|رياضه|ثقافه|منوعات|اخبار|مقالات|راي|اراء|فيديو|صور|العربيه|عاجل|محليات|عربي ودولي|تقارير|تحقيقات|مجتمع|علوم|صحه|تكنولوجيا|بريد|التعليقات|تعليقات|التالي|السابق|اغلاق|مباشر|بودكاست|
  startseite|suche|suchen|menü|newsletter|kontakt|aktuelles|nachrichten|politik|wirtschaft|kultur|sport|thema|themen|merken|kommentieren|kategorien|allgemein|`,
);

/** Openings of lines that lead to another article; the article itself goes on after them. */
export const POINTERS: readonly RegExp[] = [
  /^(advertisement|advertising|advert|sponsored|ad|اعلان|اعلانات|مساحه اعلانيه|anzeige|werbung|publicité|publicidad|pubblicità|read more|see more|اقرا المزيد|قراءه المزيد|شاهد المزيد|اقرا ايضا|شاهد ايضا|mehr lesen|weiterlesen):?$/,
  /^(read|see|watch|hear|learn|find out) more\b(?! than| of | and )(?=$|:| about| on | here| at | from |\b.{0,3}$)/,
  /^(read|see|watch|also read|read also|see also|watch also|also see|related|related (article|story|stories|reading|news|posts?|video)|recommended|must read|don't miss|read next|more on this|in case you missed it)\s*[:|–—-]\s?\S/,
  /^(also read|read also|see also|read next)\b/,
  /^(story|article) continues (below|after)/,
  /^(advertisement|ad)\s?[·•|–-]\s?(scroll|continue|story|article)\b.{0,30}$/,
  /^click the .{0,20}icon .{0,30}:?$/,
  /^(related (article|story|video)|keep reading)$/,
  /^(اقرا|اقراي|اقراوا|طالع|شاهد|شاهدوا|انظر|استمع) (ايضا|كذلك|المزيد|اكثر)(?!\p{L}| من )/u,
  /^(اقرا|شاهد|طالع|للمزيد|لمزيد من التفاصيل|لقراءه المزيد|اخبار ذات صله|ذات صله|مواضيع ذات صله) ?[:|]/,
  /^(قد|ربما) (يهمك|يعجبك|تهمك)(?!\p{L})/u,
  /^(lesen sie auch|lesen sie mehr|lies auch|siehe auch|mehr dazu|mehr zum thema|auch interessant|das könnte (sie|dich))\b/,
  /^(à lire aussi|lire aussi|voir aussi|lea también|lee también|leer también|le puede interesar|te puede interesar|vea también|leggi anche|leia também|lees ook|czytaj także|читайте также)(?!\p{L})/u,
  /^(zobacz też|zobacz także|čtěte také|läs också|les også|læs også|lue myös|veja também|leia mais|saiba mais|sigue leyendo|смотрите также|lest auch|auch lesen)(?!\p{L})/u,
  /^(lesen sie (hier|dazu)|zum thema|passend dazu|mehr zu diesem thema|sur le même sujet|pour aller plus loin|más información|más sobre esto|per approfondire|lees meer|meer lezen|devamını oku)\s*[:|–-]/,
];

/** Openings and forms of lines by which a site speaks for itself: sign in, subscribe, follow, share, rights. */
export const OFFERS: readonly RegExp[] = [
  /^(zurück|back|retour|volver|torna|terug|powrót) (zur?|zum|to|à|al?|alla|naar|do) (the |la |l')?(startseite|übersicht|artikelübersicht|news|home ?page|home|top|overview|accueil|inicio|overzicht)$/,
  /^(aufrufe|seitenaufrufe|views|hits|gelesen|visitas|lecturas|просмотр\p{L}*|مشاهدات|قراءات)\s*:\s*[\d.,]+(?!\d)/u,
  /^(themen (in diesem|dieses) (artikels?|beitrags?)|mehr zu den themen|temas de esta nota|in this (article|story))$/,
  /^(submit|send) your letters? to the editor\b/,
  /^(skip|jump) to (the )?(main |primary )?(content|navigation|article|search|footer|site index)/,
  /^list (of )?\d+ ?(items?|of \d+)$|^end of list$/,
  /^(ع ?){2,4}$|^a ?[+-]? a ?[+-]?$|^aa$/,
  /^listen to this (article|story)\b.{0,40}$/,
  /^this (article|story|post) is (more than|over|about) .{1,20} old$/,
  /^(this (article|report|story|page) is (also )?available in|also available in|read (this|it) in) [^.]{3,60}\.?$/,
  /^(get|receive) (e-?mail )?(notifications?|alerts?) (for|from|about) /,
  /^our standards: .{0,60}principles/,
  /^(see more on|suggested topics|filed to|follow)\s?:(?!.*[.!?]$)/,
  /^(an )?official website of (the )?[^.]{3,60}$/,
  /^(when we learn of a mistake|if you (spot|see|notice) an error)\b/,
  /^(support|subscribe)( the .{2,30})? (from|for) (just |only |as little as )?[$€£]\d|^(support|subscribe|donate|give) [$€£]\d/,
  /^(fund|support) (independent|free|quality|public) (journalism|media|news)\b/,
  /^[^\s,]{3,40}, the (online|english|arabic)\b.{0,30} edition of /,
  /^remind me in \p{L}+$/u,
  /^\d{1,2}:\d\d ?[-–—] ?(source|video)\b.{0,40}$/,
  /^sort(ed)? by\b.{0,30}$|^(newest|oldest|best) first$/,
  /^follow .{1,40}(coverage|updates) .{0,30}(at|on) https?:/,
  /^click here to share\b/,
  /^(the )?.{2,40} newsletter provides (all )?the\b/,
  /^(اذا كنت تعتقد|هل ترغب (في|ب)|هل تريد تلقي)/,
  /^(لن يتم نشر عنوان بريدك|الحقول الالزاميه)/,
  /^(كلمات داله|كلمات مفتاحيه|تصميم وتطوير|تصميم و برمجه|برمجه وتصميم)\s*:/,
  /^(already|not (yet )?|are you( already)?|become) (an? )?(member|subscriber|subscribed|registered|supporter)\b/,
  /^(already )?(have|got|don't have|no) an? account\b/,
  /^(sign|log) ?(in|up|on)\b(?=$| (to|for|with|here|now|today|and|or|using|by|via|free)\b|\s*[/|?])/,
  /^(subscribe|register|unsubscribe)\b(?=$| ((to|for) (our|the|this|us|free|a|\S+ newsletters?|\S+ pro|read|get|receive|access|continue)|now|today|here|free|via|on (youtube|telegram|whatsapp|apple|spotify))\b|\s*[/|])/,
  /^follow (us|our|@\S+|.{1,40} on (twitter|facebook|x|instagram|telegram|whatsapp|google|linkedin|youtube))\b/,
  /^(like|find|connect with|reach|watch) us (on|at)\b/,
  /^join (our|hundreds|thousands|millions|over [\d,.]+|more than [\d,.]+|[\d,.]+) .{0,60}\b(professionals|readers|subscribers|members|newsletter|community|channel|others|people who|pro|today|on|with)\b/,
  /^join (us (on|at|for free|now|today)|our (channel|community|newsletter|mailing list))\b/,
  /^join .{2,40} pro\b/,
  /^(get|receive|have) .{0,80}(in|to) your (inbox|mailbox|email|phone)/,
  /^(delivered|sent) .{0,30}to your (inbox|mailbox|email|door)/,
  /^[^.!?]{0,50}\bnewsletters?( available| sign-?up)?$/,
  /^start (your|with an?|an?) .{0,40}(trial|membership|subscription)\b/,
  /^(premium|annual|monthly|digital|basic) (membership|subscription|plan|access)\b/,
  /^(support|donate to|contribute to|help) (us|our work|our journalism|independent journalism|independent media|quality journalism|free journalism|public interest journalism)\b/,
  /^(©|\(c\) ?(19|20)\d\d|copyright\b)/,
  /(^|[^\p{L}])(all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|جميع الحقوق محفوظه|كافه الحقوق محفوظه|كل الحقوق محفوظه)/u,
  /^[$€£]\s?\d+([.,]\d\d)?( ?(\/|per|a) ?(month|year|week|mo|yr)\b|$)/,
  /^billed (annually|monthly|yearly)/,
  /^cancel any ?time/,
  /^@\w{2,30}$/,
  /^follow .{1,40} on:?$/,
  /^(this site is )?protected by recaptcha/,
  /^what's included$/,
  /^(this (site|website) uses|we (and our partners )?use|by (using|continuing|clicking|signing|subscribing|submitting|registering)) .{0,120}(cookies|privacy|terms|agree|consent)/,
  /^(accept|reject|manage) (all )?cookies/,
  /^(download|get) (our|the) .{0,40}\bapp\b/,
  /^(enter|type) (your|an?) e-?mail/,
  /^your e-?mail( address)?( will not be published.*)?$/,
  /^\(?\d[\d,.]*k?\)? ?(comments?|shares?|likes?|views?|retweets?|kommentare?|تعليقات?|مشاهده|مشاهدات|مشاركه)\)?$/,
  /^(comments?|shares?|kommentare|التعليقات) ?\(?\d+\)?$/,
  /^share (this|on|via|with|the) ?(article|story|post|page|news|facebook|twitter|x|email|whatsapp|friends)?\b.{0,20}$/,
  /^(tweet|pin|email|print) (this|it|article|page)\b.{0,20}$/,
  /^((facebook|twitter|whatsapp|telegram|linkedin|instagram|youtube|reddit|pinterest|flipboard|messenger|tiktok|email|e-mail|print|share|copy link|copylink|copy|x|xing|bluesky|threads|tweet|telegram|viber|messenger|فيسبوك|تويتر|اكس|واتساب|تلغرام|تليغرام|انستغرام|يوتيوب|طباعه|ارسال|حفظ|مشاركه|بريد|نسخ الرابط|لينكدان|and|or|&|و|[,،|/•·]| )+)(to stay connected)?$/,
  /^(tags?|topics?|keywords?|filed under|filed in|categories|category|kategorien?|posted in|labels?|schlagwörter|schlagworte|stichwörter|tags und themen|الوسوم|وسوم|العلامات|كلمات مفتاحيه|الكلمات المفتاحيه|الكلمات الدلاليه|كلمات دلاليه|التصنيفات?|المواضيع|etiquetas|mots-clés)\s*:/,
  /^(to (read|continue reading|keep reading|access|unlock)|unlock|keep reading) .{0,40}(full|rest|article|story|subscribe|register|log in|sign in|content)/,
  /^(this (article|story|content) is (only )?(available|for) .{0,30}(subscribers|members))/,
  /^stay (connected|informed|up to date|updated|in the loop|in touch)\b/,
  /^(have|got) a (news )?tip\b|^send us (a|your) tip/,
  /^click here (to|for)\b/,
  /^(most|more|latest) (read|popular|viewed|shared|recent|stories|news|articles|posts)( (in|on|from|by|about) .{1,40})?$/,
  /^(more|latest|also|read more) (from|by|in|on) [^.!?]{2,50}$/,
  /^(تخطي|تجاوز|انتقل|الانتقال|اذهب|تخط) (الي|نحو) (المحتوي|القائمه|التنقل)/,
  /^(اشترك|اشتركوا|اشتركي|الاشتراك|للاشتراك|سجل|سجلوا|التسجيل) (الان|في (ال)?(نشره|نشرتنا|نشراتنا|قناه|قناتنا|خدمه|قائمه|صحيفه|جريده|موقع)|معنا|مجانا|لتصلك|ب(نشره|النشره|قناه|نشرتنا|قائمه|خدمه))/,
  /^(تابعنا|تابعونا|لمتابعتنا|تابعو) (علي|عبر|في|ل|من)/,
  /^(تابع|تابعوا|لمتابعه) .{0,40}(علي|عبر) (تطبيق )?(فيسبوك|تويتر|اكس|تلغرام|تليغرام|تيلغرام|تيليغرام|واتساب|انستغرام|يوتيوب|غوغل|جوجل|منصه|منصات|مواقع|حسابات)/,
  /^(شارك|شاركها|شاركه|شاركوا|مشاركه|انشر) (هذا|هذه|المقال|الخبر|الموضوع|عبر|علي|مع|المقاله|الصفحه|القصه|التقرير|اصدقاءك|ب)/,
  /^(مواضيع|مقالات|اخبار|مواد|موضوعات|تقارير|قصص) (ذات (ال)?صله|متعلقه|مرتبطه|مشابهه|اخري)(?=$|[:|]| .{0,25}$)/,
  /^(الاكثر|الاعلي) (قراءه|مشاهده|تداولا|شيوعا|تعليقا|رواجا)/,
  /^(انضم|انضموا|للانضمام) (الي|الينا|لقناتنا|لقناه)/,
  /^(حمل|حملوا|تحميل|نزل|نزلوا) (التطبيق|تطبيق)/,
  /^(ابق|ابقوا|كن|كونوا) (علي (اطلاع|تواصل)|دائما|اول من)/,
  /^(احصل|احصلوا|تصلك|لتصلك|ليصلك|استلم|تصلكم) .{0,60}(بريدك|بريدكم|نشره|اشعارات|هاتفك)/,
  /^(هل )?(لديك|ليس لديك|انت|نسيت|لديكم) (حساب|مشترك|عضو|كلمه (ال)?(مرور|سر)|بالفعل)/,
  /^(حقوق (النشر|الطبع|الملكيه))/,
  /^(اضف|اترك|اكتب|شاركنا) (تعليق|تعليقك|تعليقا|رايك|ردا|بتعليقك)/,
  /^(نستخدم|يستخدم هذا|يستخدم موقعنا) .{0,80}(الكوكيز|تعريف الارتباط|كوكيز)/,
  /^(ادعم|ادعموا|ادعمنا|تبرع|تبرعوا|ساهم) (الصحافه|لنا|الان|موقع|صحافه|صحافتنا|في دعم|عملنا)/,
  /^(باقات|خطه|خطط|عروض) (ال)?(اشتراك|عضويه)|^(العضويه|عضويه) (المميزه|السنويه|الشهريه|مميزه)/,
  /^(بريدك الالكتروني|ادخل بريدك|البريد الالكتروني \*)/,
  /^(zum (inhalt|hauptinhalt|menü)|direkt zum inhalt|zur navigation) ?(springen|wechseln)?$/,
  /^(jetzt|hier|unseren?|unser|den|zum|kostenlosen?) .{0,40}newsletter( .{0,40})?$/,
  /^(abonnieren|abonniere|melden sie sich|folgen sie|folge|folgt|teilen sie|bleiben sie|diskutieren sie|diskutiere) (uns|sie|unseren?|sich|jetzt|hier|auf|mit|den|diesen?)\b.{0,80}$/,
  /^(artikel|beitrag|seite|meldung|diese seite|diesen artikel|inhalt)( per e-?mail| jetzt)? ?(teilen|drucken|versenden|empfehlen|weiterempfehlen|bewerten|merken|kommentieren)\b.{0,20}$/,
  /^(teilen|share|partager|compartir|compartilhar) (auf|on|via|mit|sur|en|no|per) .{0,40}$/,
  /^(weitere|mehr|ähnliche|verwandte|neueste|aktuelle|passende|interessante) (interessante |aktuelle |passende )?(artikel|beiträge|meldungen|nachrichten|themen|news|infos|informationen|links|inhalte|posts|presse\S*)( .{0,40})?$/,
  /^(suscríb[ea]te|suscríbase|regístrate|inicia sesión|síguenos|síganos|únete|comparte|abonnez-vous|inscrivez-vous|connectez-vous|suivez-nous|partagez|iscriviti|seguici|inscreva-se|siga-nos|assine|abonneer|volg ons)(?!\p{L})/u,
];

/** A line that heads a list of other articles, until the page's end or the next paragraph. */
export const RELATED_HEADING =
  /^(related|recommended|keep reading|also in|also from|in the news|read next|up next|most (read|popular|viewed)|trending|popular|latest|more (from|on|news|stories|in)|you (may|might)|top stories|editors?'s? picks|see also|also read|مواضيع ذات|مقالات ذات|اخبار ذات|ذات صله|محتوي ذو|اقرا ايضا|شاهد ايضا|قد يهمك|قد يعجبك|الاكثر|اخر الاخبار|احدث الاخبار|das könnte|mehr zum|weitere|ähnliche|verwandte|auch interessant|lesen sie auch|sur le même|à lire|articles liés|te puede|le puede|noticias rel|artículos rel|articoli corr)/;

/** Words of offers that no report uses of itself; one is enough. Tested on `lineKey`. */
export const SURE_PROMO =
  /(already a (subscriber|member)|(log|sign) in for (immediate |full )?access|subscribers (also )?receive|download the .{0,30}\bapps?\b|\badvertise (with us|here)|not responsible for the (opinions|statements|content)|cancela cuando quieras|hazte (miembro|socio)|suscríbete|abonnez-vous|ohne (deine?|ihre?) (einverständnis|zustimmung|einwilligung)|(beitrag|artikel) enthält (werbung|affiliate)|\b(affiliate|partner)-?links?\b)|\b(newsletters?\b.{0,60}\b(you|your|our|free|week|day|daily|available|each)|(our|your|free|daily|weekly|dedicated|premium) .{0,20}newsletters?|(in|to) your (inbox|mailbox)|your (subscription|membership|e-?mail address)|cancel any ?time|free trial|try it for free|become a (member|subscriber|supporter)|sign up (for|to) (our|the|get)|subscribe (to (our|get|receive|read|access)|now|for (free|our)|today)|(our|of our) (top |own )?(journalists|newsletters|app|subscribers|coverage)|(your|reader) support (helps|makes|keeps|allows|is)|support our (work|journalism|independent)|our journalism (is|needs|depends|relies)|support independent journalism|republish(ing)? this (content|article)|fill out this form|moderates all comments|manage your (cookies|preferences)|privacy policy|terms (of (use|service)|and conditions)|(never|don't) miss (a|an|our)|download (our|the) app|unseren? newsletter|jetzt abonnieren|ihre? e-?mail-?adresse|newsletter (abonnieren|bestellen|anmelden)|nuestro (boletín|newsletter)|votre (adresse|e-?mail)|notre newsletter)\b|(النشره البريديه|نشرتنا|النشره الاخباريه|بريدك الالكتروني|بريدكم|تابعونا|تابعنا|تطبيقنا|حمل تطبيق|قناتنا علي|صفحتنا علي|حساباتنا|سياسه الخصوصيه|ملفات تعريف الارتباط|شروط الاستخدام|تجربه مجانيه|الغاء الاشتراك)/;

/** Words that offers use often and reports sometimes; two different ones make an offer. */
export const LIKELY_PROMO =
  /\b(premium|exclusives?|insights?|membership|trial|download|app|cookies?|privacy|donat(?:e|ions?)|unsubscribe|subscri(?:be|ption|bers?)|newsletters?|inbox|deep dive|live video|team plans?|onboard|please (?:send|email|contact)|you|your|our|journalism|abonnement|kostenlos|datenschutz|registrier\w+|anmeld\w+)\b|\b(?:join) (?=us|our|over|the)|(?:اشترك|مجانا|العضويه|موقعنا|تبرع|دعمك|دعمكم|التطبيق|حصريا?)/g;
