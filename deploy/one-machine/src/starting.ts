import type { RequestListener } from 'node:http';
import { page } from './html.ts';
import { languageFrom, words } from './identity-provider/words.ts';

const said = {
  fr: {
    title: 'La plateforme démarre',
    text: 'Le premier démarrage construit les portails et crée le monde de démonstration : deux ou trois minutes. Cette page s’actualise d’elle-même.',
  },
  en: {
    title: 'The platform is starting',
    text: 'The first start builds the portals and makes the demo world: two or three minutes. This page renews itself.',
  },
  ar: {
    title: 'المنصة قيد التشغيل',
    text: 'في أول تشغيل تُبنى البوابات ويُنشأ عالم العرض التجريبي: دقيقتان أو ثلاث. تتجدّد هذه الصفحة من تلقاء نفسها.',
  },
} as const;

const isForPeople = (accept: string | undefined): boolean => (accept ?? '').includes('text/html');

/** Tells whoever comes before the platform is ready to wait; programs are told so in their way. */
export const startingPage: RequestListener = (request, response) => {
  const waiting = { 'cache-control': 'no-store', 'retry-after': '3' };
  if (!isForPeople(request.headers.accept)) {
    const code = 'SERVICE_UNAVAILABLE';
    response.writeHead(503, { ...waiting, 'content-type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify({ errors: [{ message: said.en.title, extensions: { code } }] }));
    return;
  }
  const language = languageFrom(request.headers['accept-language']);
  const t = said[language];
  response.writeHead(503, {
    ...waiting,
    'content-type': 'text/html; charset=utf-8',
    refresh: '3',
  });
  response.end(
    page({
      language,
      title: t.title,
      specimen: words[language].specimen,
      body: `<p role="status">${t.text}</p>`,
    }),
  );
};
