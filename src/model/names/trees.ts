/** Names of trees for groups. The order is that in which they are taken, so names are only ever added at the end. */
export const trees: readonly string[] = (
  'Alder Birch Cedar Hazel Juniper Linden Maple Oak Pine Rowan Willow Ash Aspen Beech Cherry Elm Larch Olive Poplar ' +
  'Spruce Yew Chestnut Cypress Fig Hawthorn Holly Magnolia Mulberry Palm Plum Quince Sequoia Sycamore Walnut Acacia ' +
  'Almond Apple Apricot Bamboo Baobab Cacao Camphor Catalpa Citrus Cork Cornel Dogwood Ebony Elder Fir Ginkgo ' +
  'Hemlock Hickory Hornbeam Jacaranda Laurel Lilac Locust Mahogany Mango Medlar Myrtle Nutmeg Pear Pecan Redwood ' +
  'Sandalwood Sumac Tamarind Teak Tupelo Whitebeam Balsa Banyan Boxwood Breadfruit Buckthorn Butternut Carob Cashew ' +
  'Cinnamon Clove Coconut Cottonwood Durian Eucalyptus Greenheart Guava Hackberry Ironwood Jujube Kapok Kumquat ' +
  'Laburnum Lychee Macadamia Manuka Marula Mesquite Nectarine Orange Osier Papaya Peach Persimmon Pistachio Plane ' +
  'Pomegranate Pomelo Rambutan Rubberwood Satinwood Serviceberry Silverbell Snowbell Soapbark Tamarack Tangerine ' +
  'Torreya Tulipwood Wattle Yucca Zelkova'
).split(' ');
