/** The program of a thread that makes restarts for the main one. */
import { type MessagePort, workerData } from 'node:worker_threads';
import { solveRestart } from '../solve/solve.ts';
import { ALL, BEATS, DONE, type Made, PASSED, type Task } from './crew-signals.ts';

const port = workerData as MessagePort;

port.on('message', ({ id, signals, instance, seed, rung }: Task) => {
  const passed = () => Atomics.load(signals, PASSED) / ALL;
  // Dropped before it began.
  if (passed() >= 1) return;
  Atomics.add(signals, BEATS, 1);
  const run = solveRestart(instance, seed, rung, { passed });
  let step = run.next(false);
  while (!step.done) {
    Atomics.add(signals, BEATS, 1);
    step = run.next(passed() >= 1);
  }
  const made: Made = { id, restart: step.value };
  port.postMessage(made);
  Atomics.store(signals, DONE, 1);
  Atomics.notify(signals, DONE);
});
