/** Adjectives, verbs and abstract nouns of prose. See `general-translations.ts`. */
export const QUALITIES = `
able=قابل; absence=غیر موجودگی|عدم; absent=غیر حاضر; abuse=زیادتی|غلط استعمال; access=رسائی; accident=حادثہ; accompany=ساتھ; accomplish=حاصل|مکمل
account=بیان|حساب|اکاؤنٹ|کھاتہ; achieve=حاصل; achievement=کامیابی|کارنامہ; acquire=حاصل; act=عمل|قانون|اداکاری; action=عمل|کارروائی; active=فعال|سرگرم; activity=سرگرمی
actual=حقیقی|اصل; actually=دراصل|حقیقت; adapt=ڈھالنا|اپنانا; additional=اضافی|مزید; adjust=ایڈجسٹ|ترتیب; admire=تعریف; admit=تسلیم|داخلہ; adopt=اپنانا|اختیار
advance=پیش|ترقی; advanced=ترقی یافتہ|جدید; advantage=فائدہ; adventure=مہم; affair=معاملہ|امور; affect=متاثر|اثر; aggressive=جارحانہ; aim=مقصد|نشانہ; alternative=متبادل
amazing=حیرت انگیز; ambition=عزم|خواہش; angle=زاویہ; apart=الگ|علاوہ; apparent=ظاہری|واضح; appeal=اپیل; appearance=ظہور|شکل; apply=لاگو|اطلاق|درخواست
approach=طریقہ|نقطہ نظر|قریب; appropriate=مناسب|موزوں; approve=منظور; approval=منظوری; arise=پیدا; arrange=ترتیب|انتظام; arrangement=انتظام|ترتیب; arrival=آمد
aspect=پہلو; assign=تفویض|مقرر; assist=مدد; associate=منسلک|وابستہ; association=تنظیم|انجمن|تعلق; assume=فرض; assumption=مفروضہ; attract=متوجہ|کشش; attractive=پرکشش
available=دستیاب|میسر; aware=آگاہ; awareness=آگاہی|شعور; balance=توازن; base=بنیاد|اڈا; based=مبنی; basic=بنیادی; basis=بنیاد; behave=برتاؤ; benefit=فائدہ; beyond=پرے|آگے
blame=الزام; blind=اندھا|نابینا; bold=دلیر|جرات مند; bound=پابند|حد; branch=شاخ; brave=بہادر; brief=مختصر; broad=وسیع; burden=بوجھ; calm=پرسکون; cancel=منسوخ
capable=قابل; capacity=گنجائش|صلاحیت; capture=گرفتار|قبضہ|پکڑنا; care=دیکھ بھال|خیال; careful=محتاط; category=زمرہ|قسم; celebrate=منانا|جشن; celebration=جشن
challenge=چیلنج; charge=فیس|چارج|الزام; circumstance=حالات; claim=دعوی; classic=کلاسیکی; classical=کلاسیکی; clear=واضح|صاف; clearly=واضح; clever=ہوشیار
collapse=گرنا|تباہی; comfort=آرام; comment=تبصرہ; commit=ارتکاب|پابند; commitment=عزم|وابستگی; communicate=رابطہ|مواصلت; communication=مواصلات|رابطہ|ابلاغ
comparison=موازنہ|مقابلہ; complain=شکایت; complaint=شکایت; completion=تکمیل; complicated=پیچیدہ; compose=تشکیل|لکھنا; comprehensive=جامع; concentrate=توجہ|مرکوز
concentration=ارتکاز; concern=تشویش|تعلق; conclude=نتیجہ|اختتام; conclusion=نتیجہ; condition=حالت|شرط; conduct=انعقاد|کرنا; confidence=اعتماد; confirm=تصدیق
confuse=الجھن; consequence=نتیجہ; conservative=قدامت پسند; considerable=کافی|قابل ذکر; consistent=مستقل|یکساں; content=مواد; contest=مقابلہ; context=سیاق و سباق
continuous=مسلسل; contract=معاہدہ; contrast=برعکس|تضاد; contribute=حصہ|تعاون; contribution=کردار|تعاون; convenient=آسان|سہل; convention=کنونشن|روایت; conversation=گفتگو
convince=قائل; cooperation=تعاون; core=مرکز|بنیادی; corrupt=بدعنوان; corruption=بدعنوانی; courage=حوصلہ|بہادری; crisis=بحران; critical=اہم|تنقیدی; cross=عبور|صلیب
crowd=ہجوم|بھیڑ; cruel=ظالم; crucial=اہم|فیصلہ کن; cycle=چکر|دور; daily=روزانہ; damage=نقصان; deal=معاملہ|سودا; debate=بحث; decline=زوال|کمی; dedicate=وقف
define=تعریف|وضاحت; definition=تعریف; delay=تاخیر; deliver=پہنچانا|فراہم; delivery=ترسیل|ڈیلیوری; deny=انکار; departure=روانگی; derive=اخذ; desire=خواہش; detail=تفصیل
determine=تعین|طے; differ=مختلف; digit=ہندسہ; direct=براہ راست; direction=سمت|ہدایت; directly=براہ راست; disappear=غائب; disaster=آفت|تباہی; disorder=خرابی|بدامنی
dispute=تنازع; distinct=الگ|ممتاز; distinguish=فرق|ممتاز; distribute=تقسیم; distribution=تقسیم; diverse=متنوع; diversity=تنوع; dominate=غلبہ; dominant=غالب; doubt=شک|شبہ
draw=کھینچنا|برابر; due=وجہ|واجب; earn=کمانا; ease=آسانی; effective=مؤثر; efficiency=کارکردگی; efficient=موثر|کارآمد; effort=کوشش; emerge=ابھرنا|سامنے; emergency=ہنگامی
emphasis=زور; emphasize=زور; encounter=سامنا; encourage=حوصلہ افزائی; endless=لامتناہی; engage=مشغول|شامل; enjoy=لطف; ensure=یقینی; entire=پورا|تمام|مکمل
entirely=مکمل طور پر; entrance=داخلہ; entry=اندراج|داخلہ; essential=ضروری|لازمی; eternal=ابدی; evaluate=جائزہ|تشخیص; eventually=آخرکار|بالآخر; evil=برائی|شر; evident=ظاہر
examine=جائزہ|معائنہ; examination=امتحان|معائنہ; excellent=بہترین|عمدہ; exchange=تبادلہ; exclude=خارج; exclusive=خصوصی; exist=موجود|وجود; existence=وجود; existing=موجودہ
expand=توسیع|پھیلنا; expansion=توسیع; expression=اظہار; express=اظہار; extend=توسیع|بڑھانا; extension=توسیع|ایکسٹینشن; extensive=وسیع; extent=حد; external=بیرونی
extra=اضافی; extreme=انتہائی; extremely=انتہائی|بے حد; facility=سہولت; factor=عنصر|عامل; fair=منصفانہ|میلہ; fairly=کافی; familiar=مانوس|واقف; fame=شہرت; fashion=فیشن
fate=قسمت|تقدیر; favour=حق|حمایت; favourite=پسندیدہ; favorite=پسندیدہ; figure=شکل|شخصیت|ہندسہ; flat=ہموار|فلیٹ; flexible=لچکدار; focus=توجہ|مرکوز; force=مجبور|قوت|طاقت
formal=رسمی; fortune=قسمت|دولت; forward=آگے; frequent=بار بار|اکثر; frequently=اکثر; fundamental=بنیادی; funny=مضحکہ خیز; gain=حاصل|فائدہ; gap=خلا|فرق; gather=جمع|اکٹھا
generation=نسل; gentle=نرم; global=عالمی; gradually=بتدریج|آہستہ آہستہ; grant=عطا|گرانٹ; greatly=بہت; guarantee=ضمانت; guard=محافظ; guilty=مجرم|قصوروار; habit=عادت
handle=سنبھالنا|دستہ; harm=نقصان; harmful=نقصان دہ; hidden=پوشیدہ|چھپا; highly=انتہائی; historic=تاریخی; honest=ایماندار; huge=بہت بڑا|وسیع; ideal=مثالی; ignore=نظر انداز
illegal=غیر قانونی; imagine=تصور; immediate=فوری; immediately=فورا; impact=اثر; implement=نافذ|عمل درآمد; implementation=نفاذ; imply=مراد; importance=اہمیت
impressive=متاثر کن; individual=فرد|انفرادی; indicate=ظاہر|اشارہ; indirect=بالواسطہ; influential=بااثر; initial=ابتدائی; initially=ابتدا میں; innocent=معصوم|بے گناہ
inspire=متاثر|تحریک; instance=مثال; instruction=ہدایت; intend=ارادہ; intention=ارادہ|نیت; intense=شدید; interact=تعامل; interaction=تعامل; internal=اندرونی
interpret=تشریح; interpretation=تشریح|تعبیر; interrupt=خلل; intervention=مداخلت; interview=انٹرویو; introduce=متعارف; investigate=تحقیقات|تفتیش; investigation=تحقیقات
issue=مسئلہ|جاری; item=شے|آئٹم|چیز; joint=مشترکہ|جوڑ; justify=جواز; lack=کمی|فقدان; largely=زیادہ تر; latter=مؤخر الذکر|بعد; legacy=میراث; legitimate=جائز; limited=محدود
lonely=تنہا; loud=بلند; loyal=وفادار; maintain=برقرار; maintenance=دیکھ بھال|مرمت; manage=انتظام|سنبھالنا; management=انتظام|انتظامیہ; manager=مینیجر|منتظم
manner=انداز|طریقہ; mark=نشان; massive=بڑے پیمانے|بھاری; master=استاد|مالک|ماہر; mature=پختہ; mere=محض; merely=محض; mild=ہلکا|معتدل; mix=ملانا|مکس; mobile phone=موبائل
moderate=معتدل; monitor=نگرانی|مانیٹر; motive=مقصد|محرک; multiple=متعدد|کئی; mutual=باہمی; mystery=راز|معمہ; narrative=بیانیہ; nearly=تقریبا; necessary=ضروری
necessity=ضرورت; negative=منفی; neutral=غیر جانبدار; nobody=کوئی نہیں; noise=شور; normal=عام|معمول; normally=عام طور پر; notable=قابل ذکر; note=نوٹ|یادداشت
numerous=متعدد; objective=مقصد|معروضی; obligation=ذمہ داری|فرض; obtain=حاصل; obvious=ظاہر|واضح; occasion=موقع; odd=طاق|عجیب; operator=آپریٹر; orderly=منظم
ordinary=عام|معمولی; organise=منظم; organize=منظم|انعقاد; original=اصل|اصلی; originally=اصل میں; otherwise=ورنہ|بصورت دیگر; outcome=نتیجہ; overall=مجموعی; overcome=قابو
pace=رفتار; participate=شرکت|حصہ; participation=شرکت; particular=خاص|مخصوص; particularly=خاص طور پر; partly=جزوی; partner=شراکت دار|ساتھی; partnership=شراکت
pass=گزرنا|پاس; passage=راستہ|عبارت; patient=صابر|مریض; peaceful=پرامن; perfect=کامل|بہترین; permanent=مستقل; permit=اجازت; personal=ذاتی|شخصی; personality=شخصیت
perspective=نقطہ نظر; persuade=قائل; phase=مرحلہ; phenomenon=مظہر; phrase=فقرہ|جملہ; pick=چننا|اٹھانا; pleasant=خوشگوار; pleasure=خوشی|لطف; polite=مہذب; portion=حصہ
positive=مثبت; possess=رکھنا|مالک; possession=ملکیت|قبضہ; possibility=امکان; potential=ممکنہ|صلاحیت; powerful=طاقتور; practical=عملی; practice=مشق|عمل; praise=تعریف
precise=درست; predict=پیش گوئی; prediction=پیش گوئی; presence=موجودگی; preserve=محفوظ|برقرار; pretend=ظاہر; previously=پہلے; primary=بنیادی|ابتدائی
primarily=بنیادی طور پر; prior=پہلے; priority=ترجیح; proceed=آگے|جاری; prohibit=ممنوع|منع; prominent=نمایاں|ممتاز; promote=فروغ|ترقی; promotion=ترقی|فروغ
proper=مناسب|صحیح; proposal=تجویز; propose=تجویز; proud=فخر; provision=فراہمی|شق; purchase=خرید|خریداری; pure=خالص; pursue=تعاقب|جاری; qualify=اہل; quarrel=جھگڑا
quick=تیز|فوری; quiet=خاموش; quite=کافی|بالکل; quote=اقتباس|حوالہ; raise=بلند|اٹھانا|پرورش; rapid=تیز; rapidly=تیزی; rather=بلکہ; reach=پہنچنا; reader=قاری|قارئین
readily=آسانی; realise=احساس; reality=حقیقت; realize=احساس; reasonable=مناسب|معقول; recall=یاد; recently=حال ہی میں; recommend=تجویز|سفارش; recommendation=سفارش
recover=بحال|صحت یاب; recovery=بحالی; reduce=کم|کمی; reduction=کمی; refer=حوالہ|رجوع; reference=حوالہ; reflect=عکاسی|منعکس; reflection=عکس; register=اندراج|رجسٹر
registration=اندراج|رجسٹریشن; regular=باقاعدہ; regularly=باقاعدگی; regulation=ضابطہ|قواعد; related=متعلق|متعلقہ; relatively=نسبتا; relevant=متعلقہ
reliable=قابل اعتماد|قابل اعتبار; relief=راحت|ریلیف; rely=انحصار|بھروسہ; remarkable=قابل ذکر|غیر معمولی; remind=یاد دہانی; remote=دور|دور دراز|ریموٹ; rent=کرایہ
repeat=دہرانا|دوبارہ; reply=جواب; represent=نمائندگی|پیش; representative=نمائندہ; reputation=شہرت|ساکھ; reserve=محفوظ; reside=رہائش|مقیم; residence=رہائش; resist=مزاحمت
resolve=حل; respect=احترام|عزت; respond=جواب|ردعمل; response=جواب|ردعمل; rest=آرام|باقی; restore=بحال; restrict=محدود|پابندی; restriction=پابندی; retain=برقرار
retire=ریٹائر|سبکدوش; reveal=ظاہر|انکشاف; reverse=الٹا|معکوس; review=جائزہ; revise=نظر ثانی; reward=انعام; risk=خطرہ; rival=حریف; rough=کھردرا|کچا; round=گول|دور
routine=معمول; sacrifice=قربانی; satisfy=مطمئن; satisfaction=اطمینان; scatter=بکھرنا; schedule=شیڈول|نظام الاوقات; scope=دائرہ کار; secondary=ثانوی; seek=تلاش|چاہنا
seem=لگنا|معلوم; selection=انتخاب; senior=سینئر|اعلی; sense=احساس|حس|معنی; sensitive=حساس; series=سلسلہ|سیریز; serious=سنجیدہ|سنگین; serve=خدمت; session=اجلاس|سیشن
severe=شدید|سخت; shadow=سایہ; sharp=تیز; shelter=پناہ; shift=منتقلی|تبدیلی; shock=صدمہ|جھٹکا; sight=نظر|بینائی; sign=نشان|علامت|دستخط; signature=دستخط; significance=اہمیت
significant=اہم|نمایاں; silence=خاموشی; similarly=اسی طرح; simply=محض; situation=صورتحال|حالات; slightly=تھوڑا|قدرے; smooth=ہموار; so called=نام نہاد; sole=واحد
somewhat=کسی حد تک; soon=جلد; specific=مخصوص|خاص; specifically=خاص طور پر; spend=خرچ|گزارنا; spread=پھیلنا|پھیلاؤ; stable=مستحکم; stability=استحکام; staff=عملہ
statement=بیان; steady=مستحکم; strange=عجیب; strategy=حکمت عملی; strategic=تزویراتی|دفاعی; strength=طاقت|قوت; strengthen=مضبوط; stress=دباؤ|تناؤ; strict=سخت
struggle=جدوجہد|کشمکش; stupid=احمق|بیوقوف; substantial=کافی|خاطر خواہ; succeed=کامیاب; suffer=تکلیف|شکار; suffering=تکلیف; sufficient=کافی; suitable=موزوں|مناسب
summary=خلاصہ; superior=برتر|اعلی; suppose=فرض; surround=گھیرنا|ارد گرد; survey=سروے|جائزہ; survive=بچنا|زندہ; suspect=شبہ|مشتبہ; suspend=معطل; sustain=برقرار
sweet=میٹھا; switch=سوئچ|بدلنا; target=ہدف|نشانہ; temporary=عارضی; tend=رجحان; tendency=رجحان; tension=کشیدگی|تناؤ; term=اصطلاح|مدت|شرط; text=متن|عبارت
thorough=مکمل|جامع; thoroughly=اچھی طرح; threat=خطرہ|دھمکی; threaten=دھمکی|خطرہ; throughout=بھر|پورے; thus=اس طرح|یوں; tight=تنگ|سخت; tiny=ننھا|بہت چھوٹا; tired=تھکا
topic=موضوع; track=نگرانی|ٹریک|پٹری; tragic=المناک; transform=تبدیل; transition=منتقلی|تبدیلی; trend=رجحان; trick=چال; trust=اعتماد|بھروسہ; typical=عام|مخصوص
typically=عام طور پر; ultimate=حتمی; ultimately=بالآخر; unable=قاصر; undergo=گزرنا; undertake=ذمہ لینا; unique=منفرد|انوکھا; unity=اتحاد; universal=عالمگیر|آفاقی
unless=جب تک; unlike=برعکس; unusual=غیر معمولی; upper=بالائی|اوپری; lower=نچلا|زیریں; urge=زور; urgent=فوری; usage=استعمال; valid=درست|جائز; valuable=قیمتی
variety=اقسام|تنوع; various=مختلف|متعدد; vary=مختلف|بدلنا; vast=وسیع; visible=نظر آنے والا|مرئی; vision=بصارت|وژن; visit=دورہ|ملاحظہ; visitor=زائرین|مہمان; visual=بصری
vital=اہم; warn=خبردار|انتباہ; warning=انتباہ; waste=فضلہ|ضائع; weakness=کمزوری; wealthy=دولت مند; whether=آیا; widely=بڑے پیمانے|وسیع; widespread=وسیع پیمانے|عام
willing=رضامند|تیار; wise=عقلمند|دانا; wisdom=حکمت|دانائی; withdraw=واپس|دستبردار; witness=گواہ; wonder=حیرت|عجوبہ; worry=فکر|پریشانی; worth=قابل|قیمت; zero=صفر
understanding=سمجھ|فہم; worldwide=دنیا بھر; lifetime=زندگی بھر; nearby=قریبی; surrounding=گرد و نواح|ارد گرد; remaining=باقی|بقیہ; following=مندرجہ ذیل|درج ذیل|بعد
`;
