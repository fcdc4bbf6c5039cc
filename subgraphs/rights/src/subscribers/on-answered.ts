import { subscribeTo } from '@passerelle/subgraph-kit';
import { fillWords, type Words } from '@passerelle/subgraph-kit/law';
import { askAddress } from '../assembly/graph.ts';
import type { RightsPorts } from '../ports.ts';
import { findRequest } from '../queries/find-request.ts';

const subject: Words = {
  fr: 'Réponse à votre demande d’accès {reference}',
  en: 'Answer to your access request {reference}',
  ar: 'الرد على طلب الاطلاع {reference}',
};

const text: Words = {
  fr: `Bonjour,

La réponse à votre demande d’accès {reference} est prête. Vous la trouvez dans votre espace personnel, rubrique « Mes données ». Elle est gratuite.

Ce message ne contient aucune donnée de votre dossier.`,
  en: `Hello,

The answer to your access request {reference} is ready. You find it in your personal space, under “My data”. It is free of charge.

This message holds no data of your file.`,
  ar: `تحية طيبة،

الرد على طلب الاطلاع {reference} جاهز. تجدونه في فضائكم الشخصي، قسم «بياناتي». وهو مجاني.

لا تحتوي هذه الرسالة على أي بيانات من ملفكم.`,
};

/** The person is told, in the language in which they asked, that the answer is there. */
export const onAnswered = subscribeTo<'rights.answered', RightsPorts>(
  'rights.answered',
  'tell-person',
  async ({ data: { requestId } }, { ask, askGraph, ports }) => {
    const request = await ask(findRequest, requestId);
    const to = await askAddress(askGraph, requestId);
    if (request === null || to === null) return;
    const { language, reference } = request;
    await ports.mailer.send({
      key: `rights.answered:${requestId}`,
      to,
      language,
      subject: fillWords(subject, { reference })[language],
      text: fillWords(text, { reference })[language],
    });
  },
);
