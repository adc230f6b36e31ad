/** Threads that make restarts beside the main one, which waits for them without letting go: the search is synchronous. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Crew, Pending } from '../engine/crew.ts';
import { ALL, BEATS, DONE, type Made, PASSED, SIGNALS } from './crew-signals.ts';

/** More threads than this find little more. */
const MOST_THREADS = 8;

/** Milliseconds between two looks at the clock while waiting; so many without a sign of life, and the thread is given up. */
const LOOK = 50;
const LOOKS_TO_BEGIN = 60;
const LOOKS_TO_GO_ON = 1_200;

/** Beside the bundle; absent where the sources run unbundled, which then do without. */
const shipped = new URL('./restart-thread.js', import.meta.url);

/** At most so many threads in all, and not more than there are cores; null where that leaves one. */
export function openCrew(threads = availableParallelism(), program = shipped): Crew | null {
  const size = Math.min(threads, availableParallelism(), MOST_THREADS) - 1;
  if (size < 1 || !existsSync(fileURLToPath(program))) return null;
  const members: Member[] = [];
  let turn = 0;
  return {
    size,
    begin: (instance, seed, rung) => {
      if (members.length < size) members.push(new Member(program));
      return members[turn++ % members.length]!.begin({ instance, seed, rung });
    },
  };
}

class Member {
  readonly #port: MessagePort;
  readonly #worker: Worker;
  #isLost = false;
  #last = 0;

  constructor(program: URL) {
    const { port1, port2 } = new MessageChannel();
    this.#worker = new Worker(program, { workerData: port2, transferList: [port2] });
    this.#port = port1;
    // What fails there is made again here, and fails here for all to see.
    this.#worker.on('error', () => {
      this.#isLost = true;
    });
    this.#worker.unref();
  }

  begin(task: object): Pending {
    const signals = new Int32Array(new SharedArrayBuffer(SIGNALS * Int32Array.BYTES_PER_ELEMENT));
    const id = ++this.#last;
    if (!this.#isLost) this.#port.postMessage({ ...task, id, signals });
    const tell = (passed: number) => Atomics.store(signals, PASSED, Math.floor(Math.min(passed, 1) * ALL));
    return {
      tell,
      finish: (passed) => {
        let beats = 0;
        let silent = 0;
        while (!this.#isLost && Atomics.wait(signals, DONE, 0, LOOK) === 'timed-out') {
          const now = Atomics.load(signals, BEATS);
          const share = passed();
          tell(share);
          // It has not begun, and now will not.
          if (share >= 1 && now === 0) return null;
          silent = now === beats ? silent + 1 : 0;
          beats = now;
          if (silent > (now === 0 ? LOOKS_TO_BEGIN : LOOKS_TO_GO_ON)) this.#isLost = true;
        }

        if (this.#isLost) {
          tell(1);
          return null;
        }
        return this.#receive(id);
      },
    };
  }

  /** What was dropped before may have come to its end all the same. */
  #receive(id: number): Made['restart'] | null {
    for (;;) {
      const received = receiveMessageOnPort(this.#port) as { message: Made } | undefined;
      if (received === undefined) return null;
      if (received.message.id === id) return received.message.restart;
    }
  }
}
