/** report.html: one file with everything in it, which may load nothing and run nothing but its own program. */
import type { PageData } from '../../model/page-data.ts';

/** The program of the page as the build made it, with what a browser holds it to. */
export interface PageAssets {
  readonly script: string;
  readonly style: string;
  /** `sha256-...` of each. */
  readonly scriptHash: string;
  readonly styleHash: string;
}

export function writePage(data: PageData, { script, style, scriptHash, styleHash }: PageAssets): string {
  const policy = [
    "default-src 'none'",
    `script-src '${scriptHash}'`,
    `style-src '${styleHash}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>Groups ${forText(data.cycle.name)}</title>
<style>${style}</style>
</head>
<body>
<noscript>This page needs JavaScript, which it brings along. The groups are in roster.md and groups.csv, too.</noscript>
<script type="application/json" id="data">${jsonForHtml(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** JSON in which nothing can end the element it stands in, nor break a line in old browsers. */
export function jsonForHtml(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function forText(text: string): string {
  return text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character]!);
}
