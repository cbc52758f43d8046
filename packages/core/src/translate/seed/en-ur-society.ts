/** History, government, law, war, religion, economy and culture. See `general-translations.ts`. */
export const SOCIETY = `
government=حکومت|سرکار; govern=حکومت; governor=گورنر; politics=سیاست; political=سیاسی; politician=سیاستدان; policy=پالیسی|حکمت عملی; democracy=جمہوریت; democratic=جمہوری
republic=جمہوریہ; republican=ریپبلکن|جمہوریہ; president=صدر; presidential=صدارتی; prime minister=وزیر اعظم|وزیراعظم; minister=وزیر; ministry=وزارت
parliament=پارلیمنٹ|پارلیمان; parliamentary=پارلیمانی; assembly=اسمبلی|مجلس; senate=سینیٹ; senator=سینیٹر; congress=کانگریس; council=کونسل|مجلس; committee=کمیٹی
party=جماعت|پارٹی; election=انتخاب|انتخابات|الیکشن; elect=منتخب; vote=ووٹ; voter=ووٹر; candidate=امیدوار; campaign=مہم; constitution=آئین|دستور; constitutional=آئینی
law=قانون; legal=قانونی; lawyer=وکیل; court=عدالت|دربار; judge=جج|منصف; justice=انصاف|عدل; supreme court=عدالت عظمی|سپریم کورٹ; crime=جرم; criminal=مجرم|فوجداری
police=پولیس; prison=جیل|قید; prisoner=قیدی; arrest=گرفتار; punishment=سزا; trial=مقدمہ|سماعت; case=مقدمہ|معاملہ|صورت; rights=حقوق; duty=فرض; rule=حکمرانی|قاعدہ|اصول
ruler=حکمران; reign=دور حکومت|راج; king=بادشاہ|شاہ; queen=ملکہ; prince=شہزادہ; princess=شہزادی; emperor=شہنشاہ|بادشاہ; empire=سلطنت; kingdom=سلطنت|بادشاہت|مملکت
monarchy=بادشاہت; royal=شاہی; throne=تخت; crown=تاج; dynasty=خاندان|سلسلہ; caliph=خلیفہ; caliphate=خلافت; sultan=سلطان; noble=نواب|معزز; lord=لارڈ|آقا; slave=غلام
slavery=غلامی; freedom=آزادی; independence=آزادی; independent=آزاد|خود مختار; liberty=آزادی; revolution=انقلاب; revolutionary=انقلابی; reform=اصلاح|اصلاحات
rebellion=بغاوت; revolt=بغاوت; coup=بغاوت|تختہ الٹنا; protest=احتجاج; strike=ہڑتال|ضرب; war=جنگ|لڑائی; world war=جنگ عظیم|عالمی جنگ; civil war=خانہ جنگی
battle=جنگ|لڑائی|معرکہ; fight=لڑنا|لڑائی; army=فوج|لشکر; military=فوجی|عسکری; soldier=سپاہی|فوجی; troop=فوجی دستے|افواج; navy=بحریہ; naval=بحری; air force=فضائیہ
commander=کمانڈر|سپہ سالار; officer=افسر|اہلکار; official=سرکاری|افسر|رسمی; weapon=ہتھیار|اسلحہ; gun=بندوق; bomb=بم; sword=تلوار; shield=ڈھال; attack=حملہ
attacker=حملہ آور; defend=دفاع; defence=دفاع; defense=دفاع; invade=حملہ|یلغار; invasion=حملہ|یلغار; conquer=فتح; conquest=فتح; occupy=قبضہ; occupation=قبضہ|پیشہ
surrender=ہتھیار ڈالنا; treaty=معاہدہ; ally=اتحادی|حلیف; alliance=اتحاد; union=اتحاد|یونین; unite=متحد; united=متحدہ|متحد; united nations=اقوام متحدہ
conflict=تنازع|تصادم; violence=تشدد; terrorism=دہشت گردی; security=سلامتی|سیکیورٹی|تحفظ; martial law=مارشل لا; resign=استعفی|مستعفی; appoint=مقرر|تقرر; dismiss=برطرف
impose=نافذ|عائد; announce=اعلان; declare=اعلان; declaration=اعلان; establish=قائم|قیام; establishment=قیام; found=قائم|بنیاد; founder=بانی; foundation=بنیاد
organisation=تنظیم|ادارہ; organization=تنظیم|ادارہ; institution=ادارہ; institute=ادارہ|انسٹی ٹیوٹ; authority=اختیار|حکام; administration=انتظامیہ; administrative=انتظامی
control=کنٹرول|قابو; leader=رہنما|قائد|سربراہ; leadership=قیادت; chief=سربراہ|سردار|اعلی; chairman=چیئرمین; director=ڈائریکٹر|ہدایت کار; department=محکمہ|شعبہ
office=دفتر|عہدہ; secretary=سیکرٹری; ambassador=سفیر; citizen=شہری; citizenship=شہریت; public=عوامی|عوام|سرکاری; private=نجی|ذاتی; society=معاشرہ|سماج
social=سماجی|معاشرتی; community=برادری|کمیونٹی; civilization=تہذیب; culture=ثقافت|تہذیب; cultural=ثقافتی; tradition=روایت; traditional=روایتی; custom=رسم|رواج
history=تاریخ; historical=تاریخی; historian=مورخ; heritage=ورثہ; colony=نوآبادی|کالونی; colonial=نوآبادیاتی; partition=تقسیم; division=تقسیم|ڈویژن; class=طبقہ|جماعت|کلاس
status=حیثیت|درجہ; religion=مذہب|دین; religious=مذہبی|دینی; god=خدا|اللہ|دیوتا; prophet=نبی|پیغمبر; islam=اسلام; islamic=اسلامی; muslim=مسلمان|مسلم; hindu=ہندو
hinduism=ہندو مت; sikh=سکھ; christian=مسیحی|عیسائی; christianity=مسیحیت|عیسائیت; jew=یہودی; jewish=یہودی; judaism=یہودیت; buddhist=بدھ; buddhism=بدھ مت; catholic=کیتھولک
protestant=پروٹسٹنٹ; pope=پوپ; bishop=بشپ; priest=پادری|پجاری; monk=راہب; saint=ولی|سینٹ; sufi=صوفی; imam=امام; shia=شیعہ|اہل تشیع; sunni=سنی; quran=قرآن; bible=بائبل
prayer=نماز|دعا; pray=دعا|نماز; worship=عبادت; holy=مقدس; sacred=مقدس; soul=روح; spirit=روح; heaven=جنت|آسمان; hell=جہنم|دوزخ; angel=فرشتہ; devil=شیطان; sin=گناہ
miracle=معجزہ; faith=ایمان|عقیدہ; ritual=رسم; pilgrimage=حج|زیارت; pilgrim=زائر|حاجی; festival=تہوار|میلہ; ceremony=تقریب; economy=معیشت; economic=معاشی|اقتصادی
economics=معاشیات; business=کاروبار; company=کمپنی; firm=فرم|مضبوط; industry=صنعت; industrial=صنعتی; factory=کارخانہ|فیکٹری; product=مصنوعات|پیداوار; production=پیداوار
produce=پیدا|تیار; manufacture=تیاری|صنعت; trade=تجارت; trader=تاجر; merchant=تاجر; commercial=تجارتی; commerce=تجارت; export=برآمد; import=درآمد; tax=ٹیکس|محصول
customer=گاہک|صارف; consumer=صارف; currency=کرنسی|سکہ; coin=سکہ; dollar=ڈالر; pound=پاؤنڈ; rupee=روپیہ; income=آمدنی; profit=منافع|نفع; wage=اجرت; salary=تنخواہ
wealth=دولت; poverty=غربت; debt=قرض; loan=قرض; investment=سرمایہ کاری; invest=سرمایہ کاری; stock=اسٹاک|حصص; capitalism=سرمایہ داری; communism=کمیونزم|اشتراکیت
communist=کمیونسٹ; socialist=سوشلسٹ; socialism=سوشلزم; labour=مزدور|محنت; labor=مزدور|محنت; employee=ملازم; employer=آجر; employment=ملازمت|روزگار
unemployment=بے روزگاری; insurance=بیمہ|انشورنس; budget=بجٹ; fund=فنڈ; aid=امداد; rate=شرح; value=قدر|قیمت; goods=سامان|اشیا; service=خدمت|سروس; transport=نقل و حمل
transportation=نقل و حمل; construction=تعمیر; construct=تعمیر; architecture=فن تعمیر|طرز تعمیر; architect=معمار|ماہر تعمیرات; engineer=انجینئر; engineering=انجینئرنگ
design=ڈیزائن; designer=ڈیزائنر; style=طرز|انداز; education=تعلیم; educational=تعلیمی; school=اسکول|مدرسہ; college=کالج; university=یونیورسٹی|جامعہ; student=طالب علم|طلبہ
teacher=استاد; professor=پروفیسر; lesson=سبق; course=کورس|نصاب; subject=موضوع|مضمون; exam=امتحان; degree=ڈگری|درجہ; graduate=گریجویٹ|فارغ التحصیل; scholar=عالم|اسکالر
academy=اکیڈمی; research=تحقیق; researcher=محقق; award=اعزاز|انعام|ایوارڈ; prize=انعام; honour=اعزاز|عزت; honor=اعزاز|عزت; title=لقب|عنوان|خطاب; record=ریکارڈ
report=رپورٹ; newspaper=اخبار; magazine=رسالہ|میگزین; journalist=صحافی; media=میڈیا|ذرائع ابلاغ; press=پریس|صحافت|دبانا; radio=ریڈیو; television=ٹیلی ویژن|ٹی وی
telephone=ٹیلی فون|فون; broadcast=نشر; film=فلم; movie=فلم; cinema=سنیما; actor=اداکار; actress=اداکارہ; theatre=تھیٹر; theater=تھیٹر; drama=ڈراما; music=موسیقی
musical=موسیقی; musician=موسیقار; composer=موسیقار; singer=گلوکار; song=گانا|گیت|نغمہ; band=بینڈ; album=البم; concert=کنسرٹ; instrument=آلہ|ساز; piano=پیانو; guitar=گٹار
drum=ڈھول; opera=اوپیرا; art=فن|آرٹ; artist=فنکار|مصور; painting=مصوری|پینٹنگ; painter=مصور; sculpture=مجسمہ سازی; literature=ادب; literary=ادبی; poem=نظم; poet=شاعر
poetry=شاعری; novel=ناول; novelist=ناول نگار; playwright=ڈراما نگار; tragedy=المیہ; comedy=مزاحیہ|طربیہ; character=کردار|حرف; role=کردار; scene=منظر
audience=سامعین|ناظرین; performance=کارکردگی; perform=انجام دینا|ادا; publish=شائع; publication=اشاعت; publisher=ناشر; translate=ترجمہ; translation=ترجمہ
translator=مترجم; dictionary=لغت; vocabulary=ذخیرہ الفاظ; grammar=قواعد|گرامر; alphabet=حروف تہجی; script=رسم الخط|اسکرپٹ; dialect=بولی|لہجہ; accent=لہجہ
meaning=معنی|مطلب; mean=مطلب|اوسط; sport=کھیل; player=کھلاڑی; team=ٹیم; tournament=ٹورنامنٹ; championship=چیمپئن شپ; champion=چیمپئن; cricket=کرکٹ; football=فٹ بال
soccer=فٹ بال; hockey=ہاکی; tennis=ٹینس; basketball=باسکٹ بال; ball=گیند; bat=بلا|چمگادڑ; coach=کوچ; captain=کپتان; score=اسکور; winner=فاتح; medal=تمغہ; olympic=اولمپک
competition=مقابلہ; compete=مقابلہ; league=لیگ; fan=مداح|پنکھا; club=کلب; hero=ہیرو; legend=افسانہ|داستان; myth=دیومالا|اساطیر; philosophy=فلسفہ; philosopher=فلسفی
moral=اخلاقی; ethics=اخلاقیات; logic=منطق; theory=نظریہ; principle=اصول; concept=تصور; ideology=نظریہ; opinion=رائے; view=نظر|نقطہ نظر; criticism=تنقید; critic=نقاد
supporter=حامی; opponent=مخالف|حریف; opposition=حزب اختلاف|مخالفت; oppose=مخالفت; activist=کارکن; equality=مساوات|برابری; discrimination=امتیاز|تفریق; racism=نسل پرستی
gender=جنس|صنف; charity=خیرات; volunteer=رضاکار; responsible=ذمہ دار; responsibility=ذمہ داری; career=پیشہ|کیریئر; profession=پیشہ; professional=پیشہ ور; expert=ماہر
skill=مہارت|ہنر; talent=صلاحیت; ability=صلاحیت|قابلیت; experience=تجربہ; training=تربیت; discipline=نظم و ضبط; assassination=قتل; assassinate=قتل; victim=شکار|متاثر
survivor=بچ جانے والا; exile=جلاوطنی; flag=پرچم|جھنڈا; anthem=ترانہ; symbol=علامت|نشان; document=دستاویز; article=مضمون|آرٹیکل; chapter=باب; section=حصہ|سیکشن
volume=جلد|حجم; edition=ایڈیشن|اشاعت; post=ڈاک|پوسٹ; stamp=ٹکٹ|مہر; ticket=ٹکٹ
`;
