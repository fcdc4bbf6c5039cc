/**
 * The posts that issue visas, one a line: `code|kind|city in French|in English|in Arabic|IANA zone`.
 * Kinds: C consular post, M mission with a consular district, P the Paris row. A `-` at the end: no
 * provider collects for the post, applicants come to its own desk.
 *
 * Which posts there are: European Commission, visa statistics for consulates, France, 2024 (146 posts
 * abroad and the Paris row). Kind: arrêté of 8 October 2014 art. 1, where it says "(mission)", and the
 * open list of French missions in Wikidata. Providers are local practice, not law: here the posts with
 * fewer than a hundred published applications in 2023 have none, and Nouakchott, as the example.
 */
export const postLines = `
AO-LUANDA|M|Luanda|Luanda|لواندا|Africa/Luanda
AL-TIRANA|M|Tirana|Tirana|تيرانا|Europe/Tirane|-
AE-ABOU-DABI|M|Abou Dabi|Abu Dhabi|أبوظبي|Asia/Dubai
AR-BUENOS-AIRES|M|Buenos Aires|Buenos Aires|بوينس آيرس|America/Argentina/Buenos_Aires
AM-EREVAN|M|Erevan|Yerevan|يريفان|Asia/Yerevan
AU-CANBERRA|M|Canberra|Canberra|كانبرا|Australia/Sydney|-
AU-SYDNEY|C|Sydney|Sydney|سيدني|Australia/Sydney
AT-VIENNE|M|Vienne|Vienna|فيينا|Europe/Vienna|-
AZ-BAKOU|M|Bakou|Baku|باكو|Asia/Baku
BI-BUJUMBURA|M|Bujumbura|Bujumbura|بوجمبورا|Africa/Bujumbura|-
BE-BRUXELLES|C|Bruxelles|Brussels|بروكسل|Europe/Brussels|-
BJ-COTONOU|M|Cotonou|Cotonou|كوتونو|Africa/Porto-Novo
BF-OUAGADOUGOU|C|Ouagadougou|Ouagadougou|واغادوغو|Africa/Ouagadougou
BD-DACCA|M|Dacca|Dhaka|دكا|Asia/Dhaka
BG-SOFIA|M|Sofia|Sofia|صوفيا|Europe/Sofia
BH-MANAMA|M|Manama|Manama|المنامة|Asia/Bahrain
BA-SARAJEVO|M|Sarajevo|Sarajevo|سراييفو|Europe/Sarajevo|-
BY-MINSK|M|Minsk|Minsk|مينسك|Europe/Minsk
BO-LA-PAZ|M|La Paz|La Paz|لاباز|America/La_Paz
BR-BRASILIA|M|Brasilia|Brasilia|برازيليا|America/Sao_Paulo|-
BR-RECIFE|C|Recife|Recife|ريسيفي|America/Recife|-
BR-RIO-DE-JANEIRO|C|Rio de Janeiro|Rio de Janeiro|ريو دي جانيرو|America/Sao_Paulo|-
BR-SAO-PAULO|C|São Paulo|São Paulo|ساو باولو|America/Sao_Paulo
CF-BANGUI|M|Bangui|Bangui|بانغي|Africa/Bangui
CA-MONTREAL|C|Montréal|Montreal|مونتريال|America/Toronto
CH-GENEVE|C|Genève|Geneva|جنيف|Europe/Zurich|-
CL-SANTIAGO|M|Santiago|Santiago|سانتياغو|America/Santiago
CN-PEKIN|M|Pékin|Beijing|بكين|Asia/Shanghai
CN-CHENGDU|C|Chengdu|Chengdu|تشنغدو|Asia/Shanghai
CN-CANTON|C|Canton|Guangzhou|قوانغتشو|Asia/Shanghai
CN-SHANGHAI|C|Shanghai|Shanghai|شانغهاي|Asia/Shanghai
CN-SHENYANG|C|Shenyang|Shenyang|شنيانغ|Asia/Shanghai
CN-WUHAN|C|Wuhan|Wuhan|ووهان|Asia/Shanghai
CI-ABIDJAN|C|Abidjan|Abidjan|أبيدجان|Africa/Abidjan
CM-DOUALA|C|Douala|Douala|دوالا|Africa/Douala
CM-YAOUNDE|M|Yaoundé|Yaoundé|ياوندي|Africa/Douala
CD-KINSHASA|M|Kinshasa|Kinshasa|كينشاسا|Africa/Kinshasa|-
CG-BRAZZAVILLE|M|Brazzaville|Brazzaville|برازافيل|Africa/Brazzaville
CG-POINTE-NOIRE|C|Pointe-Noire|Pointe-Noire|بوانت نوار|Africa/Brazzaville
CO-BOGOTA|M|Bogota|Bogotá|بوغوتا|America/Bogota|-
KM-MORONI|M|Moroni|Moroni|موروني|Indian/Comoro
CR-SAN-JOSE|M|San José|San José|سان خوسيه|America/Costa_Rica|-
CU-LA-HAVANE|M|La Havane|Havana|هافانا|America/Havana
CY-NICOSIE|M|Nicosie|Nicosia|نيقوسيا|Asia/Nicosia
DE-BERLIN|M|Berlin|Berlin|برلين|Europe/Berlin|-
DE-FRANCFORT|C|Francfort|Frankfurt|فرانكفورت|Europe/Berlin|-
DJ-DJIBOUTI|M|Djibouti|Djibouti|جيبوتي|Africa/Djibouti
DK-COPENHAGUE|M|Copenhague|Copenhagen|كوبنهاغن|Europe/Copenhagen|-
DO-SAINT-DOMINGUE|M|Saint-Domingue|Santo Domingo|سانتو دومينغو|America/Santo_Domingo
DZ-ALGER|C|Alger|Algiers|الجزائر العاصمة|Africa/Algiers
DZ-ANNABA|C|Annaba|Annaba|عنابة|Africa/Algiers
DZ-ORAN|C|Oran|Oran|وهران|Africa/Algiers
EC-QUITO|M|Quito|Quito|كيتو|America/Guayaquil
EG-LE-CAIRE|C|Le Caire|Cairo|القاهرة|Africa/Cairo
ES-MADRID|C|Madrid|Madrid|مدريد|Europe/Madrid
ET-ADDIS-ABEBA|M|Addis-Abeba|Addis Ababa|أديس أبابا|Africa/Addis_Ababa
FI-HELSINKI|M|Helsinki|Helsinki|هلسنكي|Europe/Helsinki|-
FR-PARIS-VISAS|P|Paris|Paris|باريس|Europe/Paris|-
GA-LIBREVILLE|C|Libreville|Libreville|ليبرفيل|Africa/Libreville
GB-LONDRES|C|Londres|London|لندن|Europe/London
GE-TBILISSI|M|Tbilissi|Tbilisi|تبليسي|Asia/Tbilisi
GH-ACCRA|M|Accra|Accra|أكرا|Africa/Accra
GN-CONAKRY|M|Conakry|Conakry|كوناكري|Africa/Conakry
GQ-MALABO|M|Malabo|Malabo|مالابو|Africa/Malabo
GR-ATHENES|M|Athènes|Athens|أثينا|Europe/Athens|-
GT-GUATEMALA|M|Guatemala|Guatemala City|مدينة غواتيمالا|America/Guatemala|-
HK-HONG-KONG|C|Hong Kong|Hong Kong|هونغ كونغ|Asia/Hong_Kong
HT-PORT-AU-PRINCE|M|Port-au-Prince|Port-au-Prince|بورت أو برنس|America/Port-au-Prince
ID-JAKARTA|M|Jakarta|Jakarta|جاكرتا|Asia/Jakarta
IN-BANGALORE|C|Bangalore|Bangalore|بنغالور|Asia/Kolkata
IN-CHENNAI|C|Chennai|Chennai|تشيناي|Asia/Kolkata
IN-CALCUTTA|C|Calcutta|Kolkata|كولكاتا|Asia/Kolkata
IN-BOMBAY|C|Bombay|Mumbai|مومباي|Asia/Kolkata
IN-NEW-DELHI|M|New Delhi|New Delhi|نيودلهي|Asia/Kolkata
IE-DUBLIN|M|Dublin|Dublin|دبلن|Europe/Dublin
IR-TEHERAN|M|Téhéran|Tehran|طهران|Asia/Tehran
IQ-BAGDAD|M|Bagdad|Baghdad|بغداد|Asia/Baghdad
IQ-ERBIL|C|Erbil|Erbil|أربيل|Asia/Baghdad
IL-JERUSALEM|C|Jérusalem|Jerusalem|القدس|Asia/Jerusalem
IL-TEL-AVIV|C|Tel-Aviv|Tel Aviv|تل أبيب|Asia/Jerusalem
IT-ROME|M|Rome|Rome|روما|Europe/Rome|-
JO-AMMAN|M|Amman|Amman|عمّان|Asia/Amman
JP-TOKYO|M|Tokyo|Tokyo|طوكيو|Asia/Tokyo
KZ-ASTANA|M|Astana|Astana|أستانا|Asia/Almaty
KE-NAIROBI|M|Nairobi|Nairobi|نيروبي|Africa/Nairobi
KH-PHNOM-PENH|M|Phnom Penh|Phnom Penh|بنوم بنه|Asia/Phnom_Penh
KR-SEOUL|M|Séoul|Seoul|سيول|Asia/Seoul
KW-KOWEIT|M|Koweït|Kuwait City|مدينة الكويت|Asia/Kuwait
LA-VIENTIANE|M|Vientiane|Vientiane|فيينتيان|Asia/Vientiane
LB-BEYROUTH|C|Beyrouth|Beirut|بيروت|Asia/Beirut
LC-CASTRIES|M|Castries|Castries|كاستريس|America/St_Lucia
LK-COLOMBO|M|Colombo|Colombo|كولومبو|Asia/Colombo
MA-CASABLANCA|C|Casablanca|Casablanca|الدار البيضاء|Africa/Casablanca
MA-RABAT|C|Rabat|Rabat|الرباط|Africa/Casablanca
MG-ANTANANARIVO|C|Antananarivo|Antananarivo|أنتاناناريفو|Indian/Antananarivo
MX-MEXICO|C|Mexico|Mexico City|مكسيكو|America/Mexico_City
MK-SKOPJE|M|Skopje|Skopje|سكوبيه|Europe/Skopje|-
ML-BAMAKO|C|Bamako|Bamako|باماكو|Africa/Bamako
MT-LA-VALETTE|M|La Valette|Valletta|فاليتا|Europe/Malta|-
MM-RANGOUN|M|Rangoun|Yangon|يانغون|Asia/Yangon
MN-OULAN-BATOR|M|Oulan-Bator|Ulaanbaatar|أولان باتور|Asia/Ulaanbaatar
MZ-MAPUTO|M|Maputo|Maputo|مابوتو|Africa/Maputo
MR-NOUAKCHOTT|M|Nouakchott|Nouakchott|نواكشوط|Africa/Nouakchott|-
MU-PORT-LOUIS|M|Port-Louis|Port Louis|بورت لويس|Indian/Mauritius
MY-KUALA-LUMPUR|M|Kuala Lumpur|Kuala Lumpur|كوالالمبور|Asia/Kuala_Lumpur
NE-NIAMEY|M|Niamey|Niamey|نيامي|Africa/Niamey
NG-ABUJA|M|Abuja|Abuja|أبوجا|Africa/Lagos
NG-LAGOS|C|Lagos|Lagos|لاغوس|Africa/Lagos
NO-OSLO|M|Oslo|Oslo|أوسلو|Europe/Oslo|-
NZ-WELLINGTON|M|Wellington|Wellington|ولينغتون|Pacific/Auckland
OM-MASCATE|M|Mascate|Muscat|مسقط|Asia/Muscat
PK-ISLAMABAD|M|Islamabad|Islamabad|إسلام آباد|Asia/Karachi
PA-PANAMA|M|Panama|Panama City|مدينة بنما|America/Panama
PE-LIMA|M|Lima|Lima|ليما|America/Lima
PH-MANILLE|M|Manille|Manila|مانيلا|Asia/Manila
PL-VARSOVIE|M|Varsovie|Warsaw|وارسو|Europe/Warsaw|-
QA-DOHA|M|Doha|Doha|الدوحة|Asia/Qatar
RO-BUCAREST|M|Bucarest|Bucharest|بوخارست|Europe/Bucharest
RU-MOSCOU|C|Moscou|Moscow|موسكو|Europe/Moscow
RW-KIGALI|M|Kigali|Kigali|كيغالي|Africa/Kigali
SA-DJEDDAH|C|Djeddah|Jeddah|جدة|Asia/Riyadh
SA-RIYAD|M|Riyad|Riyadh|الرياض|Asia/Riyadh
SN-DAKAR|C|Dakar|Dakar|داكار|Africa/Dakar
SG-SINGAPOUR|M|Singapour|Singapore|سنغافورة|Asia/Singapore
RS-BELGRADE|M|Belgrade|Belgrade|بلغراد|Europe/Belgrade
SR-PARAMARIBO|M|Paramaribo|Paramaribo|باراماريبو|America/Paramaribo|-
SE-STOCKHOLM|M|Stockholm|Stockholm|ستوكهولم|Europe/Stockholm|-
TD-NDJAMENA|M|N’Djamena|N’Djamena|نجامينا|Africa/Ndjamena
TG-LOME|M|Lomé|Lomé|لومي|Africa/Lome
TH-BANGKOK|M|Bangkok|Bangkok|بانكوك|Asia/Bangkok
TN-TUNIS|C|Tunis|Tunis|تونس العاصمة|Africa/Tunis
TR-ANKARA|M|Ankara|Ankara|أنقرة|Europe/Istanbul
TR-ISTANBUL|C|Istanbul|Istanbul|إسطنبول|Europe/Istanbul
TW-TAIPEI|M|Taipei|Taipei|تايبيه|Asia/Taipei
TZ-DAR-ES-SALAM|M|Dar es Salam|Dar es Salaam|دار السلام|Africa/Dar_es_Salaam
UG-KAMPALA|M|Kampala|Kampala|كامبالا|Africa/Kampala
UA-KIEV|M|Kiev|Kyiv|كييف|Europe/Kyiv
UY-MONTEVIDEO|M|Montevideo|Montevideo|مونتيفيديو|America/Montevideo|-
US-WASHINGTON|M|Washington|Washington, DC|واشنطن|America/New_York
UZ-TACHKENT|M|Tachkent|Tashkent|طشقند|Asia/Tashkent
VE-CARACAS|M|Caracas|Caracas|كاراكاس|America/Caracas|-
VN-HANOI|M|Hanoï|Hanoi|هانوي|Asia/Ho_Chi_Minh
VN-HO-CHI-MINH-VILLE|C|Hô-Chi-Minh-Ville|Ho Chi Minh City|مدينة هو تشي منه|Asia/Ho_Chi_Minh
VU-PORT-VILA|M|Port-Vila|Port Vila|بورت فيلا|Pacific/Efate
ZA-LE-CAP|C|Le Cap|Cape Town|كيب تاون|Africa/Johannesburg
ZA-JOHANNESBURG|C|Johannesburg|Johannesburg|جوهانسبرغ|Africa/Johannesburg
ZW-HARARE|M|Harare|Harare|هراري|Africa/Harare
`;
