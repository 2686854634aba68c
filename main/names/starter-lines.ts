/**
 * The starter list: kind | name | other forms; after a minus sign what is an ordinary word, too, and comes switched off.
 * Data only; put together for this program from what is common knowledge.
 */
export const STARTER_LINES = `
place|Albukamal|Al-Bukamal|Abu Kamal|Bukamal|Boukamal|Abou Kamal|البوكمال|أبو كمال|ابوكمال
place|al-Qaim|Al Qa'im|Gaim|القائم
place|Anbar|Al-Anbar Governorate|الأنبار
place|Babil|Babylon Governorate|بابل
place|Baghdad|بغداد
place|Basra|Basrah|البصرة
place|Dhi Qar|Thi Qar|ذي قار
place|Diyala|ديالى
place|Dohuk|Duhok|Dahuk|دهوك
place|Erbil|Arbil|Hewler|أربيل|هولير
place|Karbala|Kerbala|كربلاء
place|Kirkuk|كركوك
place|Maysan|Missan|ميسان
place|Muthanna|المثنى
place|Najaf|النجف
place|Nineveh|Ninewa|Ninawa|نينوى
place|Qadisiyyah|Qadisiyah|Diwaniyah|القادسية|الديوانية
place|Saladin|Salah al-Din|Salahaddin|Salah ad-Din|صلاح الدين
place|Sulaymaniyah|Sulaimani|Slemani|السليمانية
place|Wasit|واسط
place|Halabja|حلبجة
place|Aleppo|Halab|حلب
place|Damascus|Dimashq|دمشق
place|Rif Dimashq|Rural Damascus|ريف دمشق
place|Daraa|Deraa|Dar'a|درعا
place|Deir ez-Zor|Deir al-Zor|Deir Ezzor|Dayr az-Zawr|Deir Azzor|Deir Alzour|دير الزور
place|Hama|Hamah|حماة
place|Hasakah|Al-Hasakah|Hassakeh|Hasaka|الحسكة
place|Homs|Hims|حمص
place|Idlib|Idleb|إدلب
place|Latakia|Lattakia|اللاذقية
place|Quneitra|Qunaytirah|القنيطرة
place|Raqqa|Ar-Raqqah|Raqqah|الرقة
place|Suwayda|As-Suwayda|Sweida|السويداء
place|Tartus|Tartous|طرطوس
place|Husaybah|Husaiba|Hsaiba|حصيبة
place|Rawa|راوة
place|Anah|عانة|عنه
place|Haditha|حديثة
-place|Hit|Heet|هيت
place|Ramadi|الرمادي
place|Fallujah|Falluja|الفلوجة
place|Rutba|Ar-Rutbah|Rutbah|الرطبة
place|Karabilah|Karabla|الكرابلة
place|Ubaydi|Obeidi|العبيدي
place|Rummanah|Rumana|الرمانة
place|Akashat|عكاشات
place|Nukhayb|Nukhaib|النخيب
place|Habbaniyah|Habbaniya|الحبانية
place|Khalidiyah|Khaldiya|الخالدية
place|Baghdadi|Al-Baghdadi|البغدادي
place|Amiriyat al-Fallujah|Amiriyah Fallujah|عامرية الفلوجة
place|Garma|Karmah|الكرمة
place|Saqlawiyah|الصقلاوية
place|Jurf al-Sakhar|Jurf al-Nasr|جرف الصخر|جرف النصر
place|Mosul|الموصل
place|Tal Afar|Tel Afar|Tall Afar|Talafar|تلعفر|تل عفر
place|Sinjar|Shingal|Shengal|سنجار|شنكال
place|Baaj|Ba'aj|البعاج
place|Hatra|Hadhar|الحضر
place|Rabia|Rabiah|ربيعة
place|Qayyarah|Qayara|القيارة
place|Hammam al-Alil|حمام العليل
place|Bashiqa|بعشيقة
place|Bartella|Bartalla|برطلة
place|Qaraqosh|Hamdaniya|Bakhdida|قرقوش|الحمدانية
place|Zummar|زمار
place|Makhmur|Makhmour|مخمور
place|Sheikhan|الشيخان
place|Akre|Aqrah|عقرة
place|Zakho|زاخو
place|Amadiya|Amedi|العمادية
place|Tikrit|تكريت
place|Samarra|سامراء
place|Baiji|Bayji|بيجي
place|Shirqat|Sharqat|الشرقاط
-place|Balad|بلد
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
place|Khalis|الخالص
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
place|Amarah|Amara|العمارة
place|Nasiriyah|Nasiriya|الناصرية
place|Samawah|Samawa|السماوة
place|Umm Qasr|أم قصر
place|Faw|Al-Faw|الفاو
place|Zubair|الزبير
place|Qurna|القرنة
place|Shatt al-Arab|شط العرب
place|Safwan|صفوان
place|Shalamcheh|Shalamija|الشلامجة
place|Mehran|Zurbatiyah|مهران|زرباطية
place|Ibrahim Khalil|إبراهيم الخليل
place|Fishkhabur|Faysh Khabur|Semalka|فيشخابور|سيمالكا
place|Trebil|Tarbil|Treibil|طريبيل
place|Karameh crossing|Karama crossing|معبر الكرامة
place|al-Walid|Waleed crossing|الوليد
place|al-Tanf|Tanf|التنف
place|Arar|عرعر
place|Jdeidat Arar|جديدة عرعر
place|Yaroubiyah|Yaarubiyah|Tal Kocher|اليعربية|تل كوجر
place|Bab al-Hawa|باب الهوى
place|Bab al-Salama|Bab al-Salameh|Bab as-Salam|باب السلامة
place|Nasib|Naseeb|نصيب
-place|Jaber|جابر
place|Masnaa|المصنع
place|Jdeidet Yabous|جديدة يابوس
place|Dabousiyah|Dabousieh|الدبوسية
place|Arida|العريضة
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
place|Tabqa|Thawrah|الطبقة|الثورة
place|Tell Abyad|Tal Abyad|تل أبيض
place|Ayn Issa|Ain Issa|عين عيسى
place|Kobani|Kobane|Ayn al-Arab|Ain al-Arab|كوباني|عين العرب
place|Manbij|Menbij|منبج
place|Jarabulus|Jarablus|جرابلس
place|Al-Bab|الباب
place|Azaz|Aazaz|أعزاز
place|Afrin|Efrin|عفرين
place|Tell Rifaat|Tal Rifaat|تل رفعت
place|Maskanah|Maskana|مسكنة
place|Safira|السفيرة
place|Khanasir|خناصر
place|Qamishli|Qamishlo|القامشلي
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
place|Qusayr|Al-Qusair|القصير
place|Rastan|الرستن
place|Talbiseh|تلبيسة
place|Salamiyah|سلمية
place|Masyaf|مصياف
place|Maarat al-Numan|معرة النعمان
place|Jisr al-Shughur|جسر الشغور
place|Saraqib|سراقب
place|Khan Shaykhun|Khan Sheikhoun|خان شيخون
place|Sarmada|سرمدا
-place|Harem|حارم
place|Ariha|أريحا
place|Jableh|جبلة
place|Khmeimim|Hmeimim|حميميم
place|Baniyas|بانياس
place|Douma|دوما
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
place|Great Zab|الزاب الكبير
place|Little Zab|Lower Zab|الزاب الصغير
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
place|Badia|Badiyah|البادية
place|Jazira|Jazeera region|الجزيرة
place|Hamrin|Hamreen|حمرين
place|Makhoul|مكحول
place|Qandil|Kandil|قنديل
place|Mount Sinjar|Jabal Sinjar|جبل سنجار
place|Wadi Hauran|Wadi Horan|وادي حوران
place|Kurdistan Region|Iraqi Kurdistan|إقليم كردستان
place|Rojava|روج آفا|روجآفا
place|Iraq|العراق
place|Syria|سوريا|سورية
place|Iran|إيران
place|Turkey|Türkiye|تركيا
place|Jordan|الأردن
place|Lebanon|لبنان
place|Kuwait|الكويت
place|Saudi Arabia|السعودية
group|PMU|PMF|Popular Mobilization Forces|Popular Mobilization Units|Popular Mobilisation Forces|Popular Mobilisation Units|Popular Mobilization Committee|Hashd al-Shaabi|Hashd al-Sha'abi|Hashd|al-Hashd al-Shaabi|الحشد الشعبي|هيئة الحشد الشعبي
group|Tribal Mobilization|Tribal Mobilization Forces|Hashd al-Ashairi|الحشد العشائري
group|Kata'ib Hezbollah|Kataib Hizballah|Kata'ib Hizbullah|Hezbollah Brigades|كتائب حزب الله
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
group|al-Qaeda|al-Qaida|تنظيم القاعدة|القاعدة
group|Hay'at Tahrir al-Sham|Hayat Tahrir al-Sham|HTS|هيئة تحرير الشام
group|Jabhat al-Nusra|Al-Nusra Front|Nusra Front|Jabhat Fatah al-Sham|جبهة النصرة|جبهة فتح الشام
group|Ahrar al-Sham|أحرار الشام
group|Jaysh al-Islam|Army of Islam|جيش الإسلام
group|Free Syrian Army|FSA|الجيش السوري الحر|الجيش الحر
group|Syrian National Army|SNA|الجيش الوطني السوري|الجيش الوطني
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
group|Iraqi Border Guard|Border Guards|حرس الحدود
group|Border Ports Authority|Border Ports Commission|هيئة المنافذ الحدودية
group|Ministry of Interior|MoI|وزارة الداخلية
group|Ministry of Defence|Ministry of Defense|MoD|وزارة الدفاع
group|Ministry of Displacement and Migration|MoDM|وزارة الهجرة والمهجرين
group|Council of Representatives|Iraqi parliament|مجلس النواب
group|IHEC|Independent High Electoral Commission|المفوضية العليا المستقلة للانتخابات
group|Dawa Party|Islamic Dawa Party|حزب الدعوة
group|Coordination Framework|الإطار التنسيقي
group|State of Law|State of Law Coalition|دولة القانون
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
group|UNITAD|يونيتاد
group|Albu Mahal|Al-Bu Mahal|البومحل|البو محل
group|Albu Nimr|Al-Bu Nimr|البونمر|البو نمر
group|Albu Fahd|Al-Bu Fahd|البوفهد|البو فهد
group|Dulaim|Dulaym|Dulaimi|الدليم
group|Salman tribe|Albu Salman|السلمان
group|Ageidat|Uqaydat|Akidat|Agaidat|العكيدات|العقيدات
group|Baggara|Baqqara|Bakkara|البكارة|البقارة
group|Shammar|شمر
group|Jubour|Jabbour|الجبور
group|Shaitat|Sheitat|Shuaytat|الشعيطات
group|Karabla tribe|Al-Karabilah|الكرابلة
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
`;
