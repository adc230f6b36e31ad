/** A process that runs cases one after the other and tells of each; the one that started it watches over it. */
import { join } from 'node:path';
import { Cases } from './cases.ts';
import { runCase } from './run-case.ts';

export interface Told {
  readonly number: number;
  readonly kind: string;
  readonly command: string;
  readonly code: number | null;
  readonly cpu: number;
  readonly megabytes: number | null;
  /** The most memory that this process has held so far. */
  readonly peak: number;
  readonly complaints: readonly string[];
}

const [root = '.', seed = '1', from = '1', to = '1'] = process.argv.slice(2);
const cases = new Cases(root, Number(seed));
const rejections: string[] = [];
process.on('unhandledRejection', (reason) =>
  rejections.push(`a rejection nobody handles: ${String(reason)}`),
);

for (let number = Number(from); number <= Number(to); number++) {
  process.send!({ number });
  const it = cases.make(number);
  const { code, cpu, megabytes, complaints } = await runCase(it, join(root));
  const told: Told = {
    number,
    kind: it.kind,
    command: it.args[0] ?? '',
    code,
    cpu,
    megabytes,
    peak: Math.round(process.resourceUsage().maxRSS / 1024),
    complaints: [...complaints, ...rejections.splice(0)],
  };
  process.send!(told);
}
process.disconnect();
