/** Names for groups: trees, because a group should not be called after a department or a number. */
import { byCodePoint } from '../model/order.ts';

const trees = (
  'Alder Birch Cedar Hazel Juniper Linden Maple Oak Pine Rowan Willow Ash Aspen Beech Cherry Elm Larch Olive Poplar ' +
  'Spruce Yew Chestnut Cypress Fig Hawthorn Holly Magnolia Mulberry Palm Plum Quince Sequoia Sycamore Walnut Acacia ' +
  'Almond Apple Apricot Bamboo Baobab Cacao Camphor Catalpa Citrus Cork Cornel Dogwood Ebony Elder Fir Ginkgo Hemlock ' +
  'Hickory Hornbeam Jacaranda Laurel Lilac Locust Mahogany Mango Medlar Myrtle Nutmeg Pear Pecan Redwood Sandalwood ' +
  'Sumac Tamarind Teak Tupelo Whitebeam'
).split(' ');

/** Names for so many groups, ascending by code point: trees while they last, numbers of equal width beyond. */
export function groupNames(count: number): string[] {
  if (count <= trees.length) return trees.slice(0, count).sort(byCodePoint);
  const width = String(count).length;
  return Array.from({ length: count }, (_, index) => `Group ${String(index + 1).padStart(width, '0')}`);
}
