import { culture } from './culture.ts';

export const armenian = culture({
  female: `Anahit=Անահիտ Gayane=Գայանե Lusine=Լուսինե Hasmik=Հասմիկ Karine=Կարինե Nare=Նարե Mariam=Մարիամ
    Ani=Անի Arpine=Արփինե Sona=Սոնա`,
  male: `Armen=Արմեն Hayk=Հայկ Tigran=Տիգրան Gevorg=Գևորգ Vahan=Վահան Karen=Կարեն Davit=Դավիթ Narek=Նարեկ
    Aram=Արամ Samvel=Սամվել`,
  surnames: `Grigoryan=Գրիգորյան Harutyunyan=Հարությունյան Sargsyan=Սարգսյան Hovhannisyan=Հովհաննիսյան
    Khachatryan=Խաչատրյան Hakobyan=Հակոբյան Petrosyan=Պետրոսյան Vardanyan=Վարդանյան Gevorgyan=Գևորգյան
    Karapetyan=Կարապետյան Mkrtchyan=Մկրտչյան Manukyan=Մանուկյան`,
});

export const georgian = culture({
  female: `Nino=ნინო Mariam=მარიამ Ana=ანა Tamar=თამარ Ketevan=ქეთევან Salome=სალომე Elene=ელენე Natia=ნათია`,
  male: `Giorgi=გიორგი Davit=დავით Levan=ლევან Irakli=ირაკლი Luka=ლუკა Zurab=ზურაბ Tornike=თორნიკე Nika=ნიკა`,
  surnames: `Beridze=ბერიძე Kapanadze=კაპანაძე Gelashvili=გელაშვილი Maisuradze=მაისურაძე Lomidze=ლომიძე
    Tsiklauri=წიკლაური Kvirikadze=კვირიკაძე Giorgadze=გიორგაძე Chkheidze=ჩხეიძე Dolidze=დოლიძე`,
});

export const azeri = culture({
  female: `Aysel Leyla Günel Nigar Sevinc Aytən Lalə Nərmin Fidan Könül`,
  male: `Elçin Rəşad Orxan Tural Elvin Kamran Vüqar Anar Ramil Emin`,
  surnames: `Məmmədov Əliyev Həsənov Hüseynov Quliyev İsmayılov Abbasov Rzayev Cəfərov Babayev Nəbiyev Sadıqov`,
});

export const turkish = culture({
  female: `Fatma Ayşe Emine Hatice Zeynep Elif Meryem Şerife Zehra Merve Büşra Esra Özlem Gülşen Derya Selin`,
  male: `Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim Murat Ömer Yusuf Emre Burak Serkan Onur Tolga Çağlar`,
  surnames: `Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin
    Kara Koç Kurt Özkan Şimşek Polat Güneş Aktaş Bulut`,
});

export const greek = culture({
  female: `Maria=Μαρία Eleni=Ελένη Katerina=Κατερίνα Sofia=Σοφία Anna=Άννα Vasiliki=Βασιλική`,
  male: `Georgios=Γεώργιος Ioannis=Ιωάννης Dimitrios=Δημήτριος Nikolaos=Νικόλαος Konstantinos=Κωνσταντίνος
    Christos=Χρήστος`,
  surnames: `Nikolaidis=Νικολαΐδης Georgiou=Γεωργίου Ioannou=Ιωάννου Vlachos=Βλάχος Makris=Μακρής
    Papadakis=Παπαδάκης Charalambous=Χαραλάμπους Michailidis=Μιχαηλίδης`,
});

export const hebrew = culture({
  female: `Noa=נועה Tamar=תמר Yael=יעל Maya=מאיה Shira=שירה Michal=מיכל Adi=עדי Rivka=רבקה`,
  male: `Daniel=דניאל Yosef=יוסף Itai=איתי Omer=עומר Moshe=משה Eitan=איתן Amir=אמיר Noam=נועם`,
  surnames: `Cohen=כהן Levi=לוי Mizrahi=מזרחי Peretz=פרץ Biton=ביטון Dahan=דהן Avraham=אברהם Friedman=פרידמן
    Azoulay=אזולאי Katz=כץ Ohayon=אוחיון Hadad=חדד`,
});
