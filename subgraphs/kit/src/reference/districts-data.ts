/**
 * Areas of countries in which several posts issue, or where the ministers closed a post's desk to
 * visas: `post|how|area in French|in English|in Arabic`.
 *
 * How: `H` the residents of the post's own district. `A` served from elsewhere by the arrêté of
 * 8 October 2014, art. 1. `P` declared policy: where the published texts at hand do not draw the line
 * between two districts of a country, the nearest post.
 */
export const areaLines = `
AU-SYDNEY|H|Nouvelle-Galles du Sud|New South Wales|نيو ساوث ويلز
AU-SYDNEY|P|Les autres États et territoires|The other States and territories|الولايات والأقاليم الأخرى
AU-CANBERRA|H|Territoire de la capitale|Australian Capital Territory|إقليم العاصمة
BR-BRASILIA|H|District fédéral, Nord et Centre-Ouest|Federal District, North and Central-West|المقاطعة الاتحادية والشمال والوسط الغربي
BR-RECIFE|H|Nord-Est|North-East|الشمال الشرقي
BR-RIO-DE-JANEIRO|H|Rio de Janeiro, Minas Gerais, Espírito Santo|Rio de Janeiro, Minas Gerais, Espírito Santo|ريو دي جانيرو وميناس جيرايس وإسبيريتو سانتو
BR-SAO-PAULO|H|São Paulo et Sud|São Paulo and the South|ساو باولو والجنوب
CA-MONTREAL|H|Montréal et l’ouest du Québec|Montreal and western Quebec|مونتريال وغرب كيبك
CA-MONTREAL|A|Québec|Quebec City|مدينة كيبك
CA-MONTREAL|A|Moncton et Halifax|Moncton and Halifax|مونكتون وهاليفاكس
CA-MONTREAL|P|Les autres provinces et territoires|The other provinces and territories|المقاطعات والأقاليم الأخرى
CH-GENEVE|H|Suisse romande|French-speaking Switzerland|سويسرا الناطقة بالفرنسية
CH-GENEVE|A|Berne et Zurich|Bern and Zurich|برن وزيورخ
CN-PEKIN|H|Pékin et le nord|Beijing and the north|بكين والشمال
CN-CANTON|H|Canton et le sud|Guangzhou and the south|قوانغتشو والجنوب
CN-CHENGDU|H|Chengdu et le sud-ouest|Chengdu and the south-west|تشنغدو والجنوب الغربي
CN-SHANGHAI|H|Shanghai et l’est|Shanghai and the east|شانغهاي والشرق
CN-SHENYANG|H|Shenyang et le nord-est|Shenyang and the north-east|شنيانغ والشمال الشرقي
CN-WUHAN|H|Wuhan et le centre|Wuhan and the centre|ووهان والوسط
CM-YAOUNDE|H|Yaoundé, Centre, Est, Sud et Nord|Yaoundé, Centre, East, South and North|ياوندي والوسط والشرق والجنوب والشمال
CM-DOUALA|H|Douala, Littoral et Ouest|Douala, Littoral and West|دوالا والساحل والغرب
CG-BRAZZAVILLE|H|Brazzaville et le nord|Brazzaville and the north|برازافيل والشمال
CG-POINTE-NOIRE|H|Pointe-Noire et le sud|Pointe-Noire and the south|بوانت نوار والجنوب
DE-FRANCFORT|H|Francfort|Frankfurt|فرانكفورت
DE-FRANCFORT|A|Berlin|Berlin|برلين
DE-FRANCFORT|A|Düsseldorf, Hambourg|Düsseldorf, Hamburg|دوسلدورف وهامبورغ
DE-FRANCFORT|A|Munich, Stuttgart, Sarrebruck|Munich, Stuttgart, Saarbrücken|ميونخ وشتوتغارت وساربروكن
DZ-ALGER|H|Alger et le centre|Algiers and the centre|الجزائر العاصمة والوسط
DZ-ORAN|H|Oran et l’ouest|Oran and the west|وهران والغرب
DZ-ANNABA|H|Annaba et l’est|Annaba and the east|عنابة والشرق
EG-LE-CAIRE|H|Le Caire et la Haute-Égypte|Cairo and Upper Egypt|القاهرة وصعيد مصر
EG-LE-CAIRE|A|Alexandrie|Alexandria|الإسكندرية
ES-MADRID|H|Madrid|Madrid|مدريد
ES-MADRID|A|Barcelone, Bilbao, Séville|Barcelona, Bilbao, Seville|برشلونة وبلباو وإشبيلية
GR-ATHENES|H|Athènes et les îles|Athens and the islands|أثينا والجزر
GR-ATHENES|A|Thessalonique|Thessaloniki|سالونيك
IN-NEW-DELHI|H|New Delhi et le nord|New Delhi and the north|نيودلهي والشمال
IN-BOMBAY|H|Bombay et l’ouest|Mumbai and the west|مومباي والغرب
IN-CALCUTTA|H|Calcutta et l’est|Kolkata and the east|كولكاتا والشرق
IN-BANGALORE|H|Bangalore, Karnataka et Andhra Pradesh|Bangalore, Karnataka and Andhra Pradesh|بنغالور وكارناتاكا وأندرا براديش
IN-CHENNAI|H|Chennai, Pondichéry et Kerala|Chennai, Puducherry and Kerala|تشيناي وبودوتشيري وكيرالا
IQ-BAGDAD|H|Bagdad, le centre et le sud|Baghdad, the centre and the south|بغداد والوسط والجنوب
IQ-ERBIL|H|Erbil, Souleimaniye et Dohouk|Erbil, Sulaymaniyah and Duhok|أربيل والسليمانية ودهوك
IL-TEL-AVIV|H|Tel-Aviv et le centre|Tel Aviv and the centre|تل أبيب والوسط
IL-TEL-AVIV|A|Haïfa|Haifa|حيفا
IL-JERUSALEM|H|Jérusalem|Jerusalem|القدس
IT-ROME|H|Rome|Rome|روما
IT-ROME|A|Milan, Turin, Gênes, Naples|Milan, Turin, Genoa, Naples|ميلانو وتورينو وجنوة ونابولي
JP-TOKYO|H|Tokyo et l’est|Tokyo and the east|طوكيو والشرق
JP-TOKYO|A|Kyoto et l’ouest|Kyoto and the west|كيوتو والغرب
MA-RABAT|H|Rabat, Salé, Kénitra|Rabat, Salé, Kenitra|الرباط وسلا والقنيطرة
MA-RABAT|P|Fès, Meknès, Tanger, Tétouan, Oujda|Fez, Meknes, Tangier, Tetouan, Oujda|فاس ومكناس وطنجة وتطوان ووجدة
MA-CASABLANCA|H|Casablanca, Settat, El Jadida|Casablanca, Settat, El Jadida|الدار البيضاء وسطات والجديدة
MA-CASABLANCA|P|Marrakech, Agadir et le sud|Marrakesh, Agadir and the south|مراكش وأكادير والجنوب
NG-ABUJA|H|Abuja et le nord|Abuja and the north|أبوجا والشمال
NG-LAGOS|H|Lagos et le sud|Lagos and the south|لاغوس والجنوب
PK-ISLAMABAD|H|Islamabad, Pendjab, Khyber Pakhtunkhwa|Islamabad, Punjab, Khyber Pakhtunkhwa|إسلام آباد والبنجاب وخيبر بختونخوا
PK-ISLAMABAD|A|Karachi, Sind et Baloutchistan|Karachi, Sindh and Balochistan|كراتشي والسند وبلوشستان
PL-VARSOVIE|H|Varsovie|Warsaw|وارسو
PL-VARSOVIE|A|Cracovie|Kraków|كراكوف
RU-MOSCOU|H|Moscou|Moscow|موسكو
RU-MOSCOU|A|Tout le reste du pays|The whole rest of the country|بقية أنحاء البلاد
SA-RIYAD|H|Riyad et la province orientale|Riyadh and the Eastern Province|الرياض والمنطقة الشرقية
SA-DJEDDAH|H|Djeddah, La Mecque, Médine|Jeddah, Makkah, Madinah|جدة ومكة المكرمة والمدينة المنورة
TR-ANKARA|H|Ankara et l’Anatolie centrale et orientale|Ankara, central and eastern Anatolia|أنقرة ووسط الأناضول وشرقه
TR-ISTANBUL|H|Istanbul, Marmara et Égée|Istanbul, Marmara and the Aegean|إسطنبول ومرمرة وإيجه
VN-HANOI|H|Hanoï et le nord|Hanoi and the north|هانوي والشمال
VN-HO-CHI-MINH-VILLE|H|Hô-Chi-Minh-Ville et le sud|Ho Chi Minh City and the south|مدينة هو تشي منه والجنوب
ZA-JOHANNESBURG|H|Johannesburg, Pretoria et le nord|Johannesburg, Pretoria and the north|جوهانسبرغ وبريتوريا والشمال
ZA-LE-CAP|H|Le Cap et le sud|Cape Town and the south|كيب تاون والجنوب
`;

