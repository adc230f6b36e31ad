/** Runs before every test file. */
import { afterAll } from 'vitest';
import { putAllAway } from './left-behind.ts';

afterAll(putAllAway);
