/** States and provinces of countries with several timezones. */

/**
 * A line each: ISO 3166-2 code | zone | names. No zone where clocks differ for more than 1 in 400 of the people: there
 * the city decides. Gathered by hand for minim; checked against the comments of `zone.tab` in the IANA tz database.
 */
export const regionLines = `
US-AL|America/Chicago|Alabama
US-AK|America/Anchorage|Alaska
US-AZ||Arizona
US-AR|America/Chicago|Arkansas
US-CA|America/Los_Angeles|California
US-CO|America/Denver|Colorado
US-CT|America/New_York|Connecticut
US-DC|America/New_York|District of Columbia
US-DE|America/New_York|Delaware
US-FL||Florida
US-GA|America/New_York|Georgia
US-HI|Pacific/Honolulu|Hawaii
US-IA|America/Chicago|Iowa
US-ID||Idaho
US-IL|America/Chicago|Illinois
US-IN||Indiana
US-KS||Kansas
US-KY||Kentucky
US-LA|America/Chicago|Louisiana
US-MA|America/New_York|Massachusetts
US-MD|America/New_York|Maryland
US-ME|America/New_York|Maine
US-MI||Michigan
US-MN|America/Chicago|Minnesota
US-MO|America/Chicago|Missouri
US-MS|America/Chicago|Mississippi
US-MT|America/Denver|Montana
US-NC|America/New_York|North Carolina
US-ND||North Dakota
US-NE||Nebraska
US-NH|America/New_York|New Hampshire
US-NJ|America/New_York|New Jersey
US-NM|America/Denver|New Mexico
US-NV|America/Los_Angeles|Nevada
US-NY|America/New_York|New York;New York State
US-OH|America/New_York|Ohio
US-OK|America/Chicago|Oklahoma
US-OR||Oregon
US-PA|America/New_York|Pennsylvania
US-PR|America/Puerto_Rico|Puerto Rico
US-RI|America/New_York|Rhode Island
US-SC|America/New_York|South Carolina
US-SD||South Dakota
US-TN||Tennessee
US-TX||Texas
US-UT|America/Denver|Utah
US-VA|America/New_York|Virginia
US-VT|America/New_York|Vermont
US-WA|America/Los_Angeles|Washington;Washington State
US-WI|America/Chicago|Wisconsin
US-WV|America/New_York|West Virginia
US-WY|America/Denver|Wyoming
CA-AB|America/Edmonton|Alberta
CA-BC||British Columbia
CA-MB|America/Winnipeg|Manitoba
CA-NB|America/Moncton|New Brunswick
CA-NL||Newfoundland and Labrador
CA-NS|America/Halifax|Nova Scotia
CA-NT|America/Yellowknife|Northwest Territories
CA-NU||Nunavut
CA-ON||Ontario
CA-PE|America/Halifax|Prince Edward Island
CA-QC|America/Toronto|Quebec;Québec
CA-SK||Saskatchewan
CA-YT|America/Whitehorse|Yukon
AU-ACT|Australia/Sydney|Australian Capital Territory
AU-NSW|Australia/Sydney|New South Wales
AU-NT|Australia/Darwin|Northern Territory
AU-QLD|Australia/Brisbane|Queensland
AU-SA|Australia/Adelaide|South Australia
AU-TAS|Australia/Hobart|Tasmania
AU-VIC|Australia/Melbourne|Victoria
AU-WA|Australia/Perth|Western Australia
BR-AC|America/Rio_Branco|Acre
BR-AL|America/Maceio|Alagoas
BR-AM||Amazonas
BR-AP|America/Belem|Amapá
BR-BA|America/Bahia|Bahia
BR-CE|America/Fortaleza|Ceará
BR-DF|America/Sao_Paulo|Distrito Federal
BR-ES|America/Sao_Paulo|Espírito Santo
BR-GO|America/Sao_Paulo|Goiás
BR-MA|America/Fortaleza|Maranhão
BR-MG|America/Sao_Paulo|Minas Gerais
BR-MS|America/Campo_Grande|Mato Grosso do Sul
BR-MT|America/Cuiaba|Mato Grosso
BR-PA|America/Belem|Pará
BR-PB|America/Fortaleza|Paraíba
BR-PE|America/Recife|Pernambuco
BR-PI|America/Fortaleza|Piauí
BR-PR|America/Sao_Paulo|Paraná
BR-RJ|America/Sao_Paulo|Rio de Janeiro
BR-RN|America/Fortaleza|Rio Grande do Norte
BR-RO|America/Porto_Velho|Rondônia
BR-RR|America/Boa_Vista|Roraima
BR-RS|America/Sao_Paulo|Rio Grande do Sul
BR-SC|America/Sao_Paulo|Santa Catarina
BR-SE|America/Maceio|Sergipe
BR-SP|America/Sao_Paulo|São Paulo
BR-TO|America/Araguaina|Tocantins
MX-AGU|America/Mexico_City|Aguascalientes
MX-BCN|America/Tijuana|Baja California
MX-BCS|America/Mazatlan|Baja California Sur
MX-CHH||Chihuahua
MX-CMX|America/Mexico_City|Ciudad de México;CDMX
MX-COA||Coahuila
MX-GUA|America/Mexico_City|Guanajuato
MX-JAL|America/Mexico_City|Jalisco
MX-MEX|America/Mexico_City|Estado de México
MX-NLE||Nuevo León
MX-OAX|America/Mexico_City|Oaxaca
MX-PUE|America/Mexico_City|Puebla
MX-QUE|America/Mexico_City|Querétaro
MX-ROO|America/Cancun|Quintana Roo
MX-SIN|America/Mazatlan|Sinaloa
MX-SON|America/Hermosillo|Sonora
MX-TAM||Tamaulipas
MX-VER|America/Mexico_City|Veracruz
MX-YUC|America/Merida|Yucatán
ES-AN|Europe/Madrid|Andalusia;Andalucía
ES-CN|Atlantic/Canary|Canary Islands;Canarias;Islas Canarias
ES-CT|Europe/Madrid|Catalonia;Catalunya;Cataluña
ES-GA|Europe/Madrid|Galicia
ES-IB|Europe/Madrid|Balearic Islands;Mallorca;Majorca;Ibiza
ES-MD|Europe/Madrid|Comunidad de Madrid
ES-PV|Europe/Madrid|Basque Country;País Vasco
ES-VC|Europe/Madrid|Comunidad Valenciana
PT-20|Atlantic/Azores|Azores;Açores
PT-30|Atlantic/Madeira|Madeira
ID-BA|Asia/Makassar|Bali
ID-JB|Asia/Jakarta|West Java;Jawa Barat
ID-JI|Asia/Jakarta|East Java;Jawa Timur
ID-JT|Asia/Jakarta|Central Java;Jawa Tengah
`;