/**
 * Countries all of whose posts may issue for the whole country: arrêté of 8 October 2014, art. 1
 * ("whole country", in China except Hong Kong).
 */
export const openCountries = ['CHN', 'IND', 'NGA', 'SAU', 'ZAF'] as const;

/** Countries without a post that the arrêté of 8 October 2014, art. 1, gives to posts elsewhere. */
export const servedByLaw: Readonly<Record<string, string>> = {
  ABW: 'VE-CARACAS',
  CUW: 'VE-CARACAS',
  CZE: 'AT-VIENNE',
  HUN: 'AT-VIENNE',
  ISL: 'SE-STOCKHOLM',
  LUX: 'BE-BRUXELLES',
  MNE: 'RS-BELGRADE',
  MWI: 'ZW-HARARE',
  NLD: 'BE-BRUXELLES',
  PRK: 'CN-PEKIN CN-SHANGHAI CN-SHENYANG',
  SVK: 'AT-VIENNE',
  SVN: 'AT-VIENNE',
  SXM: 'DO-SAINT-DOMINGUE',
  VAT: 'IT-ROME',
  XKX: 'MK-SKOPJE',
  ZMB: 'ZA-JOHANNESBURG',
};

/**
 * Countries without a post of which the arrêté says nothing, or names a post that issued no visa in
 * 2024 (Almaty, Riga, Sanaa): the nearest post of the region. Declared policy, not law.
 */
