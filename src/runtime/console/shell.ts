import type { Tongue } from '../../show/words/language.ts';

/** What the page is made of. */
export interface ShellContent {
  readonly tongue: Tongue;
  /** Whether there is anybody who could sign in. */
  readonly hasKeys: boolean;
  readonly script: string;
  readonly style: string;
}

/** The page loads nothing but its own, runs no script that stands in its text, and is in nobody's frame. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "media-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sent with everything that the console answers. */
export const consoleHeaders: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': policy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** The page without anything in it: no caller, no figure, no key. */
export function shell({ tongue, hasKeys, script, style }: ShellContent): string {
  const noScript = { en: 'The console needs JavaScript.', es: 'La consola necesita JavaScript.' }[tongue];
  return `<!doctype html>
<html lang="${tongue}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="console-keys" content="${hasKeys ? 'some' : 'none'}">
<title>Console</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${style}">
<script type="module" src="${script}"></script>
</head>
<body><console-app></console-app><noscript>${noScript}</noscript></body>
</html>
`;
}
