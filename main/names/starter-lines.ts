/**
 * The starter list: kind | name | other forms; after a tilde a form that is an ordinary word or another name, too, and
 * comes switched off. Data only; put together for this program from what is common knowledge.
 */
export const STARTER_LINES = `
place|Albukamal|Al-Bukamal|Abu Kamal|Bukamal|Boukamal|Abou Kamal|البوكمال|أبو كمال|ابوكمال|Albu Kamal|البو كمال
place|al-Qaim|Al Qa'im|Gaim|Qaem|القائم|قضاء القائم
place|Anbar|Al-Anbar Governorate|الأنبار|Al-Anbar
place|Babil|Babylon|Babylon Governorate|بابل
place|Baghdad|بغداد
place|Basra|Basrah|البصرة
place|Dhi Qar|Thi Qar|ذي قار|Zi Qar
place|Diyala|ديالى
place|Dohuk|Duhok|Dahuk|دهوك
place|Erbil|Arbil|Hewler|أربيل|هولير
place|Karbala|Kerbala|كربلاء
place|Kirkuk|كركوك
place|Maysan|Missan|ميسان
place|Muthanna|المثنى
place|Najaf|النجف
place|Nineveh|Ninewa|Ninawa|نينوى
place|Qadisiyyah|Qadisiyah|القادسية
place|Diwaniyah|Diwaniya|الديوانية
place|Saladin|Salah al-Din|Salahaddin|Salah ad-Din|صلاح الدين|Salahuddin
place|Sulaymaniyah|Sulaimani|Slemani|السليمانية|Sulaimaniyah|Sulaimaniya
place|Wasit|واسط
place|Halabja|حلبجة
place|Aleppo|Halab|حلب
place|Damascus|Dimashq|دمشق
place|Rif Dimashq|Rural Damascus|ريف دمشق
place|Daraa|Deraa|Dar'a|درعا
place|Deir ez-Zor|Deir al-Zor|Deir Ezzor|Dayr az-Zawr|Deir Azzor|Deir Alzour|دير الزور|Deir al-Zour|Deir el-Zour|ديرالزور
place|Hama|Hamah|حماة
place|Hasakah|Al-Hasakah|Hassakeh|Hasaka|الحسكة|Hassakah
place|Homs|Hims|حمص
place|Idlib|Idleb|إدلب
place|Latakia|Lattakia|اللاذقية
place|Quneitra|Qunaytirah|القنيطرة
place|Raqqa|Ar-Raqqah|Raqqah|الرقة|Rakka
place|Suwayda|As-Suwayda|Sweida|السويداء|Suweida
place|Tartus|Tartous|طرطوس
place|Husaybah|Husaiba|Hsaiba|حصيبة
place|Rawa|راوة
place|Anah|عانة|قضاء عنه|~عنه
place|Haditha|مدينة حديثة|قضاء حديثة|~حديثة
place|~Hit|Heet|هيت
place|Ramadi|الرمادي
place|Fallujah|Falluja|الفلوجة
place|Rutba|Ar-Rutbah|Rutbah|الرطبة
place|Karabilah|Karabla|الكرابلة
place|Ubaydi|ناحية العبيدي|~Obeidi|~العبيدي
place|Rummanah|Rumana|الرمانة
place|Akashat|عكاشات
place|Nukhayb|Nukhaib|النخيب
place|Habbaniyah|Habbaniya|الحبانية
place|Khalidiyah|Khaldiya|الخالدية
place|Baghdadi subdistrict|Baghdadi town|ناحية البغدادي|~Baghdadi|~البغدادي
place|Amiriyat al-Fallujah|Amiriyah Fallujah|عامرية الفلوجة
place|Garma|Karmah|الكرمة
place|Saqlawiyah|الصقلاوية
place|Jurf al-Sakhar|Jurf al-Nasr|جرف الصخر|جرف النصر
place|Mosul|الموصل
place|Tal Afar|Tel Afar|Tall Afar|Talafar|تلعفر|تل عفر
place|Sinjar|Shingal|Shengal|سنجار|شنكال
place|Baaj|Ba'aj|البعاج
place|Hatra|Hadhar|مدينة الحضر|~الحضر
place|Rabia|Rabiah|ربيعة
place|Qayyarah|Qayara|القيارة
place|Hammam al-Alil|حمام العليل
place|Bashiqa|بعشيقة
place|Bartella|Bartalla|برطلة
place|Qaraqosh|Hamdaniya|Bakhdida|قرقوش|الحمدانية
place|Zummar|زمار
place|Makhmur|Makhmour|قضاء مخمور|~مخمور
place|Sheikhan|الشيخان
place|Akre|Aqrah|عقرة
place|Zakho|زاخو
place|Amadiya|Amedi|العمادية
place|Tikrit|تكريت
place|Samarra|سامراء
place|Baiji|Bayji|بيجي
place|Shirqat|Sharqat|الشرقاط
place|Balad|مدينة بلد|قضاء بلد|~بلد
place|Dujail|الدجيل
place|Tuz Khurmatu|Tuz Khormato|طوز خورماتو
place|Amerli|Amirli|آمرلي
place|Hawija|الحويجة
place|Daquq|داقوق
place|Dibis|الدبس
place|Baqubah|Baquba|بعقوبة
place|Khanaqin|خانقين
place|Muqdadiyah|المقدادية
place|Jalawla|جلولاء
place|Khalis|قضاء الخالص|~الخالص
place|Mandali|مندلي
place|Sadr City|مدينة الصدر
place|Abu Ghraib|Abu Ghuraib|أبو غريب
place|Taji|التاجي
place|Mahmudiyah|Mahmoudiya|المحمودية
place|Kadhimiya|Kadhimiyah|Kazimiyah|الكاظمية
place|Adhamiya|Azamiyah|الأعظمية
place|Karrada|الكرادة
place|Green Zone|International Zone|المنطقة الخضراء
place|Kufa|الكوفة
place|Hillah|Hilla|الحلة
place|Musayyib|المسيب
place|Kut|الكوت
place|Amarah|Amara|مدينة العمارة|~العمارة
place|Nasiriyah|Nasiriya|الناصرية
place|Samawah|Samawa|السماوة
place|Umm Qasr|أم قصر
place|Faw|Al-Faw|الفاو
place|Zubair|الزبير
place|Qurna|القرنة
place|Shatt al-Arab|شط العرب
place|Safwan|صفوان
place|Shalamcheh|Shalamija|الشلامجة
place|Mehran|مهران
place|Zurbatiyah|Zurbatia|زرباطية
place|Ibrahim Khalil|إبراهيم الخليل
place|Fishkhabur|Faysh Khabur|Peshkhabur|فيشخابور|بيشخابور
place|Semalka|Simalka|سيمالكا
place|Trebil|Tarbil|Treibil|طريبيل
place|Karameh crossing|Karama crossing|معبر الكرامة
place|al-Walid crossing|Waleed crossing|معبر الوليد|منفذ الوليد|~al-Walid|~الوليد
place|al-Tanf|Tanf|التنف
place|Arar|عرعر
place|Jdeidat Arar|جديدة عرعر
place|Yaroubiyah|Yaarubiyah|Tal Kocher|اليعربية|تل كوجر
place|Bab al-Hawa|باب الهوى
place|Bab al-Salama|Bab al-Salameh|Bab as-Salam|باب السلامة
place|Nasib|Naseeb|معبر نصيب|~نصيب
place|Jaber crossing|معبر جابر|~Jaber|~جابر
place|Masnaa|معبر المصنع|~المصنع
place|Jdeidet Yabous|جديدة يابوس
place|Dabousiyah|Dabousieh|الدبوسية
place|Arida|معبر العريضة|~العريضة
place|Mayadin|Al-Mayadeen|Mayadeen|الميادين
place|Hajin|Hajeen|هجين
place|Susah|Sousa|السوسة
place|Baghuz|Baghouz|Baghuz Fawqani|الباغوز
place|Shaafah|Al-Shafah|الشعفة
place|Ashara|Al-Asharah|العشارة
place|Quriyah|Al-Quriya|القورية
place|Subaykhan|صبيخان
place|Dablan|دبلان
place|Salihiyah|الصالحية
place|Dura-Europos|Dura Europos|دورا أوروبوس
place|Abu Hamam|أبو حمام
place|Gharanij|غرانيج
place|Kishkiyah|الكشكية
place|Shuhayl|Al-Shuhail|الشحيل
place|Busayrah|Busayra|البصيرة
place|Diban|Dhiban|ذيبان
place|Omar oil field|Al-Omar field|حقل العمر
place|Conoco|Coneco gas field|كونيكو
place|Tabni|التبني
place|Muhasan|موحسن
place|Kasrah|الكسرة
place|Mansura|المنصورة
place|Tabqa|~Thawrah|مدينة الطبقة|مدينة الثورة|~الطبقة|~الثورة
place|Tell Abyad|Tal Abyad|تل أبيض
place|Ayn Issa|Ain Issa|عين عيسى
place|Kobani|Kobane|Ayn al-Arab|Ain al-Arab|كوباني|عين العرب|Kobanê
place|Manbij|Menbij|منبج
place|Jarabulus|Jarablus|جرابلس
place|Al-Bab|مدينة الباب|~الباب
place|Azaz|Aazaz|أعزاز
place|Afrin|Efrin|عفرين
place|Tell Rifaat|Tal Rifaat|تل رفعت
place|Maskanah|Maskana|مسكنة
place|Safira|مدينة السفيرة|~السفيرة
place|Khanasir|خناصر
place|Qamishli|Qamishlo|القامشلي|Kamishli
place|Ras al-Ayn|Ras al-Ain|Serekaniye|رأس العين
place|Tell Tamer|Tal Tamr|تل تمر
place|Shaddadi|Shaddadah|الشدادي|الشدادة
place|al-Hol|Al-Hawl|Hol camp|الهول|مخيم الهول
place|Roj camp|مخيم روج
place|Rmeilan|Rumaylan|رميلان
place|Malikiyah|Derik|المالكية|ديريك
place|Amuda|Amude|عامودا
place|Darbasiyah|الدرباسية
place|Markada|مركدة
place|Palmyra|Tadmur|تدمر
place|Sukhnah|Al-Sukhna|السخنة
place|Qaryatayn|القريتين
place|T4 airbase|Tiyas|التيفور|تياس
place|Qusayr|Al-Qusair|مدينة القصير|~القصير
place|Rastan|الرستن
place|Talbiseh|تلبيسة
place|Salamiyah|Salamiya|مدينة سلمية|~سلمية
place|Masyaf|مصياف
place|Maarat al-Numan|معرة النعمان
place|Jisr al-Shughur|جسر الشغور
place|Saraqib|سراقب
place|Khan Shaykhun|Khan Sheikhoun|خان شيخون
place|Sarmada|سرمدا
place|Harim|حارم|~Harem
place|Ariha|أريحا
place|Jableh|جبلة
place|Khmeimim|Hmeimim|حميميم
place|Baniyas|بانياس
place|Douma|مدينة دوما|~دوما
place|Eastern Ghouta|الغوطة الشرقية
place|Darayya|داريا
place|Zabadani|الزبداني
place|Madaya|مضايا
place|Yarmouk|اليرموك
place|Sayyidah Zaynab|Sayeda Zeinab|Sit Zeinab|السيدة زينب
place|Qalamoun|القلمون
place|Yabroud|يبرود
place|Nabk|النبك
place|Rukban|Rukban camp|الركبان
place|Bosra|Busra al-Sham|بصرى الشام
place|Izra|إزرع
place|Shahba|شهبا
place|Salkhad|صلخد
place|Golan|Golan Heights|الجولان
place|Euphrates|Furat|نهر الفرات|الفرات
place|Tigris|Dijlah|نهر دجلة|دجلة
place|Khabur|Khabour|الخابور
place|Great Zab|Upper Zab|الزاب الكبير|الزاب الأعلى
place|Little Zab|Lower Zab|Lesser Zab|الزاب الصغير|الزاب الأسفل
place|Orontes|Nahr al-Asi|نهر العاصي
place|Balikh|البليخ
place|Lake Assad|بحيرة الأسد
place|Tharthar|الثرثار
place|Lake Habbaniyah|بحيرة الحبانية
place|Lake Razazah|بحيرة الرزازة
place|Mosul Dam|سد الموصل
place|Haditha Dam|سد حديثة
place|Tabqa Dam|Euphrates Dam|سد الفرات|سد الطبقة
place|Tishrin Dam|سد تشرين
place|Badia|Badiyah|Syrian desert|البادية|البادية السورية
place|Jazira|Jazeera region|منطقة الجزيرة|الجزيرة السورية|~الجزيرة
place|Hamrin|Hamreen|حمرين
place|Makhoul|مكحول
place|Qandil|Kandil|قنديل
place|Mount Sinjar|Jabal Sinjar|جبل سنجار
place|Wadi Hauran|Wadi Horan|وادي حوران
place|Kurdistan Region|Iraqi Kurdistan|إقليم كردستان
place|Rojava|روج آفا|روجآفا
place|Hirri|Al-Hirri|Heri|الهري
place|Sukkariyah|Al-Sukkariya|السكرية
place|Suwayiyah|Al-Suwaiya|السويعية
place|Ain al-Asad|Ayn al-Asad|Al-Asad air base|Al Asad Airbase|عين الأسد|قاعدة عين الأسد
place|Imam Ali base|Imam Ali compound|قاعدة الإمام علي
place|Camp Speicher|Speicher|سبايكر|قاعدة سبايكر
place|Rumaila|Rumeila|الرميلة
place|Fallujah Dam|سد الفلوجة
place|Kasab|Kessab|معبر كسب|~كسب
place|Jousieh|Jusiyah|جوسية|معبر جوسية
place|Munthiriya|Mundhiriya|المنذرية
place|Parviz Khan|Parvezkhan|برويزخان
place|Bashmaq|Bashmakh|باشماق
place|Haji Omeran|Haj Omran|حاج عمران
place|Shaib|Al-Sheeb|معبر الشيب|~الشيب
place|Abdali|العبدلي
place|Sikak crossing|معبر السكك|~السكك
place|Iraq|العراق
place|Syria|سوريا|سورية
place|Iran|إيران
place|Turkey|Türkiye|تركيا
place|Jordan|الأردن
place|Lebanon|لبنان
place|Kuwait|الكويت
place|Saudi Arabia|السعودية
group|PMU|PMF|Popular Mobilization Forces|Popular Mobilization Units|Popular Mobilisation Forces|Popular Mobilisation Units|Popular Mobilization Committee|Hashd al-Shaabi|Hashd al-Sha'abi|Hashd|al-Hashd al-Shaabi|الحشد الشعبي|هيئة الحشد الشعبي|Popular Mobilization|Popular Mobilization Commission
group|Tribal Mobilization|Tribal Mobilization Forces|Hashd al-Ashairi|الحشد العشائري
group|Kata'ib Hezbollah|Kataib Hizballah|Kata'ib Hizbullah|Hezbollah Brigades|Hizballah Battalions|كتائب حزب الله|حزب الله العراقي
group|Asa'ib Ahl al-Haq|Asaib Ahl al-Haq|AAH|League of the Righteous|عصائب أهل الحق
group|Badr Organization|Badr Corps|Badr Brigade|منظمة بدر|فيلق بدر
group|Harakat Hezbollah al-Nujaba|Harakat al-Nujaba|Nujaba|HHN|حركة النجباء|حركة حزب الله النجباء
group|Kata'ib Sayyid al-Shuhada|Kataib Sayyid al-Shuhada|KSS|كتائب سيد الشهداء
group|Kata'ib al-Imam Ali|Kataib Imam Ali|Imam Ali Brigades|كتائب الإمام علي
group|Saraya al-Salam|Peace Companies|Peace Brigades|سرايا السلام
group|Saraya al-Khorasani|Saraya Talia al-Khorasani|سرايا الخراساني|سرايا طليعة الخراساني
group|Liwa al-Tafuf|Tafuf Brigade|لواء الطفوف
group|Liwa Fatemiyoun|Fatemiyoun Brigade|Fatemiyoun Division|لواء فاطميون|فاطميون
group|Liwa Zainebiyoun|Zainebiyoun Brigade|Zaynabiyoun|لواء زينبيون|زينبيون
group|Liwa Abu al-Fadl al-Abbas|لواء أبو الفضل العباس
group|Firqat al-Abbas al-Qitaliyah|Abbas Combat Division|فرقة العباس القتالية
group|Jund al-Imam|جند الإمام
group|Kata'ib Jund al-Imam|كتائب جند الإمام
group|Islamic Resistance in Iraq|المقاومة الإسلامية في العراق
group|Mahdi Army|Jaysh al-Mahdi|جيش المهدي
group|Islamic State|ISIS|ISIL|Daesh|Da'esh|IS group|Islamic State of Iraq and Syria|Islamic State of Iraq and the Levant|داعش|الدولة الإسلامية|تنظيم الدولة
group|Islamic State of Iraq|ISI|دولة العراق الإسلامية
group|al-Qaeda in Iraq|AQI|القاعدة في العراق
group|al-Qaeda|al-Qaida|Al Qa'ida|تنظيم القاعدة|~القاعدة
group|Hay'at Tahrir al-Sham|Hayat Tahrir al-Sham|HTS|هيئة تحرير الشام
group|Jabhat al-Nusra|Al-Nusra Front|Nusra Front|Jabhat Fatah al-Sham|جبهة النصرة|جبهة فتح الشام
group|Ahrar al-Sham|أحرار الشام
group|Jaysh al-Islam|Army of Islam|جيش الإسلام
group|Free Syrian Army|FSA|الجيش السوري الحر|الجيش الحر
group|Syrian National Army|SNA|الجيش الوطني السوري|~الجيش الوطني
group|Syrian Democratic Forces|SDF|Qasad|قوات سوريا الديمقراطية|قسد
group|Syrian Democratic Council|SDC|مجلس سوريا الديمقراطية|مسد
group|YPG|People's Protection Units|Yekineyen Parastina Gel|وحدات حماية الشعب
group|YPJ|Women's Protection Units|وحدات حماية المرأة
group|PYD|Democratic Union Party|حزب الاتحاد الديمقراطي
group|PKK|Kurdistan Workers' Party|Kurdistan Workers Party|حزب العمال الكردستاني
group|YBS|Sinjar Resistance Units|وحدات مقاومة سنجار
group|Asayish|Asayesh|الأسايش|الآسايش
group|Autonomous Administration|AANES|الإدارة الذاتية
group|Deir ez-Zor Military Council|مجلس دير الزور العسكري
group|Manbij Military Council|مجلس منبج العسكري
group|Peshmerga|Pesh Merga|البيشمركة
group|Kurdistan Regional Government|KRG|حكومة إقليم كردستان
group|KDP|Kurdistan Democratic Party|PDK|الحزب الديمقراطي الكردستاني
group|PUK|Patriotic Union of Kurdistan|الاتحاد الوطني الكردستاني
group|Iraqi Security Forces|ISF|القوات الأمنية العراقية
group|Counter Terrorism Service|CTS|Golden Division|جهاز مكافحة الإرهاب|الفرقة الذهبية
group|Iraqi Army|الجيش العراقي
group|Federal Police|الشرطة الاتحادية
group|Joint Operations Command|JOC|قيادة العمليات المشتركة
group|Anbar Operations Command|قيادة عمليات الأنبار
group|Jazeera Operations Command|Jazirah Operations Command|قيادة عمليات الجزيرة
group|Iraqi Border Guard|Iraqi Border Guards|حرس الحدود العراقي|قوات حرس الحدود العراقية|~Border Guards|~حرس الحدود
group|Border Ports Authority|Border Ports Commission|هيئة المنافذ الحدودية
group|Ministry of Interior|MoI|وزارة الداخلية
group|Ministry of Defence|Ministry of Defense|MoD|وزارة الدفاع
group|Ministry of Displacement and Migration|MoDM|وزارة الهجرة والمهجرين
group|Council of Representatives|Iraqi parliament|مجلس النواب|البرلمان العراقي|مجلس النواب العراقي
group|IHEC|Independent High Electoral Commission|المفوضية العليا المستقلة للانتخابات|مفوضية الانتخابات
group|Dawa Party|Islamic Dawa Party|حزب الدعوة
group|Coordination Framework|الإطار التنسيقي
group|State of Law|State of Law Coalition|ائتلاف دولة القانون|~دولة القانون
group|Sadrist Movement|Sadrists|التيار الصدري
group|Fatah Alliance|تحالف الفتح
group|Hikma Movement|National Wisdom Movement|تيار الحكمة
group|ISCI|Islamic Supreme Council of Iraq|المجلس الأعلى الإسلامي العراقي
group|Baath Party|Ba'ath Party|حزب البعث
group|Sahwa|Awakening Councils|Sons of Iraq|الصحوات|الصحوة
group|Syrian Arab Army|SAA|الجيش العربي السوري
group|National Defence Forces|National Defense Forces|NDF|الدفاع الوطني|قوات الدفاع الوطني
group|Fourth Division|4th Armoured Division|الفرقة الرابعة
group|Republican Guard|الحرس الجمهوري
group|Tiger Forces|Qawat al-Nimr|قوات النمر
group|Liwa al-Quds|Jerusalem Brigade|لواء القدس
group|Liwa al-Baqir|Baqir Brigade|لواء الباقر
group|Military Security|Military Intelligence Directorate|الأمن العسكري|المخابرات العسكرية
group|Air Force Intelligence|المخابرات الجوية
group|IRGC|Islamic Revolutionary Guard Corps|Revolutionary Guards|Sepah|الحرس الثوري|الحرس الثوري الإيراني
group|Quds Force|IRGC-QF|فيلق القدس|قوة القدس
group|Hezbollah|Hizballah|Hizbullah|Lebanese Hezbollah|حزب الله
group|International Coalition|Global Coalition|CJTF-OIR|Operation Inherent Resolve|التحالف الدولي
group|UNAMI|United Nations Assistance Mission for Iraq|يونامي
group|UNHCR|UN Refugee Agency|المفوضية السامية للأمم المتحدة لشؤون اللاجئين
group|OCHA|UNOCHA|أوتشا|مكتب تنسيق الشؤون الإنسانية
group|IOM|International Organization for Migration|المنظمة الدولية للهجرة
group|ICRC|Red Cross|اللجنة الدولية للصليب الأحمر|الصليب الأحمر
group|SARC|Syrian Arab Red Crescent|الهلال الأحمر العربي السوري
group|White Helmets|Syria Civil Defence|الخوذ البيضاء|الدفاع المدني السوري
group|SOHR|Syrian Observatory for Human Rights|المرصد السوري لحقوق الإنسان
group|SNHR|Syrian Network for Human Rights|الشبكة السورية لحقوق الإنسان
group|OPCW|منظمة حظر الأسلحة الكيميائية
group|Saraya Awliya al-Dam|سرايا أولياء الدم
group|Ashab al-Kahf|أصحاب الكهف
group|Harakat Ansar Allah al-Awfiya|Ansar Allah al-Awfiya|حركة أنصار الله الأوفياء|أنصار الله الأوفياء
group|Liwa Ali al-Akbar|Ali al-Akbar Brigade|لواء علي الأكبر
group|Imam Ali Combat Division|فرقة الإمام علي القتالية
group|Babylon Brigades|Babylon Movement|كتائب بابليون|حركة بابليون
group|Sultan Murad Division|Sultan Murad|فرقة السلطان مراد|السلطان مراد
group|Faylaq al-Sham|Sham Legion|فيلق الشام
group|Suqour al-Sham|صقور الشام
group|Hurras al-Din|Guardians of Religion|تنظيم حراس الدين|حراس الدين
group|Maghawir al-Thawra|Revolutionary Commando Army|Syrian Free Army|مغاوير الثورة|جيش مغاوير الثورة|جيش سوريا الحرة
group|Turkistan Islamic Party|~TIP|الحزب الإسلامي التركستاني
group|Fifth Corps|5th Corps|الفيلق الخامس
group|Wagner|Wagner Group|فاغنر
group|Emergency Response Division|ERD|فرقة الرد السريع|قوات الرد السريع|~الرد السريع
group|National Security Service|جهاز الأمن الوطني
group|Iraqi National Intelligence Service|INIS|جهاز المخابرات الوطني
group|CENTCOM|US Central Command|القيادة المركزية الأمريكية
group|Syrian Interim Government|الحكومة السورية المؤقتة
group|Syrian Salvation Government|حكومة الإنقاذ السورية|~حكومة الإنقاذ
group|UNICEF|يونيسف|اليونيسف
group|WFP|World Food Programme|World Food Program|برنامج الأغذية العالمي
group|MSF|Doctors Without Borders|Médecins Sans Frontières|أطباء بلا حدود
group|Human Rights Watch|HRW|هيومن رايتس ووتش
group|UNITAD|يونيتاد
group|Albu Mahal|Al-Bu Mahal|البومحل|البو محل
group|Albu Nimr|Al-Bu Nimr|البونمر|البو نمر
group|Albu Fahd|Al-Bu Fahd|البوفهد|البو فهد
group|Dulaim|Dulaym|الدليم|~Dulaimi
group|Albu Salman|Al-Bu Salman|البوسلمان|البو سلمان
group|Ageidat|Uqaydat|Akidat|Agaidat|Egaidat|Ukaydat|العكيدات|العقيدات
group|Baggara|Baqqara|Bakkara|البكارة|البقارة
group|Shammar|شمر
group|Jubour|Jubur|الجبور|~Jabbour
group|Shaitat|Sheitat|Shuaytat|Sha'itat|الشعيطات
group|Karabla tribe|عشيرة الكرابلة|~Al-Karabilah|~الكرابلة
person|Abd al-Rahman|Abdulrahman|Abdurrahman|Abdelrahman|Abdul Rahman|Abdel Rahman|عبد الرحمن|عبدالرحمن
person|Abd Allah|Abdullah|Abdallah|Abdulla|عبد الله|عبدالله
person|Abd al-Aziz|Abdulaziz|Abdelaziz|Abdul Aziz|عبد العزيز|عبدالعزيز
person|Abd al-Karim|Abdulkarim|Abdelkarim|Abdul Karim|Abdul Kareem|عبد الكريم|عبدالكريم
person|Abd al-Qadir|Abdulqadir|Abdelkader|Abdul Qader|Abdul Kadir|عبد القادر|عبدالقادر
person|Abd al-Latif|Abdullatif|Abdul Latif|عبد اللطيف|عبداللطيف
person|Abd al-Wahhab|Abdulwahab|Abdul Wahab|عبد الوهاب|عبدالوهاب
person|Abd al-Salam|Abdulsalam|Abdessalam|Abdul Salam|عبد السلام|عبدالسلام
person|Abd al-Majid|Abdulmajid|Abdul Majid|عبد المجيد|عبدالمجيد
person|Abu Bakr|Abubakr|Abu Bakar|أبو بكر|ابوبكر
person|Abu Mahdi|أبو مهدي
person|Nur al-Din|Nureddin|Noureddine|Nour al-Din|نور الدين
person|Izz al-Din|Ezzeddin|Izzeddin|عز الدين
person|Sayf al-Din|Saif al-Din|Seifeddine|سيف الدين
person|Qassem Soleimani|Qasem Soleimani|Qasim Sulaimani|Kassem Suleimani|Qassim Soleimani|قاسم سليماني
person|Abu Mahdi al-Muhandis|Abu Mahdi al-Mohandes|Jamal Jaafar Ibrahimi|أبو مهدي المهندس
person|Abu Bakr al-Baghdadi|أبو بكر البغدادي
person|Abu Mohammad al-Jolani|Abu Muhammad al-Julani|Ahmed al-Sharaa|Ahmad al-Shara|أبو محمد الجولاني|أحمد الشرع
person|Bashar al-Assad|Bashar al-Asad|بشار الأسد
person|Nouri al-Maliki|Nuri al-Maliki|نوري المالكي
person|Haider al-Abadi|Haydar al-Abadi|حيدر العبادي
person|Adil Abdul-Mahdi|Adel Abdul Mahdi|Adil Abd al-Mahdi|عادل عبد المهدي
person|Mustafa al-Kadhimi|Mustafa al-Kazemi|Mustafa al-Kadhemi|مصطفى الكاظمي
person|Mohammed Shia al-Sudani|Muhammad Shia al-Sudani|محمد شياع السوداني
person|Muqtada al-Sadr|Moqtada al-Sadr|مقتدى الصدر
person|Hadi al-Amiri|Hadi al-Ameri|هادي العامري
person|Qais al-Khazali|Qays al-Khazali|قيس الخزعلي
person|Faleh al-Fayyadh|Falih al-Fayyad|فالح الفياض
person|Ali al-Sistani|Ali Sistani|Grand Ayatollah Sistani|علي السيستاني|السيد السيستاني
person|Masoud Barzani|Massoud Barzani|مسعود بارزاني
person|Mazloum Abdi|Mazlum Abdi|Mazloum Kobani|مظلوم عبدي
`;
