/** Cities of the Americas by country or state, with their timezones. The rest of the world: world-cities.ts. */

/**
 * A line each: country or ISO 3166-2 code | zone | cities; other spellings after `=`. A star marks a city that is meant
 * when its name stands alone: no namesake in another timezone has an urban area of more than a twentieth of its people.
 *
 * Chosen and written by hand for minim from general knowledge; no gazetteer was copied, and no licence applies but minim's own.
 */
export const americanCityLines = `
US-AL|America/Chicago|Birmingham;Huntsville;Montgomery;Mobile;Tuscaloosa;Auburn;Hoover
US-AK|America/Anchorage|*Anchorage;Fairbanks;Juneau
US-AZ|America/Phoenix|*Phoenix;*Tucson;*Scottsdale;Mesa;Chandler;Gilbert;Glendale;Tempe;Peoria;Surprise;Flagstaff;Goodyear;Queen Creek;Avondale;Yuma;Prescott;Sedona;Oro Valley;Buckeye;Cave Creek;Fountain Hills;Paradise Valley
US-AR|America/Chicago|*Little Rock;Fayetteville;Bentonville;Fort Smith;Springdale;Rogers;Conway;Jonesboro
US-CA|America/Los_Angeles|*Los Angeles;LA;*San Francisco=SF=San Francisco Bay Area=SF Bay Area;*San Diego;San Jose;*Sacramento;Oakland;Fresno;Long Beach;Bakersfield;Anaheim;Santa Ana;Riverside;Stockton;Irvine;Chula Vista;Fremont;Modesto;Fontana;Oxnard;Huntington Beach;Glendale;Santa Clarita;Garden Grove;Oceanside;Rancho Cucamonga;Santa Rosa;Elk Grove;Corona;Lancaster;Palmdale;Salinas;Hayward;Pomona;Escondido;Sunnyvale;Torrance;Pasadena;Fullerton;Orange;Thousand Oaks;Visalia;Roseville;Concord;Simi Valley;Santa Clara;Victorville;Vallejo;*Berkeley;El Monte;Carlsbad;Fairfield;Costa Mesa;Temecula;Murrieta;Antioch;Richmond;Ventura;Daly City;Santa Monica;San Mateo;Menifee;Menlo Park;*Palo Alto;Mountain View;*Cupertino;*Redwood City;*South San Francisco;Foster City;Los Gatos;Los Altos;Milpitas;Pleasanton;Dublin;Walnut Creek;San Ramon;Alameda;Emeryville;Mill Valley;San Rafael;Novato;Sausalito;Petaluma;Napa;Sonoma;Santa Cruz;Santa Barbara;San Luis Obispo;Belmont;San Carlos;Burlingame;Pacifica;Half Moon Bay;Woodside;San Marcos;Encinitas;La Jolla;Newport Beach;Laguna Beach;Mission Viejo;Trabuco Canyon;Burbank;Culver City;El Segundo;Beverly Hills;West Hollywood;Venice;Hollywood;Playa Vista;Davis;Folsom;Chico;Redding;Truckee;Monterey;Campbell;Saratoga;Livermore;Union City;Newark;Castro Valley;San Bernardino
US-CO|America/Denver|*Denver;Colorado Springs;Aurora;*Boulder;Fort Collins;Lakewood;Thornton;Arvada;Westminster;Pueblo;Centennial;Greeley;Longmont;Loveland;Broomfield;Littleton;Englewood;Louisville;Superior;Golden;Castle Rock;Parker;Lone Tree;Commerce City;Greenwood Village;Highlands Ranch;Grand Junction;Durango;Aspen;Vail;Steamboat Springs;Monument;Erie;Evergreen;Lafayette
US-CT|America/New_York|Hartford;New Haven;Stamford;Bridgeport;Waterbury;Norwalk;Danbury;Greenwich;New London;Westport
US-DC|America/New_York|*Washington DC=Washington D C;Washington
US-DE|America/New_York|Wilmington;Dover;Newark
US-FL|America/New_York|*Miami;*Orlando;*Tampa;*Jacksonville;*Fort Lauderdale;St. Petersburg;Hialeah;Port St. Lucie;Cape Coral;Pembroke Pines;Hollywood;Gainesville;Miramar;Coral Springs;Clearwater;Palm Bay;West Palm Beach;Lakeland;Pompano Beach;Davie;Boca Raton;Sunrise;Plantation;Deltona;Largo;Melbourne;Deerfield Beach;Boynton Beach;Fort Myers;Naples;Sarasota;Bradenton;Kissimmee;Daytona Beach;Delray Beach;Tallahassee;Ocala;Miami Beach;Coral Gables;Key West;Jupiter;Weston;Winter Park;St. Augustine;Ponte Vedra Beach;Wesley Chapel;Winter Garden;Palm Beach Gardens
US-FL|America/Chicago|Pensacola;Panama City;Panama City Beach;Destin;Fort Walton Beach;Navarre;Crestview;Niceville;Gulf Breeze
US-GA|America/New_York|*Atlanta;Augusta;Columbus;Savannah;Athens;Macon;Sandy Springs;Roswell;Johns Creek;Alpharetta;Marietta;Decatur;Smyrna;Brookhaven;Dunwoody;Duluth;Cumming;Kennesaw;Peachtree City;Woodstock;Lawrenceville
US-HI|Pacific/Honolulu|*Honolulu;Wailuku;Hilo;Kailua;Kahului;Kihei;Lahaina
US-IA|America/Chicago|*Des Moines;Cedar Rapids;Davenport;Sioux City;Iowa City;Ames;Waterloo
US-ID|America/Boise|*Boise;Meridian;Nampa;Caldwell;Eagle;Idaho Falls;Pocatello;Twin Falls;Rexburg
US-ID|America/Los_Angeles|Coeur d'Alene;Post Falls;Lewiston;Moscow;Sandpoint
US-IL|America/Chicago|*Chicago;Aurora;Naperville;Joliet;Rockford;Springfield;Elgin;Peoria;Champaign;Urbana;Waukegan;Evanston;Schaumburg;Bloomington;Oak Park;Deerfield;Northbrook;Arlington Heights;Skokie;Long Grove;Downers Grove
US-IN|America/Indiana/Indianapolis|*Indianapolis;Fort Wayne;South Bend;Carmel;Fishers;Bloomington;Lafayette;West Lafayette;Muncie;Noblesville;Greenwood;Terre Haute;Columbus;Zionsville
US-IN|America/Chicago|Gary;Hammond;Evansville;Merrillville;Crown Point;Valparaiso;Schererville;Michigan City
US-KS|America/Chicago|*Wichita;Overland Park;Kansas City;Olathe;Topeka;Lawrence;Shawnee;Lenexa;Leawood;Manhattan;Salina;Prairie Village
US-KY|America/Kentucky/Louisville|Louisville
US-KY|America/New_York|Lexington;Covington;Florence;Frankfort;Richmond;Georgetown
US-KY|America/Chicago|Bowling Green;Owensboro;Paducah;Hopkinsville
US-LA|America/Chicago|*New Orleans;*Baton Rouge;Shreveport;Lafayette;Lake Charles;Metairie
US-MA|America/New_York|*Boston;Worcester;Springfield;Cambridge;Lowell;Brockton;Quincy;Lynn;New Bedford;Fall River;Newton;Somerville;Waltham;Burlington;Framingham;Lexington;Hudson;Ashland;Hamilton;Brookline;Salem;Medford;Needham;Natick;Marlborough;Andover;Amherst;Northampton
US-MD|America/New_York|*Baltimore;Columbia;Germantown;Silver Spring;Rockville;Bethesda;Gaithersburg;Frederick;Annapolis;College Park
US-ME|America/New_York|Portland;Bangor;Lewiston
US-MI|America/Detroit|*Detroit;Grand Rapids;Warren;Sterling Heights;Ann Arbor;Lansing;Flint;Dearborn;Livonia;Troy;Kalamazoo;Rockford;Farmington Hills;Southfield;Novi;Royal Oak;Birmingham;Traverse City;Holland;Ypsilanti;East Lansing;Midland;Saginaw
US-MI|America/Menominee|Iron Mountain;Ironwood;Menominee
US-MN|America/Chicago|*Minneapolis;St. Paul;Rochester;Duluth;Bloomington;Brooklyn Park;Plymouth;Eagan;Edina;Eden Prairie;Minnetonka;St. Cloud;Woodbury;Maple Grove
US-MO|America/Chicago|*Kansas City;St. Louis;Springfield;Columbia;Independence;Lee's Summit;O'Fallon;St. Charles;Chesterfield
US-MS|America/Chicago|Jackson;Gulfport;Oxford;Biloxi;Hattiesburg
US-MT|America/Denver|Billings;Missoula;Bozeman;Great Falls;Helena;Whitefish;Kalispell;Butte
US-NC|America/New_York|*Charlotte;*Raleigh;Greensboro;Durham;Winston-Salem;Fayetteville;Cary;Wilmington;High Point;Concord;Asheville;Chapel Hill;Greenville;Huntersville;Apex;Morrisville;Wake Forest;Hickory
US-ND|America/Chicago|Fargo;Bismarck;Grand Forks;Minot;West Fargo
US-ND|America/Denver|Dickinson
US-NE|America/Chicago|*Omaha;Lincoln;Bellevue;Grand Island;Kearney;Papillion
US-NE|America/Denver|Scottsbluff
US-NH|America/New_York|Manchester;Nashua;Concord;Portsmouth;Hanover;Dover
US-NJ|America/New_York|Newark;*Jersey City;Paterson;Elizabeth;Edison;Hoboken;Princeton;Trenton;Camden;Cherry Hill;Morristown;Parsippany;Montclair;New Brunswick;Red Bank;Laurel Springs;Basking Ridge;Piscataway
US-NM|America/Denver|*Albuquerque;Las Cruces;Santa Fe;Rio Rancho;Roswell;Taos
US-NV|America/Los_Angeles|*Las Vegas;Henderson;*Reno;North Las Vegas;Sparks;Carson City;Summerlin
US-NY|America/New_York|*New York City=NYC;*New York;*Brooklyn;*Manhattan;Queens;Bronx;Staten Island;Buffalo;Rochester;Yonkers;Syracuse;Albany;White Plains;New Rochelle;Ithaca;Saratoga Springs;Hauppauge;Long Island;Long Island City;Troy;Armonk;Poughkeepsie
US-OH|America/New_York|Columbus;*Cleveland;*Cincinnati;Toledo;Akron;Dayton;Dublin;Canton;Youngstown;Westerville;Mason
US-OK|America/Chicago|*Oklahoma City;*Tulsa;Norman;Broken Arrow;Edmond
US-OR|America/Los_Angeles|Portland;Salem;Eugene;Gresham;Hillsboro;Beaverton;Bend;Medford;Corvallis;Tigard;Lake Oswego;Grants Pass;Ashland;Hood River
US-OR|America/Boise|Ontario
US-PA|America/New_York|*Philadelphia;*Pittsburgh;Allentown;Erie;Reading;Scranton;Bethlehem;Lancaster;Harrisburg;Easton;King of Prussia;State College;West Chester;York;Malvern;Wayne
US-RI|America/New_York|Providence;Warwick;Cranston;Newport
US-SC|America/New_York|Charleston;Columbia;Greenville;Mount Pleasant;Rock Hill;Spartanburg;Myrtle Beach
US-SD|America/Chicago|Sioux Falls;Aberdeen;Brookings
US-SD|America/Denver|Rapid City
US-TN|America/Chicago|*Nashville;*Memphis;Franklin;Brentwood;Murfreesboro;Clarksville;Hendersonville;Gallatin;Smyrna;Spring Hill
US-TN|America/New_York|Knoxville;Chattanooga;Johnson City;Kingsport;Oak Ridge;Maryville
US-TX|America/Chicago|*Houston;*San Antonio;*Dallas;*Austin;*Fort Worth;Arlington;Corpus Christi;Plano;Laredo;Lubbock;Irving;Garland;Frisco;McKinney;Amarillo;Grand Prairie;Brownsville;Killeen;Denton;Mesquite;McAllen;Waco;Carrollton;Midland;Round Rock;Pearland;Richardson;Odessa;Sugar Land;Beaumont;The Woodlands;College Station;Lewisville;Tyler;Allen;League City;Wichita Falls;Katy;San Angelo;*Southlake;Grapevine;Cedar Park;Georgetown;San Marcos;New Braunfels;Flower Mound;Coppell;Westlake;Galveston;Pflugerville;Leander;Prosper;Addison;Las Colinas;Spring
US-TX|America/Denver|El Paso;Socorro
US-UT|America/Denver|*Salt Lake City;Provo;Lehi;Orem;West Valley City;Sandy;Ogden;St. George;Draper;Park City;South Jordan;Cottonwood Heights;American Fork
US-VA|America/New_York|Virginia Beach;Norfolk;Chesapeake;Richmond;Newport News;Alexandria;Hampton;Arlington;Reston;McLean;Tysons;Herndon;Fairfax;Ashburn;Leesburg;Charlottesville;Roanoke;Oakton;Vienna;Falls Church;Blacksburg;Chantilly
US-VT|America/New_York|Burlington;Montpelier
US-WA|America/Los_Angeles|*Seattle;Spokane;Tacoma;Vancouver;Bellevue;Kent;Everett;Renton;Redmond;Kirkland;Bellingham;Olympia;Bothell;Issaquah;Sammamish;Federal Way;Bainbridge Island;Walla Walla;Woodinville
US-WI|America/Chicago|*Milwaukee;Madison;Green Bay;Kenosha;Racine;Appleton;Eau Claire;La Crosse;Waukesha
US-WV|America/New_York|Charleston;Morgantown;Huntington
US-WY|America/Denver|Cheyenne;Casper;Jackson;Jackson Hole;Laramie
CA-AB|America/Edmonton|*Calgary;*Edmonton;Red Deer;Lethbridge;Banff;Canmore
CA-BC|America/Vancouver|Vancouver;Surrey;Burnaby;Richmond;Victoria;Kelowna;Abbotsford;Coquitlam;Nanaimo;North Vancouver;West Vancouver;Kamloops;Langley;Delta;New Westminster;Sechelt;Squamish;Whistler;Prince George
CA-BC|America/Dawson_Creek|Dawson Creek;Fort St. John
CA-BC|America/Edmonton|Cranbrook
CA-MB|America/Winnipeg|*Winnipeg;Brandon
CA-NB|America/Moncton|Moncton;Fredericton;Saint John
CA-NL|America/St_Johns|St. John's;Mount Pearl;Gander;Corner Brook
CA-NL|America/Goose_Bay|Happy Valley-Goose Bay;Labrador City
CA-NS|America/Halifax|Halifax;Dartmouth;Sydney
CA-ON|America/Toronto|*Toronto;*Ottawa;*Mississauga;Brampton;Hamilton;London;Markham;Vaughan;Kitchener;Waterloo;Windsor;Richmond Hill;Oakville;Burlington;Oshawa;Barrie;Guelph;Kingston;Cambridge;Sudbury;Thunder Bay;St. Catharines;Kanata;Whitby;Ajax;Niagara Falls;Peterborough
CA-ON|America/Winnipeg|Kenora
CA-PE|America/Halifax|Charlottetown
CA-QC|America/Toronto|*Montreal=Montréal;*Quebec City=Ville de Québec;Laval;Gatineau;Longueuil;Sherbrooke;Trois-Rivières
CA-SK|America/Regina|*Regina;*Saskatoon;Prince Albert;Moose Jaw
CA-YT|America/Whitehorse|Whitehorse
CA-NT|America/Yellowknife|Yellowknife
CA-NU|America/Iqaluit|Iqaluit
MX-AGU|America/Mexico_City|Aguascalientes
MX-BCN|America/Tijuana|*Tijuana;Mexicali;Ensenada
MX-BCS|America/Mazatlan|La Paz;Cabo San Lucas;San José del Cabo
MX-CHH|America/Chihuahua|Chihuahua
MX-CHH|America/Ciudad_Juarez|*Ciudad Juárez
MX-CMX|America/Mexico_City|*Mexico City=Ciudad de México=CDMX=México DF
MX-COA|America/Monterrey|Saltillo;Torreón
MX-GUA|America/Mexico_City|León;Guanajuato;Irapuato;Celaya
MX-JAL|America/Mexico_City|Guadalajara;Zapopan;Puerto Vallarta
MX-NLE|America/Monterrey|Monterrey;San Pedro Garza García
MX-OAX|America/Mexico_City|Oaxaca
MX-PUE|America/Mexico_City|Puebla
MX-QUE|America/Mexico_City|Querétaro
MX-ROO|America/Cancun|*Cancún;Playa del Carmen;Tulum;Chetumal
MX-SIN|America/Mazatlan|Culiacán;*Mazatlán;Los Mochis
MX-SON|America/Hermosillo|*Hermosillo;Ciudad Obregón
MX-TAM|America/Matamoros|Matamoros;Reynosa;Nuevo Laredo
MX-TAM|America/Monterrey|Tampico;Ciudad Victoria
MX-VER|America/Mexico_City|Veracruz;Xalapa
MX-YUC|America/Merida|Mérida
BR-SP|America/Sao_Paulo|*São Paulo;*Campinas;Guarulhos;Santos;São José dos Campos;Ribeirão Preto;Sorocaba;Santo André;São Bernardo do Campo;Osasco;São Carlos;Barueri
BR-RJ|America/Sao_Paulo|*Rio de Janeiro;Niterói
BR-MG|America/Sao_Paulo|*Belo Horizonte;Uberlândia;Contagem;Juiz de Fora
BR-PR|America/Sao_Paulo|*Curitiba;Londrina;Maringá
BR-RS|America/Sao_Paulo|*Porto Alegre;Caxias do Sul
BR-SC|America/Sao_Paulo|*Florianópolis;Joinville;Blumenau
BR-DF|America/Sao_Paulo|*Brasília
BR-GO|America/Sao_Paulo|*Goiânia
BR-ES|America/Sao_Paulo|Vitória
BR-BA|America/Bahia|Salvador;Feira de Santana
BR-PE|America/Recife|*Recife;Olinda
BR-CE|America/Fortaleza|*Fortaleza
BR-RN|America/Fortaleza|Natal
BR-PB|America/Fortaleza|João Pessoa;Campina Grande
BR-PI|America/Fortaleza|Teresina
BR-MA|America/Fortaleza|São Luís
BR-AL|America/Maceio|*Maceió
BR-SE|America/Maceio|Aracaju
BR-PA|America/Belem|Belém
BR-AM|America/Manaus|*Manaus
BR-MT|America/Cuiaba|*Cuiabá
BR-MS|America/Campo_Grande|Campo Grande
BR-RO|America/Porto_Velho|Porto Velho
BR-AC|America/Rio_Branco|Rio Branco
AR|America/Argentina/Buenos_Aires|*Buenos Aires=CABA=City of Buenos Aires;La Plata;Mar del Plata;Bahía Blanca;San Carlos de Bariloche=Bariloche
AR|America/Argentina/Cordoba|Córdoba;Rosario;Santa Fe
AR|America/Argentina/Mendoza|Mendoza
AR|America/Argentina/Tucuman|Tucumán;San Miguel de Tucumán
BO|America/La_Paz|La Paz;Santa Cruz de la Sierra;Cochabamba
CL|America/Santiago|Santiago;Santiago de Chile;Valparaíso;Viña del Mar;Concepción;Antofagasta
CL|America/Punta_Arenas|Punta Arenas
CO|America/Bogota|*Bogotá;*Medellín;*Cali;*Barranquilla;Cartagena;Bucaramanga;Pereira;Ibagué
CR|America/Costa_Rica|San José;Heredia
CU|America/Havana|*Havana=La Habana
DO|America/Santo_Domingo|Santo Domingo;Santiago de los Caballeros;Punta Cana
EC|America/Guayaquil|*Quito;*Guayaquil;Cuenca
GF|America/Cayenne|*Cayenne
GT|America/Guatemala|*Guatemala City
HN|America/Tegucigalpa|*Tegucigalpa;San Pedro Sula
HT|America/Port-au-Prince|*Port-au-Prince
JM|America/Jamaica|Kingston
NI|America/Managua|*Managua
PA|America/Panama|Panama City
PE|America/Lima|*Lima;*Arequipa;Trujillo;Cusco
PR|America/Puerto_Rico|San Juan
PY|America/Asuncion|*Asunción
SV|America/El_Salvador|San Salvador
TT|America/Port_of_Spain|*Port of Spain
UY|America/Montevideo|*Montevideo;Punta del Este
VE|America/Caracas|*Caracas;Maracaibo;Valencia
BS|America/Nassau|Nassau
BB|America/Barbados|Bridgetown
GY|America/Guyana|Georgetown
`;