export const servedByPolicy: Readonly<Record<string, string>> = {
  AFG: 'PK-ISLAMABAD',
  AIA: 'LC-CASTRIES',
  ALA: 'FI-HELSINKI',
  AND: 'ES-MADRID',
  ASM: 'NZ-WELLINGTON',
  ATG: 'LC-CASTRIES',
  BES: 'VE-CARACAS',
  BHS: 'US-WASHINGTON',
  BLZ: 'GT-GUATEMALA',
  BMU: 'US-WASHINGTON',
  BRB: 'LC-CASTRIES',
  BRN: 'MY-KUALA-LUMPUR',
  BTN: 'IN-NEW-DELHI',
  BWA: 'ZA-JOHANNESBURG',
  CCK: 'AU-SYDNEY',
  COK: 'NZ-WELLINGTON',
  CPV: 'SN-DAKAR',
  CXR: 'AU-SYDNEY',
  CYM: 'US-WASHINGTON',
  DMA: 'LC-CASTRIES',
  ERI: 'ET-ADDIS-ABEBA',
  ESH: 'MA-CASABLANCA',
  EST: 'FI-HELSINKI',
  FJI: 'NZ-WELLINGTON',
  FLK: 'AR-BUENOS-AIRES',
  FRO: 'DK-COPENHAGUE',
  FSM: 'PH-MANILLE',
  GGY: 'GB-LONDRES',
  GIB: 'ES-MADRID',
  GMB: 'SN-DAKAR',
  GNB: 'SN-DAKAR',
  GRD: 'LC-CASTRIES',
  GRL: 'DK-COPENHAGUE',
  GUM: 'PH-MANILLE',
  GUY: 'SR-PARAMARIBO',
  HND: 'GT-GUATEMALA',
  HRV: 'AT-VIENNE',
  IMN: 'GB-LONDRES',
  JAM: 'DO-SAINT-DOMINGUE',
  JEY: 'GB-LONDRES',
  KGZ: 'KZ-ASTANA',
  KIR: 'NZ-WELLINGTON',
  KNA: 'LC-CASTRIES',
  LBR: 'CI-ABIDJAN',
  LBY: 'TN-TUNIS',
  LIE: 'CH-GENEVE',
  LSO: 'ZA-JOHANNESBURG',
  LTU: 'PL-VARSOVIE',
  LVA: 'FI-HELSINKI',
  MAC: 'HK-HONG-KONG',
  MCO: 'IT-ROME',
  MDA: 'RO-BUCAREST',
  MDV: 'LK-COLOMBO',
  MHL: 'PH-MANILLE',
  MNP: 'PH-MANILLE',
  MSR: 'LC-CASTRIES',
  NAM: 'ZA-JOHANNESBURG',
  NFK: 'AU-SYDNEY',
  NIC: 'CR-SAN-JOSE',
  NIU: 'NZ-WELLINGTON',
  NPL: 'IN-NEW-DELHI',
  NRU: 'AU-SYDNEY',
  PCN: 'NZ-WELLINGTON',
  PLW: 'PH-MANILLE',
  PNG: 'AU-SYDNEY',
  PRI: 'US-WASHINGTON',
  PRT: 'ES-MADRID',
  PRY: 'AR-BUENOS-AIRES',
  PSE: 'IL-JERUSALEM',
  SDN: 'EG-LE-CAIRE',
  SHN: 'ZA-LE-CAP',
  SJM: 'NO-OSLO',
  SLB: 'VU-PORT-VILA',
  SLE: 'GN-CONAKRY',
  SLV: 'GT-GUATEMALA',
  SMR: 'IT-ROME',
  SOM: 'KE-NAIROBI',
  SSD: 'UG-KAMPALA',
  STP: 'GA-LIBREVILLE',
  SWZ: 'ZA-JOHANNESBURG',
  SYC: 'MU-PORT-LOUIS',
  SYR: 'LB-BEYROUTH',
  TCA: 'DO-SAINT-DOMINGUE',
  TJK: 'UZ-TACHKENT',
  TKL: 'NZ-WELLINGTON',
  TKM: 'UZ-TACHKENT',
  TLS: 'ID-JAKARTA',
  TON: 'NZ-WELLINGTON',
  TTO: 'SR-PARAMARIBO',
  TUV: 'NZ-WELLINGTON',
  VCT: 'LC-CASTRIES',
  VGB: 'LC-CASTRIES',
  VIR: 'US-WASHINGTON',
  WSM: 'NZ-WELLINGTON',
  YEM: 'SA-RIYAD',
};

/** Parts of the French Republic: their residents ask for residence documents there, never a post for a visa. */
export const frenchTerritories = [
  'ATF',
  'BLM',
  'GLP',
  'GUF',
  'MAF',
  'MTQ',
  'MYT',
  'NCL',
  'PYF',
  'REU',
  'SPM',
  'WLF',
] as const;

/** Territories without permanent residents. */
export const uninhabited = ['ATA', 'BVT', 'HMD', 'IOT', 'SGS', 'UMI'] as const;
