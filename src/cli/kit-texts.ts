/** The texts of the announcement kit: those that ship, and those of the organiser in their place. */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Diagnostic, diagnostic, gather, hasErrors } from '../diagnostics/diagnostic.ts';
import { type KitTextName, kitTextNames } from '../model/kit.ts';
import { byCodePoint } from '../model/order.ts';
import type { Template } from '../model/template.ts';
import { readTemplate } from '../read/kit/read-template.ts';
import { didYouMean } from '../read/suggest.ts';
import type { KitTemplates } from '../write/kit/fill.ts';
import type { Io } from './io.ts';
import type { Loaded } from './load.ts';
import { readText } from './read-file.ts';

/** Explains the words; lies beside the texts where they are written out, and is none of them. */
export const KIT_README = 'README.md';

/** Where the texts lie that ship: beside package.json, seen from dist/ and from src/cli/ alike. */
function shippedFolder(io: Io): string {
  const places = ['../templates', '../../templates'].map((path) =>
    fileURLToPath(new URL(path, import.meta.url)),
  );
  return places.find((path) => io.files.existsSync(path)) ?? places[0]!;
}

export function shippedText(io: Io, name: KitTextName): string {
  return io.files.readFileSync(join(shippedFolder(io), name), 'utf8');
}

/** All texts; null, with errors, where one cannot be filled in. A text that is not in the folder is the one that ships. */
export function readKitTexts(
  io: Io,
  { head, folder }: Pick<Loaded, 'head' | 'folder'>,
): { templates: KitTemplates | null; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const own = ownFolder(io, head.kit.templates, folder, diagnostics);
  const templates = kitTextNames.map((name): [KitTextName, Template] => {
    const path = own?.names.has(name) ? join(own.path, name) : null;
    const text = path === null ? shippedText(io, name) : (readText(io, path, diagnostics, true) ?? '');
    const read = readTemplate(name, { file: path ?? name, text });
    gather(diagnostics, read.diagnostics);
    return [name, read.template];
  });
  return {
    templates: hasErrors(diagnostics) ? null : (Object.fromEntries(templates) as unknown as KitTemplates),
    diagnostics,
  };
}

/** The folder that rules.yaml names and the texts in it; what else lies there is told. */
function ownFolder(
  io: Io,
  templates: Loaded['head']['kit']['templates'],
  folder: string,
  diagnostics: Diagnostic[],
): { path: string; names: ReadonlySet<string> } | null {
  if (templates === null) return null;
  const { path: named, at } = templates;
  const path = resolve(named) === named ? named : join(folder, named);
  if (!io.files.statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    const help = 'the path starts at rules.yaml; minim kit-templates -o DIR writes such a folder';
    diagnostics.push(diagnostic('file/not-found', at.place, `There is no folder ${named}.`, help));
    return null;
  }
  const names = io.files.readdirSync(path).sort(byCodePoint);
  for (const name of names) {
    if (name.startsWith('.') || name === KIT_README || isKitText(name)) continue;
    const help = didYouMean(name, kitTextNames) ?? `known here: ${kitTextNames.join(', ')}`;
    const message = 'This is none of the texts of the kit, and is not read.';
    diagnostics.push(diagnostic('kit/unknown-file', { file: join(path, name) }, message, help));
  }
  return { path, names: new Set(names) };
}

function isKitText(name: string): name is KitTextName {
  return (kitTextNames as readonly string[]).includes(name);
}
