/** Elements with text that is only ever text: nothing on the page is made from markup. */

export type Child = Node | string | null;
type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  return filled(document.createElement(tag), attributes, children);
}

const SVG = 'http://www.w3.org/2000/svg';

export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  return filled(document.createElementNS(SVG, tag), attributes, children);
}

function filled<E extends Element>(element: E, attributes: Attributes, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined)
      element.setAttribute(name, String(value));
  }
  for (const child of children) if (child !== null) element.append(child);
  return element;
}

export function button(
  text: string,
  onClick: () => void,
  attributes: Attributes = {},
  ...more: Child[]
): HTMLButtonElement {
  const element = h('button', { type: 'button', ...attributes }, text, ...more);
  element.addEventListener('click', onClick);
  return element;
}

/** A name as it is, whichever way it is written: what is beside it keeps its own direction. */
export function isolated(text: string): HTMLElement {
  return h('bdi', {}, text);
}

/** "Ana, Bo and Cy". */
export function listed(texts: readonly string[]): Child[] {
  return texts.flatMap((text, index): Child[] => {
    const joint = index === 0 ? '' : index === texts.length - 1 ? ' and ' : ', ';
    return [joint, isolated(text)];
  });
}

/** Text for those who hear the page. */
export function unseen(text: string): HTMLElement {
  return h('span', { class: 'unseen' }, text);
}
