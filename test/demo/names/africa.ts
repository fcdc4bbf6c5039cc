import { culture } from './culture.ts';

export const westAfrican = culture({
  female: `Aminata Fatoumata Awa Mariama Kadiatou Aïssatou Bintou Djeneba Ramata Oumou Rokhaya Ndeye Salimata
    Assétou Hawa Coumba Adama Nafissatou Safiatou Maïmouna`,
  male: `Mamadou Ibrahima Moussa Amadou Ousmane Abdoulaye Cheikh Seydou Boubacar Souleymane Modou Issa Adama
    Lamine Bakary Drissa Alpha Idrissa Sékou Oumar`,
  surnames: `Diallo Traoré Ndiaye Coulibaly Diop Keïta Konaté Sow Ba Fall Touré Camara Cissé Kouyaté Sissoko
    Diarra Koné Ouattara Sanogo Bah Barry Balde Sylla Faye Gueye Mbaye Ouédraogo Sawadogo Compaoré Zongo`,
});

export const coastal = culture({
  female: `Akissi Affoué Adjoa Ama Afi Akouvi Sènan Reine Grâce Estelle Prisca Carine Nadège Solange Bénédicte
    Mireille`,
  male: `Kouassi Koffi Kouamé Yao Kossi Komlan Serge Hervé Didier Wilfried Arnaud Rodrigue Jean-Baptiste Brice
    Fabrice Landry`,
  surnames: `Kouadio Kouamé Konan Yao Koffi N’Guessan Brou Aka Mensah Agbodjan Lawson Amegah Houngbédji Dossou
    Gnanvo Adjovi Hounkpatin Zinsou Bamba Dago`,
});

export const centralAfrican = culture({
  female: `Chantal Marie-Claire Brigitte Nadine Blandine Clarisse Sandrine Josiane Béatrice Divine Merveille
    Espérance Solange Arlette Flore Ornella`,
  male: `Jean-Pierre Emmanuel Christian Patrick Guy Hervé Aristide Cédric Junior Rostand Dieudonné Célestin
    Parfait Bienvenu Gervais Prosper`,
  surnames: `Mbarga Nkomo Essomba Atangana Fotso Kamga Ngono Mvondo Ondo Obame Mba Ndong Moussavou Makaya
    Mabiala Loemba Malonga Samba Kabongo Mukendi Tshibangu Ilunga Ngandu Ndayishimiye Niyonzima Uwimana
    Mukamana Habimana`,
});

export const anglophone = culture({
  female: `Ngozi Chioma Adaeze Blessing Esther Ruth Folake Yetunde Amara Wanjiru Akinyi Njeri Nakato Abena
    Akosua Thandiwe Nomsa Precious Grace Comfort`,
  male: `Chinedu Emeka Obinna Tunde Segun Babatunde Kelechi Ifeanyi Kwame Kofi Kwabena Otieno Kamau Kiprop
    Mwangi Tendai Sipho Thabo Samuel Daniel`,
  surnames: `Okafor Eze Nwosu Adeyemi Balogun Okonkwo Adebayo Ogunleye Bello Musa Mensah Owusu Boateng Asante
    Osei Wanjala Odhiambo Kariuki Mutua Cheruiyot Ssemwogerere Mugisha Moyo Ncube Dlamini Nkosi Mokoena
    Khumalo`,
});

export const lusophone = culture({
  female: `Maria_da_Graça Isabel Teresa Esperança Luísa Filomena Ana_Paula Celeste`,
  male: `João António Manuel Domingos Pedro José_Carlos Mateus Adão`,
  surnames: `dos_Santos Domingos Manuel Neto Macamo Chilundo Macuácua Munguambe Cardoso Fernandes Lopes Sitoe
    Tembe Cossa`,
});

export const indianOcean = culture({
  female: `Hanitra Voahangy Lalao Fanja Nirina Miora Anjara Fatima Zaïnaba Moinaécha Priscilla Shalini`,
  male: `Rivo Hery Tojo Mamy Fidy Andry Solofo Saïd Abdou Ibrahim Kevin Vikash`,
  surnames: `Rakotomalala Randrianarisoa Rasoanaivo Andriamanana Razafindrakoto Ramanantsoa Rabemananjara
    Rajaonarison Mohamed Abdallah Soilihi Ahamada Ramdenee Seeburn Lafleur Appadoo`,
});

export const ethiopian = culture({
  female: `Tigist=ትግስት Hiwot=ሕይወት Selam=ሰላም Meron=ሜሮን Bethlehem=ቤተልሔም Almaz=አልማዝ Genet=ገነት Rahel=ራሔል`,
  male: `Abebe=አበበ Dawit=ዳዊት Yonas=ዮናስ Tesfaye=ተስፋዬ Bekele=በቀለ Girma=ግርማ Solomon=ሰለሞን Kebede=ከበደ`,
  surnames: `Tadesse=ታደሰ Haile=ኃይለ Alemu=አለሙ Desta=ደስታ Wolde=ወልደ Mekonnen=መኮንን Tesfaye=ተስፋዬ Gebre=ገብሬ
    Assefa=አሰፋ Worku=ወርቁ`,
});

export const somali = culture({
  female: `Hodan Fardousa Ayaan Kadra Saada Nima Zahra Roda`,
  male: `Abdourahman Ismaël Houssein Moumin Idriss Farah Daher Warsame`,
  surnames: `Houmed Guirreh Robleh Waberi Aden Barreh Hassan Omar Moussa Elmi`,
});
