import type { Language } from './identity-provider/words.ts';

export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const STYLE = `
:root{color-scheme:light dark;--page:#f5f6f5;--sheet:#fff;--ink:#122123;--ink-2:#3f4f51;--rule:#b9c3c3;--control:#6b7a7c;--accent:#045a70;--mark:#fceeac;--focus:#6a2bd9}
@media (prefers-color-scheme:dark){:root{--page:#0f1a1c;--sheet:#16242680;--ink:#e6eeee;--ink-2:#b3c0c1;--rule:#3a4a4c;--control:#8b9a9c;--accent:#8fd0e6;--mark:#4d430f;--focus:#b794ff}}
*{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--ink);font:1.0625rem/1.55 "IBM Plex Sans","IBM Plex Sans Arabic",system-ui,sans-serif}
[dir=rtl] body{line-height:1.8}.specimen{margin:0;background:var(--mark);padding:.25rem 1.25rem;font-size:.8125rem}
main{max-inline-size:46rem;margin-inline:auto;padding:1.5rem 1.25rem 3rem}h1{font-size:clamp(1.75rem,1.3rem + 2vw,2.4rem);line-height:1.15;margin:.5rem 0 1rem}
h2{font-size:1.125rem;margin:2rem 0 .5rem;border-block-start:1px solid var(--rule);padding-block-start:1rem}h3{font-size:.875rem;color:var(--ink-2);margin:1rem 0 .25rem}
ul{list-style:none;margin:0;padding:0}li{border-block-end:1px solid var(--rule)}.soft{color:var(--ink-2);font-size:.875rem}
.person{display:grid;inline-size:100%;grid-template-columns:minmax(0,1fr) auto;gap:0 1rem;text-align:start;background:none;border:0;color:inherit;font:inherit;padding:.6rem .25rem;cursor:pointer;min-block-size:2.75rem}
.person:hover{background:var(--sheet)}.person b{font-weight:600}.person span{grid-column:1}.person i{grid-row:1/3;grid-column:2;align-self:center;color:var(--accent);font-style:normal;text-decoration:underline}
label{display:block;font-weight:600;margin-block-start:.75rem}input{font:inherit;inline-size:100%;min-block-size:2.75rem;padding:.3rem .6rem;border:1px solid var(--control);background:var(--sheet);color:inherit;border-radius:2px}
.act{font:inherit;font-weight:600;min-block-size:2.75rem;padding:.35em 1.1em;margin-block-start:1rem;border:2px solid var(--ink);background:var(--ink);color:var(--page);border-radius:2px;cursor:pointer}
.quiet{background:none;color:inherit;border-width:1px}:focus-visible{outline:3px solid var(--focus);outline-offset:2px}.say{border-inline-start:4px solid #a21a1b;padding:.5rem 1rem;background:var(--sheet)}
nav a{color:var(--accent);margin-inline-end:1rem}article{border-block-end:1px solid var(--rule);padding-block:1rem}pre{white-space:pre-wrap;font:inherit}`;

/** A page of the machinery around the portals: small, without a script, in one language and its direction. */
export const page = (given: {
  readonly language: Language;
  readonly title: string;
  readonly specimen: string;
  readonly body: string;
}): string => `<!doctype html>
<html lang="${given.language}" dir="${given.language === 'ar' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(given.title)} – Passerelle</title><style>${STYLE}</style></head>
<body><p class="specimen"><b>DEMONSTRATION – SPECIMEN</b> · ${escaped(given.specimen)}</p>
<main><h1>${escaped(given.title)}</h1>${given.body}</main></body></html>`;
