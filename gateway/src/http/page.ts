import type { Language } from '../types.ts';
import type { PageWords } from './words.ts';

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const STYLE = `:root{color-scheme:light dark}
body{margin:0;font:1.0625rem/1.55 system-ui,sans-serif;background:Canvas;color:CanvasText}
[dir=rtl] body{line-height:1.8}
main{max-inline-size:42rem;margin-inline:auto;padding:2.5rem 1.25rem}
h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.2rem);line-height:1.2;margin:0 0 1rem}
a{display:inline-block;min-block-size:2.75rem;padding-block:.6rem;color:inherit;font-weight:600}
:focus-visible{outline:3px solid;outline-offset:2px}
.specimen{margin:0;padding:.25rem 1.25rem;border-block-end:1px solid}`;

export type PageOptions = {
  readonly language: Language;
  /** Where its link leads. */
  readonly href: string;
  /** Whether the platform is a demonstration, which every page says. */
  readonly demo: boolean;
};

/** A page of the gateway's own, for what happens outside the portals. */
export const pageOf = (words: PageWords, { language, href, demo }: PageOptions): string =>
  `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escaped(words.title[language])}</title><style>${STYLE}</style></head>
<body>${demo ? '<p class="specimen">DEMONSTRATION – SPECIMEN</p>' : ''}<main>
<h1>${escaped(words.title[language])}</h1>
<p>${escaped(words.text[language])}</p>
<p><a href="${escaped(href)}">${escaped(words.link[language])}</a></p>
</main></body></html>`;
