import type { IncomingMessage, ServerResponse } from 'node:http';
import { languageOf, sendHtml } from '@passerelle/gateway';
import { readMailbox } from '@passerelle/subgraph-kit/mail';
import { escaped, page } from './html.ts';
import { words } from './identity-provider/words.ts';

const said = {
  fr: {
    title: 'Courriels de la démonstration',
    none: 'Aucun courriel encore. Ils apparaissent ici quand la plateforme en envoie un.',
    to: 'À',
  },
  en: {
    title: 'Mails of the demonstration',
    none: 'No mail yet. Mails appear here when the platform sends one.',
    to: 'To',
  },
  ar: {
    title: 'رسائل العرض التجريبي',
    none: 'لا رسائل بعد. تظهر هنا عندما ترسل المنصة رسالة.',
    to: 'إلى',
  },
} as const;

const MAILS_SHOWN = 100;

/** Where a demo's mails can be read, since none leaves the machine. */
export const mailboxPage =
  (mailbox: string) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const language = languageOf(request);
    const t = said[language];
    const mails = (await readMailbox(mailbox)).slice(0, MAILS_SHOWN);
    const articles = mails.map(
      ({
        to,
        subject,
        text,
        sentAt,
        language: written,
      }) => `<article lang="${written}" dir="${written === 'ar' ? 'rtl' : 'ltr'}">
<p class="soft">${t.to} <bdi dir="ltr">${escaped(to)}</bdi> · <time datetime="${sentAt}">${sentAt.slice(0, 16).replace('T', ' ')} UTC</time></p>
<h2>${escaped(subject)}</h2><pre>${escaped(text)}</pre></article>`,
    );
    sendHtml(
      response,
      200,
      page({
        language,
        title: t.title,
        specimen: words[language].specimen,
        body: articles.length === 0 ? `<p>${t.none}</p>` : articles.join(''),
      }),
    );
  };
