import { culture } from './culture.ts';

export const chinese = culture(
  {
    female: `Xiuying=秀英 Fang=芳 Na=娜 Min=敏 Jing=静 Li=丽 Yan=艳 Juan=娟 Xia=霞 Ting=婷 Xue=雪 Yuhan=雨涵
      Zihan=子涵 Meiling=美玲 Jiayi=佳怡 Wenjing=文静 Lihua=丽华 Yun=云 Qing=青 Hui=慧`,
    male: `Wei=伟 Qiang=强 Lei=磊 Jun=军 Yong=勇 Jie=杰 Tao=涛 Ming=明 Chao=超 Gang=刚 Haoran=浩然
      Yuxuan=宇轩 Zixuan=子轩 Jianguo=建国 Zhiyuan=志远 Guodong=国栋 Peng=鹏 Bin=斌 Xiaolong=晓龙 Hao=浩`,
    surnames: `Wang=王 Li=李 Zhang=张 Liu=刘 Chen=陈 Yang=杨 Huang=黄 Zhao=赵 Wu=吴 Zhou=周 Xu=徐 Sun=孙
      Ma=马 Zhu=朱 Hu=胡 Guo=郭 He=何 Lin=林 Gao=高 Luo=罗 Zheng=郑 Liang=梁 Xie=谢 Song=宋 Tang=唐 Deng=邓
      Han=韩 Feng=冯 Cao=曹 Peng=彭 Zeng=曾 Xiao=肖 Tian=田 Dong=董 Pan=潘 Yuan=袁`,
  },
  { order: 'SURNAME_FIRST_JOINED' },
);

export const cantonese = culture(
  {
    female: `Ka_Yan=嘉欣 Wing_Yan=詠欣 Mei_Ling=美玲 Hoi_Ching=凱晴 Tsz_Ching=子晴 Suk_Yee=淑儀 Pui_Shan=珮珊
      Lai_Ming=麗明`,
    male: `Ka_Ho=嘉豪 Chun_Kit=俊傑 Wai_Man=偉文 Tsz_Hin=子軒 Chi_Keung=志強 Kwok_Wing=國榮 Ho_Yin=浩然
      Man_Kit=文傑`,
    surnames: `Chan=陳 Leung=梁 Wong=黃 Cheung=張 Lee=李 Lau=劉 Ho=何 Ng=吳 Lam=林 Kwok=郭 Yeung=楊 Tse=謝
      Yip=葉 Cheng=鄭 Tsang=曾 Chow=周`,
  },
  { order: 'SURNAME_FIRST_JOINED' },
);

export const taiwanese = culture(
  {
    female: `Shu-Fen=淑芬 Ya-Ting=雅婷 Mei-Hui=美惠 Yi-Chun=怡君 Hsin-Yi=心怡 Pei-Shan=佩珊`,
    male: `Chih-Ming=志明 Chun-Hung=俊宏 Chia-Hao=家豪 Kuan-Yu=冠宇 Cheng-Han=承翰 Wen-Hsiung=文雄`,
    surnames: `Chen=陳 Lin=林 Huang=黃 Chang=張 Lee=李 Wang=王 Wu=吳 Liu=劉 Tsai=蔡 Yang=楊 Hsu=許 Cheng=鄭`,
  },
  { order: 'SURNAME_FIRST_JOINED' },
);

export const japanese = culture(
  {
    female: `Yui=結衣 Haruka=遥 Sakura=桜 Aoi=葵 Yoko=陽子 Keiko=恵子 Naomi=直美 Miho=美穂 Rina=里奈 Ayaka=彩花`,
    male: `Haruto=陽翔 Ren=蓮 Kenji=健二 Takashi=隆 Hiroshi=浩 Daiki=大輝 Shota=翔太 Kazuki=和樹 Yuta=悠太
      Makoto=誠`,
    surnames: `Sato=佐藤 Suzuki=鈴木 Takahashi=高橋 Tanaka=田中 Watanabe=渡辺 Ito=伊藤 Nakamura=中村
      Kobayashi=小林 Yamamoto=山本 Kato=加藤 Yoshida=吉田 Yamada=山田 Sasaki=佐々木 Matsumoto=松本 Inoue=井上
      Kimura=木村`,
  },
  { order: 'SURNAME_FIRST_JOINED' },
);

