/** Sciences, medicine, mathematics and techniques. See `general-translations.ts`. */
export const SCIENCE = `
science=سائنس|علم; scientific=سائنسی; scientist=سائنسدان|سائنس دان; physics=طبیعیات; physical=جسمانی|طبعی; physicist=ماہر طبیعیات; chemistry=کیمیا
chemical=کیمیائی|کیمیکل; biology=حیاتیات; biological=حیاتیاتی; astronomy=فلکیات; astronomer=ماہر فلکیات; geology=ارضیات; mathematics=ریاضی; mathematician=ریاضی دان
geometry=جیومیٹری|ہندسہ; algebra=الجبرا; statistics=شماریات|اعداد و شمار; equation=مساوات; formula=فارمولا|کلیہ; theorem=مسئلہ|قضیہ; prime number=مفرد عدد
integer=صحیح عدد; fraction=کسر; ratio=تناسب|نسبت; proportion=تناسب; function=فعل|فنکشن|کام; variable=متغیر; constant=مستقل; sum=مجموعہ; multiply=ضرب; subtract=تفریق
probability=امکان|احتمال; random=بے ترتیب|اتفاقی; triangle=مثلث; cube=مکعب; sphere=کرہ; axis=محور; dimension=بعد|جہت; mass=کمیت|ماس; pressure=دباؤ; motion=حرکت
velocity=رفتار; acceleration=اسراع; gravity=کشش ثقل; friction=رگڑ; atom=ایٹم|جوہر; atomic=ایٹمی|جوہری; molecule=سالمہ|مالیکیول; particle=ذرہ; electron=الیکٹران
proton=پروٹون; nucleus=مرکزہ; element=عنصر; compound=مرکب; mixture=آمیزہ; acid=تیزاب; reaction=تعامل|ردعمل; react=ردعمل; oxygen=آکسیجن; hydrogen=ہائیڈروجن
nitrogen=نائٹروجن; carbon=کاربن; carbon dioxide=کاربن ڈائی آکسائیڈ; liquid=مائع; solid=ٹھوس; fluid=سیال; boil=ابلنا; boiling=ابلنے|کھولاؤ; freeze=جمنا|منجمد; melt=پگھلنا
evaporate=بخارات; steam=بھاپ; engine=انجن; steam engine=بھاپ کا انجن; combustion=احتراق|جلنا; radiation=تابکاری|شعاع; ray=شعاع; lens=عدسہ|لینس; mirror=آئینہ
telescope=دوربین; microscope=خوردبین; laser=لیزر; magnet=مقناطیس; magnetic=مقناطیسی; circuit=سرکٹ|دور; voltage=وولٹیج; resistance=مزاحمت; battery=بیٹری; wire=تار
signal=سگنل|اشارہ; frequency=تعدد|فریکوئنسی; vibration=ارتعاش; universe=کائنات; galaxy=کہکشاں; space=خلا|جگہ; spacecraft=خلائی جہاز; astronaut=خلا باز
satellite=سیٹلائٹ|مصنوعی سیارہ; orbit=مدار; rocket=راکٹ; mars=مریخ; venus=زہرہ; jupiter=مشتری; saturn=زحل; mercury=عطارد|پارہ; eclipse=گرہن; comet=دم دار ستارہ
cell=خلیہ|سیل|خانہ; tissue=ٹشو|بافت; organ=عضو|اعضا; organism=جاندار|جسم; bacteria=بیکٹیریا|جراثیم; virus=وائرس; gene=جین; genetic=جینیاتی; evolution=ارتقا; evolve=ارتقا
fossil=فوسل; dinosaur=ڈائنوسار; mammal=ممالیہ; reptile=رینگنے والا; muscle=پٹھا|عضلات; nerve=اعصاب; lung=پھیپھڑا; liver=جگر; kidney=گردہ; stomach=معدہ|پیٹ; protein=پروٹین
vitamin=وٹامن; disease=بیماری|مرض; illness=بیماری; sick=بیمار; doctor=ڈاکٹر|طبیب; physician=طبیب|معالج; nurse=نرس; hospital=ہسپتال; medicine=دوا|طب; medical=طبی
drug=دوا|منشیات; treatment=علاج; treat=علاج; cure=علاج|شفا; health=صحت; healthy=صحت مند; infection=انفیکشن; infect=متاثر; immune=مدافعتی; immunity=مدافعت; vaccine=ویکسین
symptom=علامت|علامات; fever=بخار; cancer=سرطان|کینسر; plague=طاعون|وبا; epidemic=وبا; injury=چوٹ|زخم; wound=زخم; surgery=جراحی|سرجری; pharmacy=دواخانہ|فارمیسی
pharmacist=دواساز|فارماسسٹ; prescription=نسخہ; hormone=ہارمون; pregnant=حاملہ; pregnancy=حمل; exercise=ورزش|مشق; diet=غذا|خوراک; mental=ذہنی; psychology=نفسیات
behaviour=رویہ; behavior=رویہ; emotion=جذبات; memory=یادداشت|میموری; intelligence=ذہانت; intelligent=ذہین; artificial=مصنوعی; artificial intelligence=مصنوعی ذہانت
learning=سیکھنا|تعلم; machine learning=مشین لرننگ; experiment=تجربہ; laboratory=تجربہ گاہ|لیبارٹری; observe=مشاہدہ; observation=مشاہدہ; observatory=رصدگاہ
evidence=ثبوت|شواہد; analysis=تجزیہ; analyse=تجزیہ; analyze=تجزیہ; process=عمل; processing=پروسیسنگ; procedure=طریقہ کار; technique=تکنیک; technical=تکنیکی|فنی
technology=ٹیکنالوجی; invent=ایجاد; invention=ایجاد; inventor=موجد; develop=ترقی|تیار; development=ترقی|نشوونما; developer=ڈویلپر; progress=ترقی|پیش رفت
improve=بہتر|بہتری; improvement=بہتری; mechanism=طریقہ کار|میکانزم; mechanical=میکانکی; structure=ساخت|ڈھانچہ; system=نظام|سسٹم; unit=اکائی|یونٹ; standard=معیار|معیاری
quality=معیار|خوبی; quantity=مقدار; material=مواد|مادہ; substance=مادہ; matter=مادہ|معاملہ; source=ذریعہ|ماخذ; origin=ابتدا|اصل|ماخذ; level=سطح|درجہ; layer=تہہ|پرت
model=ماڈل|نمونہ; pattern=نمونہ|پیٹرن; sample=نمونہ; scale=پیمانہ; range=حد|دائرہ; limit=حد; maximum=زیادہ سے زیادہ; minimum=کم سے کم|کم از کم; accuracy=درستگی
accurate=درست; exact=درست|ٹھیک; sensor=سینسر|حساسہ; detect=پتہ لگانا|شناخت|معلوم; detection=شناخت|پتہ لگانا; recognise=پہچاننا|تسلیم; recognize=پہچاننا|تسلیم
recognition=شناخت|پہچان; identify=شناخت; identity=شناخت; automatic=خودکار; automatically=خود بخود|خودکار; robot=روبوٹ; camera=کیمرہ; video=ویڈیو; audio=آڈیو
microphone=مائیکروفون; speaker=اسپیکر|مقرر; screen=اسکرین; display=ڈسپلے|دکھانا; keyboard=کی بورڈ; button=بٹن; computer=کمپیوٹر; laptop=لیپ ٹاپ; phone=فون; mobile=موبائل
smart=اسمارٹ|ذہین; internet=انٹرنیٹ; web=ویب; website=ویب سائٹ; site=سائٹ|جگہ; online=آن لائن; offline=آف لائن; network=نیٹ ورک|جال; server=سرور; browser=براؤزر
download=ڈاؤن لوڈ; upload=اپ لوڈ; software=سافٹ ویئر; hardware=ہارڈ ویئر; application=ایپلیکیشن|درخواست|اطلاق; app=ایپ; program=پروگرام; programming=پروگرامنگ
programmer=پروگرامر; code=کوڈ; database=ڈیٹا بیس; data=ڈیٹا|اعداد و شمار|معلومات; information=معلومات|اطلاع; file=فائل; folder=فولڈر; directory=ڈائریکٹری|فولڈر
password=پاس ورڈ; install=انسٹال|نصب; installation=تنصیب|انسٹال; update=اپ ڈیٹ|تازہ; upgrade=اپ گریڈ; version=ورژن|نسخہ; release=ریلیز|جاری|رہا; setting=ترتیب|سیٹنگ
configure=ترتیب|کنفیگر; configuration=ترتیب|کنفیگریشن; option=اختیار|آپشن; default=طے شدہ|پہلے سے طے|ڈیفالٹ; enable=فعال; disable=غیر فعال; delete=حذف|مٹانا
edit=ترمیم|تدوین; copy=نقل|کاپی; paste=پیسٹ|چسپاں; insert=داخل|ڈالنا; select=منتخب|چننا; click=کلک; link=ربط|لنک; address=پتہ|پتا; email=ای میل; attach=منسلک
format=شکل|فارمیٹ; execute=چلانا|عمل درآمد; launch=آغاز|لانچ; deploy=تعینات|ڈیپلائے; deployment=تعیناتی; debug=ڈیبگ; bug=خرابی|بگ; crash=حادثہ|کریش; load=لوڈ|بوجھ
reload=دوبارہ لوڈ; refresh=تازہ|ریفریش; loading=لوڈنگ; cache=کیش; backup=بیک اپ; encrypt=خفیہ|مرموز|انکرپٹ; encryption=خفیہ کاری|انکرپشن; certificate=سند|سرٹیفکیٹ
token=ٹوکن; query=استفسار|سوال; index=اشاریہ|فہرست|انڈیکس; list=فہرست; string=اسٹرنگ|تار; array=ارے|صف; parameter=پیرامیٹر; field=خانہ|میدان|کھیت|شعبہ; column=کالم|ستون
row=قطار; graph=گراف; chart=چارٹ; diagram=خاکہ; feature=خصوصیت|فیچر; interface=انٹرفیس; component=جزو|حصہ; module=ماڈیول; package=پیکیج; framework=فریم ورک; plugin=پلگ ان
theme=تھیم|موضوع; template=سانچہ|ٹیمپلیٹ; documentation=دستاویزات|دستاویز; guide=رہنما|رہنمائی; tutorial=سبق|ٹیوٹوریل; introduction=تعارف; step=قدم|مرحلہ
stage=مرحلہ|اسٹیج; task=کام; project=منصوبہ|پروجیکٹ; requirement=ضرورت|تقاضا; operate=چلانا|کام کرنا; operation=عمل|آپریشن|کارروائی; operating system=آپریٹنگ سسٹم
storage=ذخیرہ|اسٹوریج; disk=ڈسک; processor=پروسیسر; chip=چپ; board=بورڈ|تختہ; cable=تار|کیبل; pin=پن; port=پورٹ|بندرگاہ; wireless=وائرلیس|بے تار; output=آؤٹ پٹ|نتیجہ
input=ان پٹ; digital=ڈیجیٹل; analog=اینالاگ; convert=تبدیل|بدلنا; conversion=تبدیلی; transmit=ترسیل|منتقل; transmission=ترسیل; transfer=منتقل|منتقلی
store=محفوظ|ذخیرہ|دکان; classify=درجہ بندی; classification=درجہ بندی; filter=فلٹر|چھاننا; sort=ترتیب|چھانٹنا; match=مماثل|میچ|مقابلہ; replace=تبدیل|بدلنا; split=تقسیم
merge=ضم; combine=ملانا|یکجا; combination=مجموعہ|امتزاج; generate=پیدا|بنانا; calibrate=کیلیبریٹ|درستگی; pump=پمپ; relay=ریلے; timer=ٹائمر
`;
