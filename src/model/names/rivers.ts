/** Names of rivers for groups, from all parts of the world. Names are only ever added at the end. */
export const rivers: readonly string[] = (
  'Amazon Danube Ganges Indus Loire Mekong Nile Orinoco Rhine Seine Tagus Thames Tiber Volga Yukon Zambezi Congo ' +
  'Douro Elbe Limpopo Oder Severn Tigris Vistula Yangtze Aare Adige Arno Avon Colorado Columbia Drava Ebro ' +
  'Ems Garonne Glomma Guadiana Havel Isar Kemi Klamath Meuse Minho Mondego Moselle Mulde Narmada Neckar Ohio ' +
  'Okavango Orange Ottawa Paraguay Parana Pecos Platte Potomac Raba Salween Sambre Saone Savannah Spree Tarn Tay ' +
  'Tees Tornio Tweed Tyne Ural Uruguay Usk Waal Weser Yarra Yellowstone Aisne Allier Angara Athabasca Benue ' +
  'Brahmaputra Cauvery Charente Cuanza Derwent Dordogne Dvina Enns Essequibo Fulda Godavari Humber Irrawaddy Kagera ' +
  'Kasai Lule Mahanadi Manzanares Maranon Mersey Ogowe Oka Ouse Pechora Piave Rufiji Saale Senegal Skeena ' +
  'Susquehanna Tocantins Vardar Vienne Warta Werra Willamette Yenisei Amur Boyne Forth Liffey Spey Irtysh Waikato ' +
  'Clutha Napo Madeira Xingu Tapajos Brazos Missouri Wabash Delaware Saguenay Kootenay Liard Kafue Luangwa ' +
  'Tugela Gambia Chenab Sutlej Meghna Kelani Chindwin Kapuas Mahakam Sepik Shinano Kiso'
).split(' ');
