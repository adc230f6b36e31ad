/** Names of birds for groups. Names are only ever added at the end. */
export const birds: readonly string[] = (
  'Avocet Bittern Bluebird Bunting Condor Cormorant Crane Curlew Dipper Dunlin Eagle Egret Falcon Finch Flamingo ' +
  'Goldfinch Goshawk Grebe Harrier Heron Hoopoe Ibis Jackdaw Kestrel Kingfisher Kittiwake Lapwing Linnet Magpie ' +
  'Mallard Nightingale Nuthatch Oriole Osprey Owl Partridge Pelican Penguin Petrel Pheasant Pipit Plover Ptarmigan ' +
  'Puffin Quail Raven Redstart Sandpiper Shearwater Shelduck Skylark Snipe Sparrow Starling Stork Swallow Swan ' +
  'Swift Teal Tern Thrush Toucan Turnstone Wagtail Warbler Waxwing Wheatear Whimbrel Wigeon Woodpecker Wren ' +
  'Yellowhammer Albatross Antbird Barbet Blackbird Blackcap Bobolink Brambling Broadbill Bullfinch Canary Cardinal ' +
  'Cassowary Chaffinch Chickadee Chiffchaff Corncrake Crossbill Dotterel Dove Dunnock Eider Emu Fieldfare Firecrest ' +
  'Flicker Frigatebird Fulmar Gadwall Gannet Godwit Goldcrest Goldeneye Grackle Greenfinch Guillemot Gyrfalcon ' +
  'Hawfinch Honeyguide Hornbill Hummingbird Jacana Junco Kea Kinglet Kiwi Kookaburra Lorikeet Lyrebird Macaw ' +
  'Meadowlark Merganser Motmot Moorhen Mynah Nightjar Ovenbird Parakeet Pintail Pochard Redpoll Redwing Roadrunner ' +
  'Sanderling Siskin Spoonbill Sunbird Tanager Treecreeper Trogon Turaco Whinchat Whitethroat'
).split(' ');