export const korean = culture(
  {
    female: `Ji-woo=지우 Seo-yeon=서연 Min-ji=민지 Eun-ji=은지 Hye-jin=혜진 Soo-min=수민 Yu-na=유나 Ha-eun=하은`,
    male: `Min-jun=민준 Seo-jun=서준 Ji-hoon=지훈 Hyun-woo=현우 Dong-hyun=동현 Sung-ho=성호 Jun-young=준영
      Tae-yang=태양`,
    surnames: `Kim=김 Lee=이 Park=박 Choi=최 Jung=정 Kang=강 Cho=조 Yoon=윤 Jang=장 Lim=임 Han=한 Oh=오 Seo=서
      Shin=신`,
  },
  { order: 'SURNAME_FIRST_JOINED' },
);

export const vietnamese = culture({
  female: `Thị_Hương Thị_Lan Thu_Hà Minh_Anh Ngọc_Ánh Thanh_Thảo Phương_Linh Thị_Mai Hồng_Nhung Quỳnh_Trang
    Bích_Ngọc Kim_Oanh`,
  male: `Văn_Hùng Minh_Tuấn Quốc_Bảo Đức_Anh Thanh_Tùng Hoàng_Nam Văn_Dũng Tiến_Đạt Gia_Huy Xuân_Trường
    Công_Minh Hữu_Phước`,
  surnames: `Nguyễn Trần Lê Phạm Hoàng Phan Vũ Đặng Bùi Đỗ Hồ Ngô Dương Lý`,
});

export const thai = culture({
  female: `Siriporn=ศิริพร Kanya=กัญญา Malee=มาลี Ratana=รัตนา Nattaya=ณัฐยา Somjai=สมใจ Pimchanok=พิมพ์ชนก
    Waraporn=วราภรณ์`,
  male: `Somchai=สมชาย Anan=อนันต์ Nattapong=ณัฐพงศ์ Kittisak=กิตติศักดิ์ Prasert=ประเสริฐ Thanakorn=ธนากร
    Wichai=วิชัย Surasak=สุรศักดิ์`,
  surnames: `Saetang=แซ่ตั้ง Srisuk=ศรีสุข Boonmee=บุญมี Suwan=สุวรรณ Thongchai=ธงชัย Chaiyaporn=ไชยพร
    Rattanakul=รัตนกุล Wongsawat=วงศ์สวัสดิ์ Kaewkla=แก้วกล้า Phromma=พรหมมา Intharat=อินทรัตน์ Jaidee=ใจดี`,
});

export const khmerLao = culture({
  female: `Sophea Bopha Chanthou Kunthea Sreymom Dara Malavanh Bounmy`,
  male: `Sokha Vuthy Rithy Samnang Piseth Bounthavy Khamphone Sisavath`,
  surnames: `Chhim Keo Sok Chea Prak Nhem Vong Sisouk Phommachanh Souvannavong Inthavong Chanthavong`,
});

export const burmese = culture({
  female: `Thiri=သီရိ Hnin=နှင်း Khin=ခင် Su_Su=စုစု Aye_Mya=အေးမြ Yamin=ယမင်း`,
  male: `Aung=အောင် Kyaw=ကျော် Min_Thu=မင်းသူ Zaw=ဇော် Htet=ထက် Ye_Lin=ရဲလင်း`,
  surnames: `Win=ဝင်း Oo=ဦး Htun=ထွန်း Naing=နိုင် Lwin=လွင် Myint=မြင့် Soe=စိုး Hlaing=လှိုင်`,
});

export const malay = culture({
  female: `Siti_Aminah Dewi Putri Ayu Nur_Aisyah Rina Fitri Indah Wulandari Kartika Lestari Maya`,
  male: `Budi Agus Rizky Ahmad_Fauzi Dimas Eko Hendra Muhammad_Amir Joko Yusuf Arif Bayu`,
  surnames: `Santoso Wijaya Susanto Hidayat Kusuma Pratama Nugroho Setiawan Saputra Rahman Ismail Hassan Siregar
    Nasution Wibowo Halim`,
});

export const filipino = culture({
  female: `Maria_Cristina Angelica Jasmine Rosario Marites Lourdes Kristine Jennifer Carmela Bernadette`,
  male: `Jose_Mari Mark_Anthony Rodel Ramon Jomar Christian Ferdinand Rogelio Ariel Nestor`,
  surnames: `Santos Reyes Cruz Bautista Ocampo Garcia Mendoza Villanueva Ramos Aquino Castillo Dela_Cruz Magbanua
    Dimaculangan Pangilinan Salazar`,
});
