import { culture, slavicFeminine } from './culture.ts';

export const russian = culture(
  {
    female: `Anna=Анна Mariia=Мария Elena=Елена Olga=Ольга Natalia=Наталья Tatiana=Татьяна Irina=Ирина
      Ekaterina=Екатерина Svetlana=Светлана Iuliia=Юлия Daria=Дарья Polina=Полина Kseniia=Ксения Vera=Вера
      Galina=Галина Nina=Нина Alina=Алина Evgeniia=Евгения Larisa=Лариса Sofia=София`,
    male: `Aleksandr=Александр Dmitrii=Дмитрий Sergei=Сергей Andrei=Андрей Aleksei=Алексей Ivan=Иван
      Mikhail=Михаил Nikolai=Николай Pavel=Павел Maksim=Максим Igor=Игорь Oleg=Олег Kirill=Кирилл Roman=Роман
      Viktor=Виктор Konstantin=Константин Artem=Артём Ilia=Илья Denis=Денис Evgenii=Евгений`,
    surnames: `Smirnov=Смирнов Kuznetsov=Кузнецов Popov=Попов Sokolov=Соколов Lebedev=Лебедев Kozlov=Козлов
      Novikov=Новиков Morozov=Морозов Volkov=Волков Solovev=Соловьев Vasilev=Васильев Zaitsev=Зайцев
      Pavlov=Павлов Golubev=Голубев Vinogradov=Виноградов Bogdanov=Богданов Fedorov=Федоров Orlov=Орлов
      Belov=Белов Komarov=Комаров Nikitin=Никитин Zakharov=Захаров Ilin=Ильин Kovalev=Ковалев
      Sorokin=Сорокин Baranov=Баранов Filippov=Филиппов Rybakov=Рыбаков Gusev=Гусев Titov=Титов
      Kulikov=Куликов Antonov=Антонов`,
  },
  { feminine: slavicFeminine },
);

export const ukrainian = culture({
  female: `Olena=Олена Oksana=Оксана Iryna=Ірина Kateryna=Катерина Nataliia=Наталія Svitlana=Світлана
    Yuliia=Юлія Halyna=Галина Mariia=Марія Anastasiia=Анастасія Solomiia=Соломія Zlata=Злата Darya=Дар’я
    Liudmyla=Людмила`,
  male: `Oleksandr=Олександр Andrii=Андрій Mykola=Микола Serhii=Сергій Volodymyr=Володимир Dmytro=Дмитро
    Taras=Тарас Bohdan=Богдан Yurii=Юрій Vasyl=Василь Ivan=Іван Petro=Петро Oleh=Олег Maksym=Максим`,
  surnames: `Melnyk=Мельник Shevchenko=Шевченко Boiko=Бойко Kovalenko=Коваленко Bondarenko=Бондаренко
    Tkachenko=Ткаченко Kovalchuk=Ковальчук Kravchenko=Кравченко Oliinyk=Олійник Shevchuk=Шевчук Koval=Коваль
    Polishchuk=Поліщук Marchenko=Марченко Lysenko=Лисенко Rudenko=Руденко Savchenko=Савченко
    Petrenko=Петренко Moroz=Мороз Klymenko=Клименко Pavlenko=Павленко`,
});

export const southSlavic = culture({
  female: `Jelena=Јелена Milica=Милица Marija=Марија Ana=Ана Ivana=Ивана Jovana=Јована Dragana=Драгана
    Snežana=Снежана Elena=Елена Biljana=Биљана Teodora=Теодора Vesna=Весна`,
  male: `Nikola=Никола Stefan=Стефан Marko=Марко Aleksandar=Александар Miloš=Милош Dragan=Драган Petar=Петар
    Goran=Горан Zoran=Зоран Luka=Лука Dejan=Дејан Vladimir=Владимир`,
  surnames: `Jovanović=Јовановић Petrović=Петровић Nikolić=Николић Marković=Марковић Đorđević=Ђорђевић
    Stojanović=Стојановић Ilić=Илић Stanković=Станковић Pavlović=Павловић Milošević=Милошевић
    Stojanovski=Стојановски Trajkovski=Трајковски Georgievski=Георгиевски Ristevski=Ристевски
    Kostov=Костов Todorov=Тодоров`,
});

export const bulgarian = culture(
  {
    female: `Maria=Мария Ivanka=Иванка Elena=Елена Desislava=Десислава Gergana=Гергана Radka=Радка
      Tsvetelina=Цветелина Viktoria=Виктория`,
    male: `Georgi=Георги Dimitar=Димитър Ivan=Иван Hristo=Христо Stoyan=Стоян Plamen=Пламен Krasimir=Красимир
      Boris=Борис`,
    surnames: `Dimitrov=Димитров Georgiev=Георгиев Petrov=Петров Nikolov=Николов Hristov=Христов
      Stoyanov=Стоянов Todorov=Тодоров Iliev=Илиев Vasilev=Василев Angelov=Ангелов Marinov=Маринов
      Kolev=Колев`,
  },
  { feminine: slavicFeminine },
);

export const centralAsian = culture(
  {
    female: `Aigerim=Айгерім Aizhan=Айжан Dinara=Динара Gulnara=Гульнара Madina=Мадина Saltanat=Салтанат
      Zarina=Зарина Nargiza=Наргиза Aliya=Алия Kamila=Камила Zhanar=Жанар Malika=Малика`,
    male: `Nursultan=Нұрсұлтан Arman=Арман Yerlan=Ерлан Daniyar=Данияр Aidos=Айдос Timur=Тимур Bekzod=Бекзод
      Sherzod=Шерзод Ruslan=Руслан Askar=Асқар Bauyrzhan=Бауыржан Jasur=Жасур`,
    surnames: `Akhmetov=Ахметов Omarov=Омаров Ospanov=Оспанов Suleimenov=Сулейменов Iskakov=Искаков
      Abdrakhmanov=Абдрахманов Karimov=Каримов Rakhimov=Рахимов Yusupov=Юсупов Tursunov=Турсунов
      Nurmagambetov=Нурмагамбетов Saidov=Саидов Mukhamedov=Мухамедов Zhumabaev=Жумабаев`,
  },
  { feminine: slavicFeminine },
);

export const mongolian = culture(
  {
    female: `Oyunchimeg=Оюунчимэг Sarnai=Сарнай Enkhtuya=Энхтуяа Bolormaa=Болормаа Nomin=Номин Tsetseg=Цэцэг`,
    male: `Bat-Erdene=Бат-Эрдэнэ Ganbold=Ганболд Temuulen=Тэмүүлэн Otgonbayar=Отгонбаяр Munkhbat=Мөнхбат
      Tuguldur=Төгөлдөр`,
    surnames: `Batbayar=Батбаяр Dorj=Дорж Ganbaatar=Ганбаатар Purevdorj=Пүрэвдорж Tserendorj=Цэрэндорж
      Lkhagvasuren=Лхагвасүрэн Enkhbold=Энхболд Nergui=Нэргүй`,
  },
  { order: 'SURNAME_FIRST' },
);
