/** Geography, nations, nature and weather. See `general-translations.ts`. */
export const WORLD = `
world=دنیا|عالم|عالمی; earth=زمین; country=ملک; nation=قوم|ملک; national=قومی; international=بین الاقوامی; city=شہر; town=قصبہ|شہر; village=گاؤں|دیہات
capital=دارالحکومت|دار الحکومت|دارالخلافہ|سرمایہ; population=آبادی; inhabitant=باشندہ|رہائشی; resident=رہائشی; region=علاقہ|خطہ; regional=علاقائی; territory=علاقہ
province=صوبہ; state=ریاست|حالت; district=ضلع; county=کاؤنٹی; border=سرحد; boundary=حد|سرحد; continent=براعظم|بر اعظم; island=جزیرہ; peninsula=جزیرہ نما; sea=سمندر|بحیرہ
ocean=بحر|سمندر; river=دریا; lake=جھیل; bay=خلیج; gulf=خلیج; coast=ساحل; coastline=ساحلی پٹی; beach=ساحل; harbour=بندرگاہ; harbor=بندرگاہ; delta=ڈیلٹا; valley=وادی
mountain=پہاڑ|کوہ; hill=پہاڑی; peak=چوٹی; plateau=سطح مرتفع; plain=میدان|سادہ; desert=صحرا|ریگستان; forest=جنگل; jungle=جنگل; volcano=آتش فشاں; earthquake=زلزلہ
flood=سیلاب; storm=طوفان; hurricane=سمندری طوفان; drought=خشک سالی; land=زمین; soil=مٹی; mud=کیچڑ|مٹی; sand=ریت; rock=چٹان|پتھر; cave=غار; waterfall=آبشار
stream=ندی|سلسلہ; canal=نہر; dam=ڈیم|بند; bridge=پل; road=سڑک; street=گلی|سڑک; path=راستہ; route=راستہ; railway=ریلوے; railroad=ریلوے; train=ٹرین|ریل|تربیت
station=اسٹیشن; airport=ہوائی اڈا; ship=جہاز; boat=کشتی; plane=طیارہ|ہوائی جہاز; aircraft=طیارہ|ہوائی جہاز; car=گاڑی|کار; vehicle=گاڑی; bus=بس; truck=ٹرک; bicycle=سائیکل
north=شمال; northern=شمالی; south=جنوب; southern=جنوبی; east=مشرق; eastern=مشرقی; west=مغرب; western=مغربی; northeast=شمال مشرق; northwest=شمال مغرب; southeast=جنوب مشرق
southwest=جنوب مغرب; central=وسطی|مرکزی; latitude=عرض بلد; longitude=طول بلد; elevation=بلندی; surface=سطح; ground=زمین; sky=آسمان; sun=سورج; solar=شمسی; moon=چاند
star=ستارہ; planet=سیارہ; climate=آب و ہوا; weather=موسم; rain=بارش; rainfall=بارش; snow=برف; wind=ہوا; cloud=بادل|کلاؤڈ; fog=دھند; temperature=درجہ حرارت
heat=گرمی|حرارت; humidity=نمی; moisture=نمی; tropical=استوائی; monsoon=مون سون; environment=ماحول; environmental=ماحولیاتی; pollution=آلودگی; nature=فطرت|قدرت|نوعیت
natural=قدرتی|فطری; resource=وسائل; kilometre=کلومیٹر; kilometer=کلومیٹر; metre=میٹر; meter=میٹر; mile=میل; inch=انچ; yard=گز; acre=ایکڑ; hectare=ہیکٹر
square mile=مربع میل; square kilometre=مربع کلومیٹر; plant=پودا|پلانٹ; tree=درخت; leaf=پتا; flower=پھول; root=جڑ; seed=بیج; grass=گھاس; crop=فصل; wheat=گندم; corn=مکئی
cotton=کپاس; animal=جانور|حیوان; bird=پرندہ; dog=کتا; cat=بلی; horse=گھوڑا; cow=گائے; sheep=بھیڑ; goat=بکری; lion=شیر; tiger=شیر|ببر; elephant=ہاتھی; bear=ریچھ
wolf=بھیڑیا; snake=سانپ; monkey=بندر; mouse=چوہا|ماؤس; rat=چوہا; insect=کیڑا|حشرات; bee=شہد کی مکھی; butterfly=تتلی; spider=مکڑی; whale=وہیل; shark=شارک
species=نوع|انواع; wild=جنگلی; hunt=شکار; hunting=شکار; hunter=شکاری; farm=کھیت|فارم; farmer=کسان; farming=کھیتی باڑی|زراعت; agriculture=زراعت; agricultural=زرعی
harvest=فصل|کٹائی; irrigation=آبپاشی; livestock=مویشی; pakistan=پاکستان; pakistani=پاکستانی; india=بھارت|ہندوستان|انڈیا; indian=بھارتی|ہندوستانی; hindustan=ہندوستان
bangladesh=بنگلہ دیش; afghanistan=افغانستان; afghan=افغان; iran=ایران; iranian=ایرانی; persia=فارس|ایران; persian=فارسی; iraq=عراق; syria=شام; lebanon=لبنان; jordan=اردن
israel=اسرائیل; palestine=فلسطین; palestinian=فلسطینی; egypt=مصر; egyptian=مصری; cairo=قاہرہ; turkey=ترکی|ترکیہ; turkish=ترک|ترکی; ottoman=عثمانی; saudi arabia=سعودی عرب
arabia=عرب; arab=عرب; arabic=عربی; arabian=عرب|عربی; yemen=یمن; oman=عمان; kuwait=کویت; qatar=قطر; emirate=امارات; mecca=مکہ; medina=مدینہ; jerusalem=یروشلم
baghdad=بغداد; damascus=دمشق; tehran=تہران; istanbul=استنبول; china=چین; chinese=چینی; japan=جاپان; japanese=جاپانی; korea=کوریا; korean=کوریائی; mongolia=منگولیا
mongol=منگول; thailand=تھائی لینڈ; vietnam=ویتنام|ویت نام; cambodia=کمبوڈیا; indonesia=انڈونیشیا; malaysia=ملائیشیا; singapore=سنگاپور; philippines=فلپائن
myanmar=میانمار; burma=برما; nepal=نیپال; sri lanka=سری لنکا; tibet=تبت; kashmir=کشمیر; punjab=پنجاب; sindh=سندھ; balochistan=بلوچستان; lahore=لاہور; karachi=کراچی
islamabad=اسلام آباد; peshawar=پشاور; delhi=دہلی; mumbai=ممبئی; russia=روس; russian=روسی; soviet=سوویت; soviet union=سوویت یونین; ukraine=یوکرین; poland=پولینڈ
polish=پولش; germany=جرمنی; german=جرمن; france=فرانس; french=فرانسیسی; england=انگلستان|انگلینڈ; english=انگریزی|انگریز; britain=برطانیہ; british=برطانوی
united kingdom=مملکت متحدہ|برطانیہ; scotland=سکاٹ لینڈ|اسکاٹ لینڈ; scottish=اسکاٹش; wales=ویلز; ireland=آئرلینڈ; irish=آئرش; london=لندن; paris=پیرس; berlin=برلن
rome=روم; roman=رومی|رومن; italy=اٹلی|اطالیہ; italian=اطالوی; spain=سپین|ہسپانیہ|اسپین; spanish=ہسپانوی; portugal=پرتگال; portuguese=پرتگالی; greece=یونان; greek=یونانی
athens=ایتھنز; netherlands=نیدرلینڈز|ہالینڈ; dutch=ڈچ|ولندیزی; belgium=بیلجیم; switzerland=سوئٹزرلینڈ; swiss=سوئس; austria=آسٹریا; hungary=ہنگری; sweden=سویڈن
swedish=سویڈش; norway=ناروے; denmark=ڈنمارک; danish=ڈینش; finland=فن لینڈ; iceland=آئس لینڈ; europe=یورپ; european=یورپی; asia=ایشیا; asian=ایشیائی; africa=افریقہ|افریقا
african=افریقی; america=امریکہ|امریکا; american=امریکی; united states=ریاستہائے متحدہ|ریاست ہائے متحدہ|امریکہ; usa=امریکہ|امریکا; canada=کینیڈا; canadian=کینیڈین|کینیڈا
mexico=میکسیکو; brazil=برازیل; argentina=ارجنٹائن; chile=چلی; peru=پیرو; cuba=کیوبا; australia=آسٹریلیا; australian=آسٹریلوی; new zealand=نیوزی لینڈ; new york=نیویارک
washington=واشنگٹن; california=کیلیفورنیا; texas=ٹیکساس; florida=فلوریڈا; chicago=شکاگو; boston=بوسٹن; nigeria=نائجیریا; kenya=کینیا; ethiopia=ایتھوپیا|حبشہ; sudan=سوڈان
libya=لیبیا; algeria=الجزائر; morocco=مراکش; tunisia=تیونس; south africa=جنوبی افریقہ; pacific=بحر الکاہل|کاہل; atlantic=بحر اوقیانوس|اوقیانوس; mediterranean=بحیرہ روم
indus=سندھ; nile=نیل; himalaya=ہمالیہ; antarctica=انٹارکٹیکا; arctic=آرکٹک|منجمد شمالی; byzantine=بازنطینی; latin=لاطینی; hebrew=عبرانی; sanskrit=سنسکرت; hindi=ہندی
urdu=اردو; bengali=بنگالی; native=مقامی|آبائی; local=مقامی; foreign=غیر ملکی|بیرونی; foreigner=غیر ملکی; abroad=بیرون ملک; urban=شہری; rural=دیہی; suburb=نواح|مضافات
neighbourhood=محلہ|علاقہ; downtown=مرکز شہر; migrate=ہجرت|منتقل; migration=ہجرت|نقل مکانی; immigrant=تارکین وطن|مہاجر; refugee=مہاجر|پناہ گزین; settle=آباد
settlement=آبادی|بستی|تصفیہ; tribe=قبیلہ; tribal=قبائلی; ethnic=نسلی; race=نسل|دوڑ; census=مردم شماری; density=کثافت|گنجانیت; majority=اکثریت; minority=اقلیت
tower=مینار|ٹاور; palace=محل; castle=قلعہ; fort=قلعہ; fortress=قلعہ; gate=دروازہ|گیٹ; park=پارک|باغ; market=بازار|منڈی; bazaar=بازار; shop=دکان; hotel=ہوٹل
restaurant=ریستوران|ہوٹل; museum=عجائب گھر|میوزیم; zoo=چڑیا گھر; stadium=اسٹیڈیم; monument=یادگار; tomb=مقبرہ|قبر; grave=قبر; cemetery=قبرستان; pyramid=اہرام
statue=مجسمہ; temple=مندر|معبد; church=گرجا|چرچ|کلیسا; cathedral=کیتھیڈرل|گرجا; mosque=مسجد; shrine=مزار|درگاہ; library=کتب خانہ|لائبریری; underground=زیر زمین
tunnel=سرنگ; mine=کان|میرا; coal=کوئلہ; copper=تانبا; steel=فولاد|اسٹیل; diamond=ہیرا; gas=گیس; petroleum=پیٹرولیم; crude oil=خام تیل; fuel=ایندھن; electricity=بجلی
electric=برقی; electrical=برقی; power=طاقت|بجلی|قوت|اقتدار; energy=توانائی; nuclear=جوہری|ایٹمی; wave=لہر|موج; tide=مد و جزر; flow=بہاؤ; pool=تالاب; well=کنواں|اچھی
bank=بینک|کنارہ; shore=کنارہ|ساحل
`;
