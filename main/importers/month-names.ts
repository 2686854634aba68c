/** The months' names in the languages that publication dates come in. Data only; `dates.ts` reads it. */

/**
 * Twelve entries a language, January first; months parted by spaces, a month's forms by `_`; `+` is a space within a name.
 * Spelled as {@link ./dates.ts}' `dateText` leaves them: lower case, Arabic alef, ya and ta marbuta folded.
 */
const TABLES: readonly string[] = [
  'january_jan february_feb march_mar april_apr may june_jun july_jul august_aug september_sept_sep october_oct november_nov december_dec',
  'januar_jänner_jan februar_feber_feb märz_mär_mrz april_apr mai juni_jun juli_jul august_aug september_sep oktober_okt november_nov dezember_dez',
  'janvier_janv février_févr_fevrier mars avril_avr mai juin juillet_juil août_aout septembre_sept octobre_oct novembre_nov décembre_déc_decembre',
  'enero_ene febrero_feb marzo_mar abril_abr mayo junio_jun julio_jul agosto_ago septiembre_setiembre_sep_set octubre_oct noviembre_nov diciembre_dic',
  'gennaio_gen febbraio_feb marzo_mar aprile_apr maggio_mag giugno_giu luglio_lug agosto_ago settembre_set ottobre_ott novembre_nov dicembre_dic',
  'janeiro_jan fevereiro_fev março_mar abril_abr maio_mai junho_jun julho_jul agosto_ago setembro_set outubro_out novembro_nov dezembro_dez',
  'januari_jan februari_feb maart_mrt april_apr mei juni_jun juli_jul augustus_aug september_sep oktober_okt november_nov december_dec',
  'januari_jan februari_feb mars_mar april_apr maj juni_jun juli_jul augusti_aug september_sep oktober_okt november_nov december_dec',
  'januar_jan februar_feb marts_mars_mar april_apr maj_mai juni_jun juli_jul august_aug september_sep oktober_okt november_nov december_desember_dec_des',
  'tammikuuta_tammikuu helmikuuta_helmikuu maaliskuuta_maaliskuu huhtikuuta_huhtikuu toukokuuta_toukokuu kesäkuuta_kesäkuu heinäkuuta_heinäkuu elokuuta_elokuu syyskuuta_syyskuu lokakuuta_lokakuu marraskuuta_marraskuu joulukuuta_joulukuu',
  'stycznia_styczeń lutego_luty marca_marzec kwietnia_kwiecień maja_maj czerwca_czerwiec lipca_lipiec sierpnia_sierpień września_wrzesień października_październik listopada_listopad grudnia_grudzień',
  'ledna_leden února_únor března_březen dubna_duben května_květen června_červen července_červenec srpna_srpen září října_říjen listopadu prosince_prosinec',
  'ianuarie_ian februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie',
  'január_jan február_febr március_márc április_ápr május_máj június_jún július_júl augusztus_aug szeptember_szept október_okt november_nov december_dec',
  'января_январь_янв февраля_февраль_фев марта_март апреля_апрель_апр мая_май июня_июнь июля_июль августа_август_авг сентября_сентябрь_сен октября_октябрь_окт ноября_ноябрь_ноя декабря_декабрь_дек',
  'січня_січень лютого_лютий березня_березень квітня_квітень травня_травень червня_червень липня_липень серпня_серпень вересня_вересень жовтня_жовтень листопада_листопад грудня_грудень',
  'ιανουαρίου_ιανουάριος φεβρουαρίου_φεβρουάριος μαρτίου_μάρτιος απριλίου_απρίλιος μαΐου_μάιος ιουνίου_ιούνιος ιουλίου_ιούλιος αυγούστου_αύγουστος σεπτεμβρίου_σεπτέμβριος οκτωβρίου_οκτώβριος νοεμβρίου_νοέμβριος δεκεμβρίου_δεκέμβριος',
  'јануар_јануари_януари фебруар_фебруари_февруари март април_априла мај_май јун_јуни_юни јул_јули_юли август_августа септембар_септембри октобар_октомври новембар_ноември децембар_декември',
  'januar_januara_januára februar_februara_februára mart_marec_marca_ožujka april_aprila_apríla maj_maja_mája jun_juni_juna_júna_junij jul_juli_jula_júla_julij avgust_avgusta_augusta septembar_septembra oktobar_oktobra novembar_novembra decembar_decembra',
  'siječnja_siječanj veljače_veljača ožujka_ožujak travnja_travanj svibnja_svibanj lipnja_lipanj srpnja_srpanj kolovoza_kolovoz rujna_rujan - studenoga_studenog_studeni prosinca_prosinac',
  'sausio_sausis vasario_vasaris kovo_kovas balandžio_balandis gegužės_gegužė birželio_birželis liepos_liepa rugpjūčio_rugpjūtis rugsėjo_rugsėjis spalio_spalis lapkričio_lapkritis gruodžio_gruodis',
  'janvāris_janvārī februāris_februārī marts aprīlis_aprīlī maijs_maijā jūnijs_jūnijā jūlijs_jūlijā augusts_augustā septembris_septembrī oktobris_oktobrī novembris_novembrī decembris_decembrī',
  'jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember',
  'gener febrer març d’abril_abril maig juny juliol d’agost_agost setembre d’octubre_octubre novembre desembre',
  'janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor',
  'yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr',
  'januari februari maret_mac april mei_mei juni_jun juli_julai agustus_ogos september oktober november desember_disember',
  'ינואר פברואר מרץ_מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
  'जनवरी फ़रवरी_फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर_सितम्बर अक्टूबर_अक्तूबर नवंबर_नवम्बर दिसंबर_दिसम्बर',
  'জানুয়ারি_জানুয়ারী ফেব্রুয়ারি_ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর',
  'جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر',
  // Kurdish in both its scripts.
  'çile_rêbendan sibat_reşemî adar_avdar nîsan gulan hezîran_pûşper tîrmeh tebax_gelawêj îlon_rezber cotmeh mijdar berfanbar',
  'کانوونی+دووەم شوبات ئازار نیسان_نیسانی ئایار حوزەیران_حوزەیرانی تەمموز_تەمووز_تەممووزی ئاب_ئابی ئەیلوول_ئەیلوولی تشرینی+یەکەم تشرینی+دووەم کانوونی+یەکەم_کانونی+یەکەم',
  'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  // Iraq and the Levant, Egypt and the Gulf, Algeria and Tunisia, Morocco.
  'كانون+الثاني_كانون+ثاني شباط اذار نيسان ايار_مايس حزيران تموز اب ايلول تشرين+الاول_تشرين+اول تشرين+الثاني_تشرين+ثاني كانون+الاول_كانون+اول',
  'يناير فبراير مارس ابريل مايو يونيو_يونيه يوليو_يوليه اغسطس سبتمبر اكتوبر نوفمبر ديسمبر',
  'جانفي فيفري مارس افريل ماي جوان جويليه اوت سبتمبر اكتوبر نوفمبر ديسمبر',
  'يناير فبراير مارس ابريل ماي يونيو يوليوز غشت_اغشت شتنبر_شتمبر اكتوبر نونبر دجنبر',
  'ژانویه فوریه مارس آوریل_اوریل مه ژوئن ژوئیه_جولای اوت سپتامبر اکتبر نوامبر دسامبر',
];

function readTables(): Map<string, number> {
  const months = new Map<string, number>();
  for (const table of TABLES)
    for (const [index, forms] of table.split(' ').entries())
      for (const form of forms.split('_')) {
        const name = form.replaceAll('+', ' ');
        // What means another month elsewhere keeps its first meaning; a dash stands for none.
        if (!months.has(name) && name !== '-') months.set(name, index + 1);
      }
  return months;
}

/** Month by name, 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = readTables();
