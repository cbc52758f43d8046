/** Words of every text: questions, time, numbers, people, things and what one does. See `general-translations.ts`. */
export const EVERYDAY = `
who=کون|کس; whom=کسے|کس; whose=کس کا; what=کیا; when=کب|جب; where=کہاں|جہاں; why=کیوں; how=کیسے|کس طرح; which=کون سا|کس; how many=کتنے|کتنی; how much=کتنا
how long=کتنی دیر|کب تک; how old=کتنی عمر; how far=کتنی دور; and=اور; or=یا; but=لیکن|مگر; because=کیونکہ|چونکہ; if=اگر; then=پھر|تب; therefore=لہذا|اس لیے; however=تاہم
although=اگرچہ; while=جبکہ; until=تک; before=پہلے|قبل; after=بعد; during=دوران; since=سے; between=درمیان; among=میں سے; with=ساتھ; without=بغیر; about=بارے; against=خلاف
for=لیے|کے لیے; from=سے; in=میں; on=پر; at=پر; of=کا|کے|کی; to=کو; by=سے|ذریعے; under=تحت|نیچے; over=اوپر; above=اوپر; below=نیچے; behind=پیچھے; front=سامنے
near=قریب|نزدیک; inside=اندر; outside=باہر; around=ارد گرد|آس پاس; through=ذریعے; across=پار; toward=طرف|جانب; instead=بجائے; despite=باوجود; except=سوائے|علاوہ; also=بھی
only=صرف|محض; even=یہاں تک; still=اب بھی|ابھی; already=پہلے سے; again=دوبارہ|پھر; always=ہمیشہ; never=کبھی نہیں; often=اکثر; sometimes=کبھی کبھی|بعض اوقات
usually=عام طور پر|عموما; rarely=شاذ و نادر; now=اب; today=آج; yesterday=کل; tomorrow=کل; here=یہاں; there=وہاں; very=بہت; too=بھی; more=زیادہ|مزید
most=سب سے زیادہ|بیشتر; less=کم; least=سب سے کم; many=بہت سے|کئی; few=چند; some=کچھ|بعض; all=تمام|سب; every=ہر; each=ہر ایک; both=دونوں; other=دوسرا|دیگر; another=ایک اور
same=وہی|یکساں|ایک ہی; different=مختلف|الگ; such=ایسا; this=یہ|اس; that=وہ|اس; these=یہ|ان; those=وہ|ان; he=وہ; she=وہ; it=یہ; they=وہ; we=ہم; you=آپ|تم; i=میں; my=میرا
our=ہمارا; your=آپ کا; his=اس کا; her=اس کی; their=ان کا; not=نہیں; no=نہیں|کوئی نہیں; yes=ہاں|جی; is=ہے; are=ہیں; was=تھا; were=تھے; has=ہے; have=ہیں; had=تھا; can=سکتا
could=سکتا; will=گا; would=گا; should=چاہیے; must=ضرور|لازمی; may=شاید|سکتا|مئی; time=وقت|زمانہ; year=سال|سن|برس; month=مہینہ|ماہ; week=ہفتہ; day=دن|روز|یوم; night=رات
morning=صبح; evening=شام; noon=دوپہر; hour=گھنٹہ; minute=منٹ; second=سیکنڈ|دوسرا; century=صدی; decade=دہائی|عشرہ; era=دور|عہد; period=دور|مدت|عرصہ; age=عمر|دور
date=تاریخ; calendar=تقویم|کیلنڈر; moment=لمحہ; past=ماضی|گزشتہ; present=حال|موجودہ; future=مستقبل; ancient=قدیم; modern=جدید; old=پرانا|قدیم|بوڑھا; new=نیا|جدید
early=ابتدائی|جلد; late=دیر|آخری; recent=حالیہ; current=موجودہ|کرنٹ|بہاؤ; former=سابق|سابقہ; next=اگلا; previous=پچھلا|سابقہ; last=آخری|گزشتہ; final=آخری|حتمی
first=پہلا|اول; third=تیسرا|تہائی; fourth=چوتھا; fifth=پانچواں; sixth=چھٹا; seventh=ساتواں; eighth=آٹھواں; ninth=نواں; tenth=دسواں; one=ایک; two=دو; three=تین; four=چار
five=پانچ; six=چھ; seven=سات; eight=آٹھ; nine=نو; ten=دس; eleven=گیارہ; twelve=بارہ; thirteen=تیرہ; fourteen=چودہ; fifteen=پندرہ; sixteen=سولہ; seventeen=سترہ
eighteen=اٹھارہ; nineteen=انیس; twenty=بیس; thirty=تیس; forty=چالیس; fifty=پچاس; sixty=ساٹھ; seventy=ستر; eighty=اسی; ninety=نوے; hundred=سو|سینکڑوں; thousand=ہزار
million=ملین|دس لاکھ; billion=ارب|بلین; half=نصف|آدھا; quarter=چوتھائی|سہ ماہی; percent=فیصد; percentage=فیصد|شرح; once=ایک بار|ایک مرتبہ; twice=دو بار; double=دگنا|دوہرا
single=واحد|اکیلا; january=جنوری; february=فروری; march=مارچ; april=اپریل; june=جون; july=جولائی; august=اگست; september=ستمبر; october=اکتوبر; november=نومبر
december=دسمبر; monday=پیر|سوموار; tuesday=منگل; wednesday=بدھ; thursday=جمعرات; friday=جمعہ; saturday=ہفتہ; sunday=اتوار; spring=بہار; summer=گرما|گرمی; autumn=خزاں
winter=سرما|سردی; season=موسم|سیزن; birthday=سالگرہ; anniversary=سالگرہ; duration=دورانیہ|مدت; begin=شروع|آغاز; beginning=آغاز|ابتدا; end=اختتام|خاتمہ|آخر
start=شروع|آغاز; finish=ختم|مکمل; continue=جاری; stop=روکنا|بند; happen=ہونا|پیش آنا; occur=واقع|پیش آنا; event=واقعہ|تقریب|ایونٹ; person=شخص|فرد|آدمی
people=لوگ|عوام|افراد; man=آدمی|مرد|انسان; woman=عورت|خاتون; women=خواتین|عورتیں; child=بچہ; children=بچے; boy=لڑکا; girl=لڑکی; baby=بچہ|شیرخوار; adult=بالغ
youth=نوجوان|جوانی; young=نوجوان|جوان|کم عمر; human=انسان|انسانی; family=خاندان|کنبہ; father=والد|باپ; mother=والدہ|ماں; parent=والدین; son=بیٹا|فرزند; daughter=بیٹی
brother=بھائی; sister=بہن; husband=شوہر|خاوند; wife=بیوی|زوجہ|اہلیہ; uncle=چچا|ماموں; aunt=خالہ|پھوپھی; cousin=کزن; grandfather=دادا|نانا; grandmother=دادی|نانی
ancestor=آباؤ اجداد; descendant=اولاد|نسل; relative=رشتہ دار; friend=دوست; enemy=دشمن; neighbour=پڑوسی|ہمسایہ; neighbor=پڑوسی|ہمسایہ; guest=مہمان; host=میزبان
marriage=شادی|نکاح; marry=شادی; divorce=طلاق; birth=پیدائش|ولادت; born=پیدا; death=موت|وفات|انتقال; die=مرنا|وفات|انتقال; dead=مردہ; life=زندگی|حیات; live=رہنا|زندہ
alive=زندہ; kill=قتل|مارنا|ہلاک; murder=قتل; name=نام; call=کہلانا|پکارنا|کال; known=معروف|جانا; famous=مشہور; popular=مقبول; unknown=نامعلوم; word=لفظ; sentence=جملہ
letter=خط|حرف; language=زبان; speak=بولنا; speech=تقریر|گفتگو; say=کہنا; tell=بتانا; ask=پوچھنا; question=سوال; answer=جواب; story=کہانی|قصہ; news=خبر; message=پیغام
voice=آواز; sound=آواز|صوت; read=پڑھنا; write=لکھنا; writing=تحریر; written=تحریری|لکھا; writer=مصنف|لکھاری; author=مصنف; book=کتاب; page=صفحہ; paper=کاغذ|مقالہ; pen=قلم
picture=تصویر; image=تصویر; photo=تصویر; map=نقشہ; colour=رنگ; color=رنگ; red=سرخ|لال; blue=نیلا; green=سبز|ہرا; yellow=پیلا|زرد; white=سفید; black=سیاہ|کالا; brown=بھورا
orange=نارنجی|مالٹا; pink=گلابی; purple=جامنی; grey=سرمئی; gold=سونا|طلائی; silver=چاندی; light=روشنی|ہلکا; dark=تاریک|اندھیرا|گہرا; bright=روشن; big=بڑا; large=بڑا|وسیع
small=چھوٹا; little=تھوڑا|چھوٹا; long=لمبا|طویل; short=مختصر|چھوٹا; tall=لمبا|بلند; high=اونچا|بلند|اعلی; low=کم|پست|نچلا; wide=چوڑا|وسیع; narrow=تنگ; deep=گہرا
thick=موٹا|گاڑھا; thin=پتلا|باریک; heavy=بھاری; fast=تیز|روزہ; slow=سست|آہستہ; hot=گرم; cold=سرد|ٹھنڈا; warm=گرم; cool=ٹھنڈا; dry=خشک; wet=گیلا|نم; clean=صاف; dirty=گندا
hard=سخت|مشکل; soft=نرم; strong=مضبوط|طاقتور; weak=کمزور; good=اچھا; bad=برا; better=بہتر; best=بہترین; worse=بدتر; worst=بدترین; great=عظیم|بڑا; beautiful=خوبصورت|حسین
ugly=بدصورت; easy=آسان; difficult=مشکل; simple=سادہ|آسان; complex=پیچیدہ; important=اہم|ضروری; main=اہم|مرکزی|بنیادی; major=بڑا|اہم; minor=معمولی|چھوٹا; special=خاص|خصوصی
general=عام|عمومی|جنرل; common=عام|مشترکہ; rare=نایاب|کمیاب; full=مکمل|پورا|بھرا; empty=خالی; open=کھلا|کھولنا; close=بند|قریب; closed=بند; right=دائیں|درست|حق
left=بائیں|چھوڑا; wrong=غلط; true=سچ|درست|صحیح; false=غلط|جھوٹا; correct=درست|صحیح; real=حقیقی|اصلی; fake=جعلی|نقلی; safe=محفوظ; dangerous=خطرناک; danger=خطرہ
rich=امیر|دولت مند; poor=غریب; free=آزاد|مفت; busy=مصروف; ready=تیار; happy=خوش; sad=اداس|غمگین; angry=ناراض|غصہ; afraid=خوفزدہ; fear=خوف|ڈر; love=محبت|پیار|عشق
hate=نفرت; hope=امید; wish=خواہش; want=چاہنا; need=ضرورت|درکار; like=پسند|جیسا; prefer=ترجیح; choose=منتخب|انتخاب; choice=انتخاب; decide=فیصلہ; decision=فیصلہ
think=سوچنا|خیال; thought=خیال|سوچ; idea=خیال|نظریہ|تصور; believe=یقین|ماننا; belief=عقیدہ|یقین; know=جاننا|معلوم; knowledge=علم|معلومات; understand=سمجھنا; remember=یاد
forget=بھولنا; learn=سیکھنا; teach=پڑھانا|سکھانا; study=مطالعہ|پڑھائی; see=دیکھنا; look=دیکھنا|نظر; watch=دیکھنا|گھڑی; hear=سننا; listen=سننا; feel=محسوس; touch=چھونا
smell=بو|سونگھنا; taste=ذائقہ; go=جانا; come=آنا; walk=چلنا|پیدل; run=دوڑنا|چلانا; move=حرکت|منتقل; movement=تحریک|حرکت; travel=سفر; journey=سفر; arrive=پہنچنا
leave=چھوڑنا|روانہ; enter=داخل; exit=باہر|خروج; return=واپس|لوٹنا; follow=پیروی|پیچھے; lead=قیادت|رہنمائی; bring=لانا; take=لینا; give=دینا; get=حاصل|ملنا
receive=وصول|حاصل; send=بھیجنا; carry=اٹھانا|لے جانا; hold=پکڑنا|رکھنا; keep=رکھنا; put=رکھنا; throw=پھینکنا; catch=پکڑنا; pull=کھینچنا; push=دھکیلنا; cut=کاٹنا
break=توڑنا|ٹوٹنا; build=تعمیر|بنانا; building=عمارت|تعمیر; make=بنانا; made=بنا|بنایا; create=تخلیق|بنانا; creation=تخلیق; destroy=تباہ; destruction=تباہی; repair=مرمت
fix=ٹھیک|درست; change=تبدیلی|تبدیل|بدلنا; increase=اضافہ|بڑھنا; decrease=کمی|کم; grow=بڑھنا|اگنا; growth=ترقی|نشوونما|اضافہ; rise=عروج|بلند|بڑھنا; fall=زوال|گرنا
add=شامل|جمع|اضافہ; remove=ہٹانا|حذف; include=شامل; contain=مشتمل|شامل; use=استعمال; user=صارف; useful=مفید; work=کام; job=ملازمت|کام|نوکری; worker=مزدور|کارکن; help=مدد
support=حمایت|مدد|معاونت; try=کوشش; attempt=کوشش; win=جیت|جیتنا|فتح; lose=ہارنا|کھونا; loss=نقصان|شکست; victory=فتح|جیت; defeat=شکست; find=تلاش|ملنا|ڈھونڈنا; search=تلاش
discover=دریافت; discovery=دریافت; show=دکھانا|ظاہر; appear=ظاہر|نظر; hide=چھپانا; cover=ڈھانپنا|احاطہ; meet=ملنا|ملاقات; meeting=اجلاس|ملاقات; join=شامل|شمولیت
separate=علیحدہ|الگ; divide=تقسیم; share=حصہ|بانٹنا|شیئر; part=حصہ; piece=ٹکڑا; whole=پورا|مکمل; group=گروہ|گروپ; member=رکن|ممبر; number=تعداد|نمبر|عدد; amount=مقدار|رقم
total=کل|مجموعی; average=اوسط; size=سائز|حجم; length=لمبائی; width=چوڑائی; height=اونچائی|بلندی|قد; weight=وزن; depth=گہرائی; distance=فاصلہ|دوری; speed=رفتار
place=جگہ|مقام; location=مقام|جگہ|محل وقوع; located=واقع; position=مقام|پوزیشن|عہدہ; area=علاقہ|رقبہ; side=طرف|جانب|پہلو; middle=درمیان|وسط; center=مرکز|وسط
centre=مرکز|وسط; top=اوپر|چوٹی; bottom=نیچے|تہہ; edge=کنارہ; corner=کونا; line=لائن|لکیر|خط; point=نقطہ|مقام; circle=دائرہ; square=مربع|چوک; shape=شکل; form=شکل|فارم
way=طریقہ|راستہ; method=طریقہ; kind=قسم|مہربان; type=قسم|ٹائپ; example=مثال; reason=وجہ|سبب; cause=وجہ|سبب|باعث; result=نتیجہ; effect=اثر; influence=اثر|اثر و رسوخ
problem=مسئلہ; solution=حل; solve=حل; purpose=مقصد; goal=ہدف|مقصد|گول; plan=منصوبہ; fact=حقیقت; truth=سچ|حقیقت; secret=راز|خفیہ; thing=چیز|شے; object=شے|چیز
house=گھر|مکان; home=گھر; room=کمرہ; door=دروازہ; window=کھڑکی; wall=دیوار; roof=چھت; floor=فرش|منزل; garden=باغ; kitchen=باورچی خانہ; bed=بستر; chair=کرسی
table=میز|جدول; key=کلید|چابی; lock=تالا; box=ڈبہ|باکس; bag=تھیلا; bottle=بوتل; glass=شیشہ|گلاس; cup=پیالہ|کپ; plate=پلیٹ; knife=چاقو; tool=اوزار|آلہ|ٹول; machine=مشین
device=آلہ|ڈیوائس; wheel=پہیہ; rope=رسی; clock=گھڑی|گھنٹہ گھر; gift=تحفہ; toy=کھلونا; clothes=کپڑے|لباس; dress=لباس; shirt=قمیض; shoe=جوتا; hat=ٹوپی; ring=انگوٹھی
food=کھانا|خوراک|غذا; eat=کھانا; drink=پینا|مشروب; water=پانی|آب; milk=دودھ; bread=روٹی; rice=چاول; meat=گوشت; fish=مچھلی; egg=انڈا; fruit=پھل; vegetable=سبزی
sugar=چینی|شکر; salt=نمک; oil=تیل; tea=چائے; coffee=کافی; wine=شراب; hungry=بھوکا; body=جسم|بدن; head=سر|سربراہ; face=چہرہ; eye=آنکھ; ear=کان; nose=ناک; mouth=منہ
tooth=دانت; teeth=دانت; tongue=زبان; hair=بال; neck=گردن; hand=ہاتھ; finger=انگلی; arm=بازو; leg=ٹانگ; foot=پاؤں|فٹ; feet=پاؤں|فٹ; back=پیچھے|پیٹھ|واپس; heart=دل
blood=خون; bone=ہڈی; skin=جلد; brain=دماغ; mind=ذہن|دماغ; sleep=نیند|سونا; dream=خواب; sit=بیٹھنا; stand=کھڑا; play=کھیلنا|ڈراما; game=کھیل|گیم; laugh=ہنسنا; cry=رونا
sing=گانا; dance=رقص|ناچ; wait=انتظار; buy=خریدنا; sell=بیچنا|فروخت; pay=ادا|ادائیگی; cost=قیمت|لاگت; price=قیمت; cheap=سستا; expensive=مہنگا; money=پیسہ|رقم; wash=دھونا
burn=جلنا|جلانا; fire=آگ; smoke=دھواں; ice=برف; stone=پتھر; wood=لکڑی; iron=لوہا; metal=دھات; fill=بھرنا; turn=موڑنا|گھومنا; climb=چڑھنا; jump=کودنا; swim=تیرنا
fly=اڑنا|مکھی; flight=پرواز; drive=چلانا; ride=سواری; wear=پہننا; belong=تعلق; relation=تعلق|رشتہ; relationship=تعلق|رشتہ; connect=جڑنا|منسلک|جوڑنا
connection=تعلق|رابطہ|کنکشن; contact=رابطہ; depend=انحصار; compare=موازنہ; difference=فرق|اختلاف; similar=مشابہ|ملتا جلتا; equal=برابر|مساوی; opposite=مخالف|الٹ
own=اپنا|مالک; owner=مالک; property=جائیداد|ملکیت|خاصیت; possible=ممکن; impossible=ناممکن; certain=یقینی|بعض; sure=یقینی; maybe=شاید; perhaps=شاید; enough=کافی
almost=تقریبا; approximately=تقریبا|لگ بھگ; exactly=بالکل|عین; especially=خاص طور پر; together=مل کر|اکٹھے; alone=اکیلا|تنہا; quickly=جلدی|تیزی; suddenly=اچانک
become=بننا; became=بنا|بنے; remain=رہنا|باقی; stay=ٹھہرنا|رہنا; allow=اجازت; permission=اجازت; forbid=منع; ban=پابندی; prevent=روکنا|روک تھام; avoid=بچنا|گریز
protect=حفاظت|تحفظ; protection=تحفظ|حفاظت; save=بچانا|محفوظ; rescue=بچاؤ; accept=قبول; reject=مسترد; refuse=انکار; agree=اتفاق|متفق; agreement=معاہدہ|اتفاق; promise=وعدہ
explain=وضاحت|سمجھانا; describe=بیان; description=تفصیل|بیان; mention=ذکر; discuss=بحث|گفتگو; discussion=بحث; argue=بحث|دلیل; argument=دلیل; suggest=تجویز
advice=مشورہ|نصیحت; order=حکم|ترتیب|آرڈر; command=حکم|کمانڈ; request=درخواست; demand=مطالبہ|طلب; offer=پیشکش; provide=فراہم; supply=فراہمی|رسد; prepare=تیار
preparation=تیاری; collect=جمع|اکٹھا; collection=مجموعہ; complete=مکمل; consist=مشتمل; involve=شامل; require=درکار|ضروری|مطلوب; expect=توقع; consider=غور|سمجھنا
regard=سمجھنا|لحاظ; measure=پیمائش|ناپنا; count=گننا|شمار; calculate=حساب; estimate=تخمینہ|اندازہ; guess=اندازہ; test=جانچ|ٹیسٹ|امتحان; check=جانچ|چیک; prove=ثابت
proof=ثبوت; notice=نوٹس|توجہ; attention=توجہ; interest=دلچسپی|سود; interesting=دلچسپ; surprise=حیرت; mistake=غلطی; error=غلطی|خرابی; success=کامیابی; successful=کامیاب
fail=ناکام; failure=ناکامی; chance=موقع|امکان; opportunity=موقع; luck=قسمت; trouble=مشکل|پریشانی; pain=درد; peace=امن|سکون
`;
