import { culture } from './culture.ts';

export const hindi = culture({
  female: `Priya=प्रिया Anjali=अंजलि Sunita=सुनीता Kavita=कविता Neha=नेहा Pooja=पूजा Meena=मीना Asha=आशा
    Rekha=रेखा Divya=दिव्या Shreya=श्रेया Lakshmi=लक्ष्मी Radha=राधा Nisha=निशा Geeta=गीता Aditi=अदिति`,
  male: `Rahul=राहुल Amit=अमित Rajesh=राजेश Sanjay=संजय Vijay=विजय Arjun=अर्जुन Suresh=सुरेश Rakesh=राकेश
    Anil=अनिल Deepak=दीपक Manoj=मनोज Ashok=अशोक Vikram=विक्रम Rohan=रोहन Karan=करण Prakash=प्रकाश`,
  surnames: `Sharma=शर्मा Kumar=कुमार Singh=सिंह Patel=पटेल Gupta=गुप्ता Verma=वर्मा Yadav=यादव Mishra=मिश्रा
    Joshi=जोशी Desai=देसाई Mehta=मेहता Chauhan=चौहान Pandey=पांडेय Agarwal=अग्रवाल Jain=जैन Shah=शाह
    Kulkarni=कुलकर्णी Bhatt=भट्ट Saxena=सक्सेना Tiwari=तिवारी Chaudhary=चौधरी Thakur=ठाकुर`,
});

export const tamil = culture({
  female: `Kavitha=கவிதா Meenakshi=மீனாட்சி Priya=பிரியா Lakshmi=லட்சுமி Selvi=செல்வி Anitha=அனிதா Malar=மலர்
    Revathi=ரேவதி`,
  male: `Murugan=முருகன் Karthik=கார்த்திக் Senthil=செந்தில் Arun=அருண் Suresh=சுரேஷ் Vignesh=விக்னேஷ்
    Prabhu=பிரபு Dinesh=தினேஷ்`,
  surnames: `Subramanian=சுப்பிரமணியன் Krishnan=கிருஷ்ணன் Rajan=ராஜன் Natarajan=நடராஜன் Ramasamy=ராமசாமி
    Venkatesan=வெங்கடேசன் Palani=பழனி Shanmugam=சண்முகம் Arumugam=ஆறுமுகம் Balan=பாலன் Chandran=சந்திரன்
    Sivakumar=சிவகுமார்`,
});

export const bengali = culture({
  female: `Fatema=ফাতেমা Nusrat=নুসরাত Sharmin=শারমিন Tania=তানিয়া Rumana=রুমানা Mitali=মিতালী Ananya=অনন্যা
    Sumaiya=সুমাইয়া`,
  male: `Rahim=রহিম Karim=করিম Arif=আরিফ Tanvir=তানভীর Sajib=সজীব Subrata=সুব্রত Imran=ইমরান Mahmud=মাহমুদ`,
  surnames: `Rahman=রহমান Hossain=হোসেন Islam=ইসলাম Ahmed=আহমেদ Chowdhury=চৌধুরী Das=দাস Roy=রায় Sarkar=সরকার
    Akter=আক্তার Uddin=উদ্দিন Mondal=মণ্ডল Ghosh=ঘোষ`,
});

export const sinhala = culture({
  female: `Nimali Chamari Dilhani Sanduni Kumari Ishara Tharushi Madhavi`,
  male: `Nuwan Kasun Chaminda Ruwan Lahiru Dinesh Sampath Tharindu`,
  surnames: `Perera Fernando Silva Bandara Jayasinghe Weerakoon Gunawardena Rathnayake Dissanayake Herath
    Ranasinghe Weerasinghe`,
});

export const nepali = culture({
  female: `Sita=सीता Gita=गीता Sabina=सबिना Anita=अनिता Maya=माया Puja=पूजा`,
  male: `Bishal=विशाल Suman=सुमन Ramesh=रमेश Bikash=विकास Dipak=दीपक Hari=हरि`,
  surnames: `Tamang=तामाङ Gurung=गुरुङ Rai=राई Thapa=थापा Shrestha=श्रेष्ठ Karki=कार्की Adhikari=अधिकारी Magar=मगर`,
});
