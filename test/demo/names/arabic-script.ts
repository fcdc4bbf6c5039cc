import { culture } from './culture.ts';

// Facts: common fore- and surnames of each country, from public name statistics (CC0 lists by country).

export const maghreb = culture({
  female: `Fatima=فاطمة Khadija=خديجة Salma=سلمى Imane=إيمان Zineb=زينب Hajar=هاجر Meryem=مريم Sanaa=سناء
    Nadia=نادية Samira=سميرة Ilham=إلهام Houda=هدى Rajae=رجاء Amina=أمينة Loubna=لبنى Ghita=غيثة
    Soukaina=سكينة Latifa=لطيفة Wafae=وفاء Chaimae=شيماء Yousra=يسرى Asmae=أسماء Lamia=لمياء Kenza=كنزة`,
  male: `Mohamed=محمد Youssef=يوسف Hamza=حمزة Anas=أنس Karim=كريم Rachid=رشيد Omar=عمر Mehdi=مهدي
    Khalid=خالد Said=سعيد Hicham=هشام Abdelilah=عبد_الإله Mustapha=مصطفى Ayoub=أيوب Reda=رضا Nabil=نبيل
    Ismail=إسماعيل Driss=إدريس Tarik=طارق Bilal=بلال Adil=عادل Marouane=مروان Zakaria=زكرياء Soufiane=سفيان`,
  surnames: `Alaoui=العلوي El_Amrani=العمراني Benali=بن_علي Bennani=بناني Tazi=التازي Idrissi=الإدريسي
    Chraibi=الشرايبي Berrada=برادة Lahlou=لحلو Ouazzani=الوزاني Mansouri=المنصوري Haddad=حداد Bouazza=بوعزة
    Zerouali=الزروالي Khelifi=خليفي Belkacem=بلقاسم Mebarki=مباركي Hamdi=حمدي Trabelsi=الطرابلسي
    Gharbi=الغربي Jaziri=الجزيري Ben_Salah=بن_صالح Boukhari=البخاري Saidi=السعيدي Brahimi=براهيمي
    Cherkaoui=الشرقاوي Filali=الفيلالي Naciri=الناصري Sebti=السبتي Rahmani=رحماني Ziani=زياني Meziane=مزيان`,
});

export const mashriq = culture({
  female: `Nour=نور Rana=رنا Hala=هالة Dina=دينا Maha=مها Layla=ليلى Reem=ريم Hanan=حنان Noura=نورة
    Sara=سارة Aisha=عائشة Mona=منى Rasha=رشا Huda=هدى Lina=لينا Yasmin=ياسمين Amal=أمل Ghada=غادة
    Dalia=داليا Rima=ريما Shaima=شيماء Abeer=عبير Nadine=نادين Sawsan=سوسن`,
  male: `Ahmed=أحمد Ali=علي Hassan=حسن Hussein=حسين Ibrahim=إبراهيم Khaled=خالد Mahmoud=محمود
    Tariq=طارق Ziad=زياد Faisal=فيصل Saleh=صالح Sami=سامي Nasser=ناصر Waleed=وليد Majed=ماجد Hani=هاني
    Fadi=فادي Rami=رامي Bassam=بسام Abdullah=عبد_الله Sultan=سلطان Yasser=ياسر Ayman=أيمن Marwan=مروان`,
  surnames: `Al-Masri=المصري Khalil=خليل Haddad=حداد Al-Rashid=الراشد Mansour=منصور Saleh=صالح
    Al-Harbi=الحربي Al-Qahtani=القحطاني Al-Otaibi=العتيبي Khoury=خوري Nassar=نصار Hamdan=حمدان
    Al-Zahrani=الزهراني Suleiman=سليمان Fayad=فياض Al-Subaie=السبيعي Najjar=نجار Sharif=شريف Barakat=بركات
    Al-Balushi=البلوشي Shaheen=شاهين Darwish=درويش Al-Ghamdi=الغامدي Kassem=قاسم Tannous=طنوس
    Al-Jaber=الجابر Abboud=عبود Zaki=زكي Farouk=فاروق Abdel-Rahman=عبد_الرحمن Qasim=قاسم Al-Kaabi=الكعبي`,
});

export const persian = culture({
  female: `Zahra=زهرا Maryam=مریم Fatemeh=فاطمه Nasrin=نسرین Shirin=شیرین Leila=لیلا Parisa=پریسا Mina=مینا
    Nazanin=نازنین Sahar=سحر Elham=الهام Mahsa=مهسا Negar=نگار Roya=رویا Setareh=ستاره Azadeh=آزاده`,
  male: `Reza=رضا Mehdi=مهدی Hossein=حسین Amir=امیر Farhad=فرهاد Kaveh=کاوه Behnam=بهنام Saeed=سعید
    Arash=آرش Masoud=مسعود Hamid=حمید Navid=نوید Omid=امید Siavash=سیاوش Babak=بابک Dariush=داریوش`,
  surnames: `Hosseini=حسینی Ahmadi=احمدی Mohammadi=محمدی Karimi=کریمی Rahimi=رحیمی Moradi=مرادی
    Jafari=جعفری Rezaei=رضایی Ghasemi=قاسمی Akbari=اکبری Sadeghi=صادقی Tehrani=تهرانی Shirazi=شیرازی
    Nouri=نوری Ebrahimi=ابراهیمی Farahani=فراهانی Kazemi=کاظمی Hashemi=هاشمی Bagheri=باقری Safavi=صفوی
    Yazdani=یزدانی Zamani=زمانی Mousavi=موسوی Azizi=عزیزی`,
});

export const urdu = culture({
  female: `Ayesha=عائشہ Fatima=فاطمہ Sana=ثنا Hina=حنا Zainab=زینب Maryam=مریم Saima=صائمہ Nadia=نادیہ
    Rabia=رابعہ Amna=آمنہ Bushra=بشریٰ Kiran=کرن Sadia=سعدیہ Uzma=عظمیٰ`,
  male: `Ali=علی Bilal=بلال Usman=عثمان Hamza=حمزہ Imran=عمران Kamran=کامران Faisal=فیصل Asad=اسد
    Zeeshan=ذیشان Adnan=عدنان Shahid=شاہد Tariq=طارق Junaid=جنید Waqas=وقاص`,
  surnames: `Khan=خان Ahmed=احمد Malik=ملک Butt=بٹ Chaudhry=چوہدری Qureshi=قریشی Hussain=حسین
    Siddiqui=صدیقی Sheikh=شیخ Mirza=مرزا Raja=راجہ Abbasi=عباسی Ansari=انصاری Baig=بیگ Dar=ڈار Gul=گل
    Javed=جاوید Mahmood=محمود Naqvi=نقوی Rana=رانا`,
});
