/** `minim completion`: the script that completes commands, options and files at a shell's prompt. */
import type { Command } from 'commander';
import { bashScript } from '../completion/bash.ts';
import { fishScript } from '../completion/fish.ts';
import type { Shell } from '../completion/shells.ts';
import { type ProgramWords, wordsOf } from '../completion/words.ts';
import { zshScript } from '../completion/zsh.ts';
import { EXIT_DONE } from '../exit-codes.ts';
import type { Io } from '../io.ts';

const scripts: Readonly<Record<Shell, (words: ProgramWords) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

export function completionCommand(io: Io, program: Command, shell: Shell): number {
  io.out(scripts[shell](wordsOf(program)));
  return EXIT_DONE;
}
