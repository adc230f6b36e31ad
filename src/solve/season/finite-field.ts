/** Finite fields, and products of them: numbers to reckon with round a circle, in which differences can be divided by. */

/** Elements are the numbers from 0 to `order - 1`. */
export interface Ring {
  readonly order: number;
  /** The difference of any two of the first so many of `scales` has an inverse; more than so many there are not. */
  readonly scales: readonly number[];
  minus(a: number, b: number): number;
  times(a: number, b: number): number;
}

/** The product of one field for each prime power of the order; its least factor says how many scales there are. */
export function ringOf(order: number): Ring {
  const fields = primePowers(order).map(([prime, degree]) => fieldOf(prime, degree));
  const least = Math.min(order, ...fields.map((field) => field.order));
  /** Works on each part by itself: an element is its parts written one after the other, the last part lowest. */
  const byParts = (work: (field: Field, a: number, b: number) => number) => (a: number, b: number) => {
    let result = 0;
    let rest = order;
    for (const field of fields) {
      rest /= field.order;
      const [x, y] = [Math.floor(a / rest) % field.order, Math.floor(b / rest) % field.order];
      result = result * field.order + work(field, x, y);
    }
    return result;
  };
  const same = fields.reduce((sum, field) => sum * field.order + 1, 0);
  return {
    order,
    // One number in every part: two of these differ in every part.
    scales: Array.from({ length: least }, (_, number) => number * same),
    minus: byParts((field, a, b) => field.minus(a, b)),
    times: byParts((field, a, b) => field.times(a, b)),
  };
}

/** Prime factors of a number with how often each divides it. */
function primePowers(order: number): [prime: number, degree: number][] {
  const powers: [number, number][] = [];
  let rest = order;
  for (let prime = 2; rest > 1; prime++) {
    if (prime * prime > rest) prime = rest;
    let degree = 0;
    for (; rest % prime === 0; degree++) rest /= prime;
    if (degree > 0) powers.push([prime, degree]);
  }
  return powers;
}

type Field = Omit<Ring, 'scales'>;

/** Elements are polynomials over the numbers modulo `prime`, written as numbers with their coefficients as digits. */
function fieldOf(prime: number, degree: number): Field {
  const order = prime ** degree;
  const addTimes = (a: number, factor: number, b: number) => {
    let sum = 0;
    for (let place = 1; place < order; place *= prime) {
      const digit = Math.floor(a / place) + factor * Math.floor(b / place);
      sum += (digit % prime) * place;
    }
    return sum;
  };
  const powers = powersOfX(order, order / prime, prime, addTimes);
  const logarithms = new Int32Array(order);
  powers.forEach((element, exponent) => {
    logarithms[element] = exponent;
  });
  return {
    order,
    minus: (a, b) => addTimes(a, prime - 1, b),
    times: (a, b) => (a === 0 || b === 0 ? 0 : powers[(logarithms[a]! + logarithms[b]!) % (order - 1)]!),
  };
}

/** All elements but 0 as powers of one of them: x, with the first power it may be reduced to that makes it so. */
function powersOfX(
  order: number,
  top: number,
  prime: number,
  addTimes: (a: number, factor: number, b: number) => number,
): Int32Array {
  const powers = new Int32Array(order - 1);
  for (let reduced = 1; reduced < order; reduced++) {
    let element = 1;
    let exponent = 0;
    do {
      powers[exponent++] = element;
      element = addTimes((element % top) * prime, Math.floor(element / top), reduced);
    } while (element > 1 && exponent < order - 1);
    if (element === 1 && exponent === order - 1) return powers;
  }
  throw new Error(`no field of order ${order}`);
}
