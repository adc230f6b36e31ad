/** Cities outside the Americas by country or state, with their timezones. Format, star and origin: american-cities.ts. */
export const worldCityLines = `
AD|Europe/Andorra|Andorra la Vella
AE|Asia/Dubai|*Dubai;*Abu Dhabi;*Sharjah;Ajman
AL|Europe/Tirane|*Tirana=Tiranë
AM|Asia/Yerevan|*Yerevan
AT|Europe/Vienna|*Vienna=Wien;*Salzburg;*Graz;*Linz;*Innsbruck;Klagenfurt
AU-NSW|Australia/Sydney|*Sydney;Newcastle;Wollongong;Parramatta;Byron Bay;Central Coast;Albury
AU-NSW|Australia/Broken_Hill|Broken Hill
AU-VIC|Australia/Melbourne|*Melbourne;Geelong;Ballarat;Bendigo
AU-QLD|Australia/Brisbane|*Brisbane;*Gold Coast;Sunshine Coast;Cairns;Townsville;Toowoomba
AU-WA|Australia/Perth|*Perth;Fremantle;Mandurah
AU-SA|Australia/Adelaide|*Adelaide
AU-TAS|Australia/Hobart|Hobart;Launceston
AU-NT|Australia/Darwin|*Darwin;Alice Springs
AU-ACT|Australia/Sydney|*Canberra
AZ|Asia/Baku|*Baku
BA|Europe/Sarajevo|*Sarajevo;Banja Luka
BD|Asia/Dhaka|*Dhaka;*Chittagong=Chattogram;Sylhet
BE|Europe/Brussels|*Brussels=Bruxelles=Brussel;*Antwerp=Antwerpen;*Ghent=Gent;*Leuven;Liège;Bruges;Mechelen;Namur
BG|Europe/Sofia|*Sofia;*Plovdiv;*Varna;Burgas
BH|Asia/Bahrain|*Manama
BY|Europe/Minsk|*Minsk;Gomel;Brest
CD|Africa/Kinshasa|*Kinshasa
CD|Africa/Lubumbashi|*Lubumbashi;Goma
CG|Africa/Brazzaville|*Brazzaville
CH|Europe/Zurich|*Zurich=Zürich;*Geneva=Genève=Genf;*Basel;*Bern=Berne;*Lausanne;Zug;Lugano;Winterthur;St. Gallen;Lucerne=Luzern
CI|Africa/Abidjan|*Abidjan
CM|Africa/Douala|*Douala;*Yaoundé
CN|Asia/Shanghai|*Shanghai;*Beijing=Peking;*Shenzhen;*Guangzhou;*Chengdu;*Hangzhou;*Nanjing;*Wuhan;*Xi'an;*Chongqing;*Tianjin;*Suzhou;*Dalian;*Qingdao;*Xiamen;*Changsha;*Shenyang;*Zhengzhou;*Jinan;*Harbin;*Kunming;Ningbo;Hefei;Dongguan;Foshan;Wuxi
CN|Asia/Shanghai|Urumqi
CN|Asia/Hong_Kong|Hong Kong
CN|Asia/Macau|Macau=Macao
CY|Asia/Nicosia|*Nicosia;*Limassol;*Larnaca;Paphos
CZ|Europe/Prague|*Prague=Praha;*Brno;*Ostrava;*Plzeň=Pilsen;Olomouc
DE|Europe/Berlin|*Berlin;*Hamburg;*Munich=München=Muenchen;*Cologne=Köln=Koeln;*Frankfurt=Frankfurt am Main;*Stuttgart;*Düsseldorf=Duesseldorf;*Leipzig;*Dortmund;*Essen;*Bremen;*Dresden;*Hanover=Hannover;*Nuremberg=Nürnberg=Nuernberg;*Duisburg;Bochum;Wuppertal;Bielefeld;*Bonn;Münster=Muenster;*Karlsruhe;*Mannheim;Augsburg;Wiesbaden;Braunschweig;Kiel;Aachen;Magdeburg;Freiburg;Lübeck;Erfurt;Mainz;Rostock;Kassel;Potsdam;Saarbrücken;Heidelberg;Darmstadt;Regensburg;Ingolstadt;Würzburg;Ulm;Wolfsburg;Göttingen;Heilbronn;Jena;Erlangen;Walldorf;Paderborn;Aschaffenburg;Osnabrück;Konstanz
DK|Europe/Copenhagen|*Copenhagen=København;*Aarhus;*Odense;*Aalborg
DZ|Africa/Algiers|*Algiers;Oran
EE|Europe/Tallinn|*Tallinn;*Tartu
EG|Africa/Cairo|*Cairo;Alexandria;Giza
ES|Europe/Madrid|*Madrid;Barcelona;Valencia;*Seville=Sevilla;Zaragoza;*Málaga;*Bilbao;Palma=Palma de Mallorca;Murcia;Alicante;Granada;Vigo;Gijón;A Coruña=La Coruña;Valladolid;Córdoba;San Sebastián=Donostia;Pamplona;Santander;Salamanca;Girona;Tarragona;Marbella;Vitoria-Gasteiz;Oviedo;Almería;Cádiz;Castellón;Sabadell;Terrassa;Badalona;Sitges
ES|Atlantic/Canary|*Las Palmas=Las Palmas de Gran Canaria;*Santa Cruz de Tenerife=Tenerife;Lanzarote;Fuerteventura
ET|Africa/Addis_Ababa|*Addis Ababa
FI|Europe/Helsinki|*Helsinki;*Espoo;*Tampere;*Turku;*Oulu;Vantaa
FR|Europe/Paris|*Paris;*Marseille;*Lyon;*Toulouse;*Nice;*Nantes;*Montpellier;*Strasbourg;*Bordeaux;*Lille;*Rennes;*Grenoble;*Sophia Antipolis;Reims;Toulon;Dijon;Angers;Le Havre;Brest;Annecy;Tours;Orléans;Rouen;Nancy;Metz;Clermont-Ferrand;Aix-en-Provence;La Rochelle;Ajaccio;Caen;Biarritz;Pau;Perpignan;Limoges;Saint-Étienne;Versailles;Boulogne-Billancourt;Nanterre;La Défense;Cannes;Antibes;Valbonne
GB|Europe/London|*London;Manchester;Birmingham;Leeds;*Glasgow;*Edinburgh;Bristol;Liverpool;Sheffield;Newcastle;Newcastle upon Tyne;*Belfast;*Cardiff;Nottingham;Leicester;Cambridge;Oxford;Brighton;Reading;Southampton;Portsmouth;Milton Keynes;Coventry;Aberdeen;York;Bath;Exeter;Plymouth;Norwich;Derby;Swansea;Dundee;Swindon;Slough;Guildford;Watford;Bournemouth;Ipswich;Warwick;Cheltenham;Winchester;Hull;Bradford;Leighton Buzzard;Croydon;Boston;Chester;Durham;Lancaster;Lincoln;Richmond;Perth;Wellington;Washington;Dover;Rochester;Worcester;Stirling;Inverness
GE|Asia/Tbilisi|*Tbilisi;*Batumi
GH|Africa/Accra|*Accra;*Kumasi
GR|Europe/Athens|*Athens;*Thessaloniki;Patras;Heraklion
HK|Asia/Hong_Kong|*Kowloon
HR|Europe/Zagreb|*Zagreb;Split;*Rijeka;Osijek;Dubrovnik;Zadar
HU|Europe/Budapest|*Budapest;*Debrecen;*Szeged;Pécs;Győr
ID|Asia/Jakarta|*Jakarta;*Bandung;*Surabaya;*Yogyakarta;*Semarang;*Medan;Depok;Bekasi;Tangerang;Bogor;Malang;Batam;Palembang
ID|Asia/Makassar|*Denpasar;Ubud;Canggu;*Makassar;Balikpapan
ID|Asia/Jayapura|Jayapura
IE|Europe/Dublin|*Dublin;*Cork;*Galway;Limerick;Waterford;Tralee;Wexford;Kilkenny;Sligo;Drogheda
IL|Asia/Jerusalem|*Tel Aviv=Tel Aviv-Yafo=TLV;*Jerusalem;*Haifa;*Herzliya;*Petah Tikva;*Ra'anana;Beer Sheva=Be'er Sheva;Netanya;Ramat Gan;Rehovot
IN|Asia/Kolkata|*Mumbai=Bombay;*Bangalore=Bengaluru;*Delhi;*New Delhi;Hyderabad;*Chennai=Madras;*Kolkata=Calcutta;*Pune;*Ahmedabad;*Gurgaon=Gurugram;*Noida;*Jaipur;Kochi;*Cochin;*Coimbatore;*Indore;*Chandigarh;*Lucknow;*Nagpur;*Surat;*Thiruvananthapuram=Trivandrum;*Vadodara;*Visakhapatnam;*Mysore=Mysuru;*Bhubaneswar;*Bhopal;Goa;Mangalore;Mohali;Kanpur;Ghaziabad;Faridabad;Thane;Navi Mumbai
IQ|Asia/Baghdad|*Baghdad;*Erbil
IR|Asia/Tehran|*Tehran
IS|Atlantic/Reykjavik|*Reykjavik=Reykjavík
IT|Europe/Rome|*Rome=Roma;*Milan=Milano;*Turin=Torino;Naples=Napoli;Florence=Firenze;*Bologna;Venice=Venezia;*Genoa=Genova;Palermo;Verona;*Padua=Padova;*Bari;*Catania;Trieste;Parma;Modena;Pisa;Brescia;Bergamo;Rovigo;Trento;Cagliari
JO|Asia/Amman|*Amman
JP|Asia/Tokyo|*Tokyo;*Osaka;*Kyoto;*Yokohama;*Nagoya;*Sapporo;*Fukuoka;*Kobe;*Hiroshima;*Sendai;Kawasaki;Saitama;Chiba;Okinawa
KE|Africa/Nairobi|*Nairobi;*Mombasa;Kisumu
KG|Asia/Bishkek|*Bishkek
KH|Asia/Phnom_Penh|*Phnom Penh
KR|Asia/Seoul|*Seoul;*Busan;*Incheon;*Daejeon;*Daegu;Gwangju;Suwon;Seongnam;Pangyo
KW|Asia/Kuwait|*Kuwait City
KZ|Asia/Almaty|*Almaty;*Astana
LA|Asia/Vientiane|*Vientiane
LB|Asia/Beirut|*Beirut
LK|Asia/Colombo|*Colombo;Sri Jayawardenepura;Kandy
LT|Europe/Vilnius|*Vilnius;*Kaunas;Klaipėda
LU|Europe/Luxembourg|*Luxembourg City
LV|Europe/Riga|*Riga
MA|Africa/Casablanca|*Casablanca;*Rabat;*Marrakech=Marrakesh;*Tangier;Fes
LR|Africa/Monrovia|*Monrovia
LY|Africa/Tripoli|Tripoli
MC|Europe/Monaco|Monte Carlo
MD|Europe/Chisinau|*Chișinău=Chisinau
ME|Europe/Podgorica|*Podgorica
MK|Europe/Skopje|*Skopje
MM|Asia/Yangon|*Yangon=Rangoon;*Mandalay
MN|Asia/Ulaanbaatar|*Ulaanbaatar=Ulan Bator
MO|Asia/Macau|Taipa
MT|Europe/Malta|Valletta;Sliema
MU|Indian/Mauritius|Port Louis;Ebene
MY|Asia/Kuala_Lumpur|*Kuala Lumpur;*Penang;*Johor Bahru;*Petaling Jaya;Cyberjaya;George Town;Shah Alam
MZ|Africa/Maputo|*Maputo
NA|Africa/Windhoek|*Windhoek
NG|Africa/Lagos|*Lagos;*Abuja;*Ibadan;Port Harcourt;Kano
NL|Europe/Amsterdam|*Amsterdam;*Rotterdam;*The Hague=Den Haag='s-Gravenhage;*Utrecht;*Eindhoven;*Groningen;Delft;Leiden;Haarlem;Nijmegen;Tilburg;Breda;Arnhem;Almere;Maastricht;Enschede;Hilversum;Amersfoort
NO|Europe/Oslo|*Oslo;*Bergen;*Trondheim;*Stavanger;Tromsø;Drammen;Drøbak
NP|Asia/Kathmandu|*Kathmandu;Pokhara;Lalitpur
NZ|Pacific/Auckland|*Auckland;Wellington;Christchurch;Hamilton;Dunedin;Tauranga;Queenstown;Nelson;Napier
OM|Asia/Muscat|*Muscat
PG|Pacific/Port_Moresby|*Port Moresby
PH|Asia/Manila|*Manila;*Makati;*Cebu=Cebu City;*Quezon City;*Davao;*Taguig;Pasig;Metro Manila;Bonifacio Global City
PK|Asia/Karachi|*Karachi;*Lahore;*Islamabad;*Rawalpindi;*Faisalabad;Peshawar;Multan;Hyderabad
PL|Europe/Warsaw|*Warsaw=Warszawa;*Kraków=Krakow=Cracow;*Wrocław=Wroclaw;*Poznań=Poznan;*Gdańsk=Gdansk;*Łódź=Lodz;*Katowice;*Gdynia;*Szczecin;*Lublin;Białystok;Bydgoszcz;Rzeszów;Toruń;Gliwice
PS|Asia/Gaza|Gaza;Ramallah
PT|Europe/Lisbon|*Lisbon=Lisboa;*Porto=Oporto;*Braga;*Coimbra;Aveiro;Leiria;Faro;Setúbal;Évora;Cascais;Sintra;Guimarães;Viseu;Vila Nova de Gaia;Matosinhos;Oeiras;Viana do Castelo;Santarém;Portimão;Covilhã
PT|Atlantic/Madeira|*Funchal
PT|Atlantic/Azores|*Ponta Delgada
QA|Asia/Qatar|*Doha
RE|Indian/Reunion|Saint-Denis
RO|Europe/Bucharest|*Bucharest=București;*Cluj=Cluj-Napoca;*Iași=Iasi;*Timișoara=Timisoara;*Brașov=Brasov;Sibiu;Constanța;Oradea;Craiova
RS|Europe/Belgrade|*Belgrade=Beograd;*Novi Sad;*Niš
RU|Europe/Moscow|*Moscow;Saint Petersburg=Sankt-Peterburg;*Nizhny Novgorod;*Kazan;*Rostov-on-Don;*Krasnodar;*Voronezh;*Yaroslavl;Sochi;Tula;Ryazan
RU|Europe/Kaliningrad|*Kaliningrad
RU|Europe/Samara|*Samara;Izhevsk
RU|Europe/Saratov|Saratov
RU|Asia/Yekaterinburg|*Yekaterinburg=Ekaterinburg;*Chelyabinsk;*Perm;*Ufa;*Tyumen
RU|Asia/Omsk|*Omsk
RU|Asia/Novosibirsk|*Novosibirsk
RU|Asia/Tomsk|Tomsk
RU|Asia/Krasnoyarsk|*Krasnoyarsk
RU|Asia/Irkutsk|*Irkutsk
RU|Asia/Vladivostok|*Vladivostok;*Khabarovsk
RW|Africa/Kigali|*Kigali
SA|Asia/Riyadh|*Riyadh;*Jeddah;*Dammam;Khobar;Mecca;Medina
SD|Africa/Khartoum|*Khartoum
SE|Europe/Stockholm|*Stockholm;*Gothenburg=Göteborg;*Malmö=Malmo;*Uppsala;*Lund;*Linköping;Västerås;Örebro;Umeå;Norrköping;Helsingborg
SG|Asia/Singapore|Jurong
SI|Europe/Ljubljana|*Ljubljana;*Maribor;Trebnje;Kranj
SK|Europe/Bratislava|*Bratislava;*Košice=Kosice;Žilina;Ružomberok
SN|Africa/Dakar|*Dakar
TH|Asia/Bangkok|*Bangkok;*Chiang Mai;*Phuket;Pattaya
TN|Africa/Tunis|*Tunis;Sfax
TR|Europe/Istanbul|*Istanbul=İstanbul;*Ankara;*Izmir=İzmir;*Antalya;*Bursa
TW|Asia/Taipei|*Taipei;*Hsinchu;*Kaohsiung;*Taichung;Tainan
TZ|Africa/Dar_es_Salaam|*Dar es Salaam;Arusha
UA|Europe/Kyiv|*Kyiv=Kiev;*Kharkiv=Kharkov;*Lviv;*Odesa;Odessa;*Dnipro;*Zaporizhzhia;*Vinnytsia;Ivano-Frankivsk;Cherkasy;Chernivtsi;Uzhhorod;Ternopil;Poltava
UG|Africa/Kampala|*Kampala
UZ|Asia/Tashkent|*Tashkent
VN|Asia/Ho_Chi_Minh|*Ho Chi Minh City=Ho Chi Minh=HCMC=Saigon;*Hanoi=Ha Noi;*Da Nang=Danang;Can Tho;Hai Phong
ZA|Africa/Johannesburg|*Johannesburg;*Cape Town;*Durban;*Pretoria;*Stellenbosch;*Sandton;Port Elizabeth;Bloemfontein
ZM|Africa/Lusaka|*Lusaka
ZW|Africa/Harare|*Harare;*Bulawayo
`;
