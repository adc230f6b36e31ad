/** Countries: their timezones and the names that exports use for them. */

/**
 * A line each: ISO 3166 code | zones, the one of most people first | names, abbreviations marked with `!`.
 *
 * Codes and zones come from `zone.tab` and `iso3166.tab` of the IANA tz database 2025b, which is in the public domain;
 * further names were added by hand. Set aside are zones of fewer than 1 in 400 of a country (Chatham, Galapagos), and two
 * that its own law does not know: Urumqi, where Beijing time is official, and Simferopol.
 */
export const countryLines = `
AD|Europe/Andorra|Andorra
AE|Asia/Dubai|United Arab Emirates;UAE!;Emirates
AF|Asia/Kabul|Afghanistan
AG|America/Antigua|Antigua and Barbuda
AI|America/Anguilla|Anguilla
AL|Europe/Tirane|Albania
AM|Asia/Yerevan|Armenia
AO|Africa/Luanda|Angola
AR|America/Argentina/Buenos_Aires America/Argentina/Cordoba America/Argentina/Salta America/Argentina/Jujuy America/Argentina/Tucuman America/Argentina/Catamarca America/Argentina/La_Rioja America/Argentina/San_Juan America/Argentina/Mendoza America/Argentina/San_Luis America/Argentina/Rio_Gallegos America/Argentina/Ushuaia|Argentina;ARG!
AS|Pacific/Pago_Pago|American Samoa
AT|Europe/Vienna|Austria;Österreich;AUT!
AU|Australia/Sydney Australia/Lord_Howe Antarctica/Macquarie Australia/Hobart Australia/Melbourne Australia/Broken_Hill Australia/Brisbane Australia/Lindeman Australia/Adelaide Australia/Darwin Australia/Perth Australia/Eucla|Australia;AUS!
AW|America/Aruba|Aruba
AX|Europe/Mariehamn|Åland Islands;Åland
AZ|Asia/Baku|Azerbaijan
BA|Europe/Sarajevo|Bosnia and Herzegovina;Bosnia
BB|America/Barbados|Barbados
BD|Asia/Dhaka|Bangladesh;BGD!
BE|Europe/Brussels|Belgium;Belgique;België;Belgien;BEL!
BF|Africa/Ouagadougou|Burkina Faso
BG|Europe/Sofia|Bulgaria;BGR!
BH|Asia/Bahrain|Bahrain;BHR!
BI|Africa/Bujumbura|Burundi
BJ|Africa/Porto-Novo|Benin
BL|America/St_Barthelemy|St Barthelemy
BM|Atlantic/Bermuda|Bermuda
BN|Asia/Brunei|Brunei;Brunei Darussalam
BO|America/La_Paz|Bolivia;Plurinational State of Bolivia
BQ|America/Kralendijk|Bonaire
BR|America/Sao_Paulo America/Noronha America/Belem America/Fortaleza America/Recife America/Araguaina America/Maceio America/Bahia America/Campo_Grande America/Cuiaba America/Santarem America/Porto_Velho America/Boa_Vista America/Manaus America/Eirunepe America/Rio_Branco|Brazil;Brasil;BRA!
BS|America/Nassau|Bahamas;The Bahamas
BT|Asia/Thimphu|Bhutan
BW|Africa/Gaborone|Botswana
BY|Europe/Minsk|Belarus
BZ|America/Belize|Belize
CA|America/Toronto America/St_Johns America/Halifax America/Glace_Bay America/Moncton America/Goose_Bay America/Blanc-Sablon America/Iqaluit America/Atikokan America/Winnipeg America/Resolute America/Rankin_Inlet America/Regina America/Swift_Current America/Edmonton America/Cambridge_Bay America/Inuvik America/Creston America/Dawson_Creek America/Fort_Nelson America/Whitehorse America/Dawson America/Vancouver|Canada;CAN!
CC|Indian/Cocos|Cocos Islands
CD|Africa/Kinshasa Africa/Lubumbashi|DR Congo;Democratic Republic of the Congo;DRC!
CF|Africa/Bangui|Central African Republic;CAR!
CG|Africa/Brazzaville|Republic of the Congo
CH|Europe/Zurich|Switzerland;Schweiz;Suisse;Svizzera;CHE!;SUI!
CI|Africa/Abidjan|Côte d'Ivoire;Ivory Coast
CK|Pacific/Rarotonga|Cook Islands
CL|America/Santiago America/Coyhaique America/Punta_Arenas Pacific/Easter|Chile;CHL!
CM|Africa/Douala|Cameroon
CN|Asia/Shanghai|China;People's Republic of China;PRC!;CHN!
CO|America/Bogota|Colombia;COL!
CR|America/Costa_Rica|Costa Rica;CRI!
CU|America/Havana|Cuba
CV|Atlantic/Cape_Verde|Cape Verde;Cabo Verde
CW|America/Curacao|Curaçao
CX|Indian/Christmas|Christmas Island
CY|Asia/Nicosia Asia/Famagusta|Cyprus;CYP!
CZ|Europe/Prague|Czech Republic;Czechia;CZE!;Česko
DE|Europe/Berlin Europe/Busingen|Germany;Deutschland;DEU!;GER!
DJ|Africa/Djibouti|Djibouti
DK|Europe/Copenhagen|Denmark;Danmark;DNK!
DM|America/Dominica|Dominica
DO|America/Santo_Domingo|Dominican Republic;DOM!
DZ|Africa/Algiers|Algeria
EC|America/Guayaquil|Ecuador
EE|Europe/Tallinn|Estonia;Eesti
EG|Africa/Cairo|Egypt;EGY!
EH|Africa/El_Aaiun|Western Sahara
ER|Africa/Asmara|Eritrea
ES|Europe/Madrid Africa/Ceuta Atlantic/Canary|Spain;España;ESP!
ET|Africa/Addis_Ababa|Ethiopia;ETH!
FI|Europe/Helsinki|Finland;Suomi;FIN!
FJ|Pacific/Fiji|Fiji
FK|Atlantic/Stanley|Falkland Islands
FM|Pacific/Chuuk Pacific/Pohnpei Pacific/Kosrae|Micronesia
FO|Atlantic/Faroe|Faroe Islands
FR|Europe/Paris|France;FRA!
GA|Africa/Libreville|Gabon
GB|Europe/London|United Kingdom;Great Britain;Britain;UK!;GBR!;England;Scotland;Wales;Northern Ireland;United Kingdom of Great Britain and Northern Ireland
GD|America/Grenada|Grenada
GE|Asia/Tbilisi|Georgia
GF|America/Cayenne|French Guiana
GG|Europe/Guernsey|Guernsey
GH|Africa/Accra|Ghana;GHA!
GI|Europe/Gibraltar|Gibraltar
GL|America/Nuuk America/Danmarkshavn America/Scoresbysund America/Thule|Greenland
GM|Africa/Banjul|Gambia;The Gambia
GN|Africa/Conakry|Guinea
GP|America/Guadeloupe|Guadeloupe
GQ|Africa/Malabo|Equatorial Guinea
GR|Europe/Athens|Greece;Hellas;GRC!
GT|America/Guatemala|Guatemala
GU|Pacific/Guam|Guam
GW|Africa/Bissau|Guinea-Bissau
GY|America/Guyana|Guyana
HK|Asia/Hong_Kong|Hong Kong;Hong Kong SAR;HKG!
HN|America/Tegucigalpa|Honduras
HR|Europe/Zagreb|Croatia;Hrvatska;HRV!
HT|America/Port-au-Prince|Haiti
HU|Europe/Budapest|Hungary;Magyarország;HUN!
ID|Asia/Jakarta Asia/Pontianak Asia/Makassar Asia/Jayapura|Indonesia;IDN!
IE|Europe/Dublin|Ireland;Éire;Republic of Ireland;IRL!
IL|Asia/Jerusalem|Israel;ISR!
IM|Europe/Isle_of_Man|Isle of Man
IN|Asia/Kolkata|India;IND!;Bharat
IO|Indian/Chagos|British Indian Ocean Territory
IQ|Asia/Baghdad|Iraq
IR|Asia/Tehran|Iran;Islamic Republic of Iran
IS|Atlantic/Reykjavik|Iceland;ISL!
IT|Europe/Rome|Italy;Italia;ITA!
JE|Europe/Jersey|Jersey
JM|America/Jamaica|Jamaica
JO|Asia/Amman|Jordan;JOR!
JP|Asia/Tokyo|Japan;JPN!
KE|Africa/Nairobi|Kenya;KEN!
KG|Asia/Bishkek|Kyrgyzstan;Kyrgyz Republic
KH|Asia/Phnom_Penh|Cambodia
KI|Pacific/Tarawa Pacific/Kanton Pacific/Kiritimati|Kiribati
KM|Indian/Comoro|Comoros
KN|America/St_Kitts|St Kitts and Nevis
KP|Asia/Pyongyang|North Korea
KR|Asia/Seoul|South Korea;Republic of Korea;Korea, Republic of;KOR!
KW|Asia/Kuwait|Kuwait;KWT!
KY|America/Cayman|Cayman Islands
KZ|Asia/Almaty Asia/Qyzylorda Asia/Qostanay Asia/Aqtobe Asia/Aqtau Asia/Atyrau Asia/Oral|Kazakhstan;KAZ!
LA|Asia/Vientiane|Laos
LB|Asia/Beirut|Lebanon;LBN!
LC|America/St_Lucia|St Lucia
LI|Europe/Vaduz|Liechtenstein
LK|Asia/Colombo|Sri Lanka;LKA!
LR|Africa/Monrovia|Liberia
LS|Africa/Maseru|Lesotho
LT|Europe/Vilnius|Lithuania;Lietuva;LTU!
LU|Europe/Luxembourg|Luxembourg;LUX!
LV|Europe/Riga|Latvia;Latvija;LVA!
LY|Africa/Tripoli|Libya
MA|Africa/Casablanca|Morocco;MAR!
MC|Europe/Monaco|Monaco
MD|Europe/Chisinau|Moldova;Republic of Moldova
ME|Europe/Podgorica|Montenegro
MF|America/Marigot|Saint Martin
MG|Indian/Antananarivo|Madagascar
MH|Pacific/Majuro Pacific/Kwajalein|Marshall Islands
MK|Europe/Skopje|North Macedonia
ML|Africa/Bamako|Mali
MM|Asia/Yangon|Myanmar;Burma
MN|Asia/Ulaanbaatar Asia/Hovd|Mongolia
MO|Asia/Macau|Macau;Macao
MP|Pacific/Saipan|Northern Mariana Islands
MQ|America/Martinique|Martinique
MR|Africa/Nouakchott|Mauritania
MS|America/Montserrat|Montserrat
MT|Europe/Malta|Malta;MLT!
MU|Indian/Mauritius|Mauritius
MV|Indian/Maldives|Maldives
MW|Africa/Blantyre|Malawi
MX|America/Mexico_City America/Cancun America/Merida America/Monterrey America/Matamoros America/Chihuahua America/Ciudad_Juarez America/Ojinaga America/Mazatlan America/Bahia_Banderas America/Hermosillo America/Tijuana|Mexico;México;MEX!
MY|Asia/Kuala_Lumpur Asia/Kuching|Malaysia;MYS!
MZ|Africa/Maputo|Mozambique
NA|Africa/Windhoek|Namibia
NC|Pacific/Noumea|New Caledonia
NE|Africa/Niamey|Niger
NF|Pacific/Norfolk|Norfolk Island
NG|Africa/Lagos|Nigeria;NGA!
NI|America/Managua|Nicaragua
NL|Europe/Amsterdam|Netherlands;Nederland;Holland;NLD!;NED!
NO|Europe/Oslo|Norway;Norge;NOR!
NP|Asia/Kathmandu|Nepal
NR|Pacific/Nauru|Nauru
NU|Pacific/Niue|Niue
NZ|Pacific/Auckland|New Zealand;NZL!;Aotearoa
OM|Asia/Muscat|Oman;OMN!
PA|America/Panama|Panama;PAN!
PE|America/Lima|Peru;PER!
PF|Pacific/Tahiti Pacific/Marquesas Pacific/Gambier|French Polynesia
PG|Pacific/Port_Moresby Pacific/Bougainville|Papua New Guinea
PH|Asia/Manila|Philippines;The Philippines;PHL!
PK|Asia/Karachi|Pakistan;PAK!
PL|Europe/Warsaw|Poland;Polska;POL!
PM|America/Miquelon|Saint Pierre and Miquelon
PN|Pacific/Pitcairn|Pitcairn
PR|America/Puerto_Rico|Puerto Rico;PRI!
PS|Asia/Gaza Asia/Hebron|Palestine
PT|Europe/Lisbon Atlantic/Madeira Atlantic/Azores|Portugal;PRT!
PW|Pacific/Palau|Palau
PY|America/Asuncion|Paraguay
QA|Asia/Qatar|Qatar;QAT!
RE|Indian/Reunion|Réunion
RO|Europe/Bucharest|Romania;România;ROU!
RS|Europe/Belgrade|Serbia;SRB!
RU|Europe/Moscow Europe/Kaliningrad Europe/Kirov Europe/Volgograd Europe/Astrakhan Europe/Saratov Europe/Ulyanovsk Europe/Samara Asia/Yekaterinburg Asia/Omsk Asia/Novosibirsk Asia/Barnaul Asia/Tomsk Asia/Novokuznetsk Asia/Krasnoyarsk Asia/Irkutsk Asia/Chita Asia/Yakutsk Asia/Khandyga Asia/Vladivostok Asia/Ust-Nera Asia/Magadan Asia/Sakhalin Asia/Srednekolymsk Asia/Kamchatka Asia/Anadyr|Russia;Russian Federation;RUS!
RW|Africa/Kigali|Rwanda;RWA!
SA|Asia/Riyadh|Saudi Arabia;KSA!;Kingdom of Saudi Arabia
SB|Pacific/Guadalcanal|Solomon Islands
SC|Indian/Mahe|Seychelles
SD|Africa/Khartoum|Sudan
SE|Europe/Stockholm|Sweden;Sverige;SWE!
SG|Asia/Singapore|Singapore;SGP!
SH|Atlantic/St_Helena|St Helena
SI|Europe/Ljubljana|Slovenia;Slovenija;SVN!
SJ|Arctic/Longyearbyen|Svalbard
SK|Europe/Bratislava|Slovakia;Slovensko;Slovak Republic;SVK!
SL|Africa/Freetown|Sierra Leone
SM|Europe/San_Marino|San Marino
SN|Africa/Dakar|Senegal
SO|Africa/Mogadishu|Somalia
SR|America/Paramaribo|Suriname
SS|Africa/Juba|South Sudan
ST|Africa/Sao_Tome|Sao Tome and Principe
SV|America/El_Salvador|El Salvador
SX|America/Lower_Princes|Sint Maarten
SY|Asia/Damascus|Syria;Syrian Arab Republic
SZ|Africa/Mbabane|Eswatini;Swaziland
TC|America/Grand_Turk|Turks and Caicos Islands
TD|Africa/Ndjamena|Chad
TG|Africa/Lome|Togo
TH|Asia/Bangkok|Thailand;THA!
TJ|Asia/Dushanbe|Tajikistan
TK|Pacific/Fakaofo|Tokelau
TL|Asia/Dili|East Timor;Timor-Leste
TM|Asia/Ashgabat|Turkmenistan
TN|Africa/Tunis|Tunisia
TO|Pacific/Tongatapu|Tonga
TR|Europe/Istanbul|Turkey;Türkiye;TUR!
TT|America/Port_of_Spain|Trinidad and Tobago
TV|Pacific/Funafuti|Tuvalu
TW|Asia/Taipei|Taiwan;TWN!
TZ|Africa/Dar_es_Salaam|Tanzania;United Republic of Tanzania
UA|Europe/Kyiv|Ukraine;UKR!
UG|Africa/Kampala|Uganda;UGA!
US|America/New_York America/Detroit America/Kentucky/Louisville America/Kentucky/Monticello America/Indiana/Indianapolis America/Indiana/Vincennes America/Indiana/Winamac America/Indiana/Marengo America/Indiana/Petersburg America/Indiana/Vevay America/Chicago America/Indiana/Tell_City America/Indiana/Knox America/Menominee America/North_Dakota/Center America/North_Dakota/New_Salem America/North_Dakota/Beulah America/Denver America/Boise America/Phoenix America/Los_Angeles America/Anchorage America/Juneau America/Sitka America/Metlakatla America/Yakutat America/Nome America/Adak Pacific/Honolulu|United States;United States of America;USA!;US!
UY|America/Montevideo|Uruguay;URY!
UZ|Asia/Tashkent Asia/Samarkand|Uzbekistan
VA|Europe/Vatican|Vatican City;Holy See
VC|America/St_Vincent|St Vincent;St Vincent and the Grenadines
VE|America/Caracas|Venezuela;Bolivarian Republic of Venezuela
VG|America/Tortola|British Virgin Islands
VI|America/St_Thomas|US Virgin Islands
VN|Asia/Ho_Chi_Minh|Vietnam;Viet Nam;VNM!
VU|Pacific/Efate|Vanuatu
WF|Pacific/Wallis|Wallis and Futuna
WS|Pacific/Apia|Samoa
YE|Asia/Aden|Yemen
YT|Indian/Mayotte|Mayotte
ZA|Africa/Johannesburg|South Africa;RSA!;ZAF!
ZM|Africa/Lusaka|Zambia
ZW|Africa/Harare|Zimbabwe
`;
