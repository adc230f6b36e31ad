/** Takes the place of node:child_process in the bundle: minim starts no program, and the parser of its options cannot. */
exports.spawn = () => {
  throw new Error('minim starts no other program');
};
