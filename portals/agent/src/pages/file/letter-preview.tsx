import { Bones, FaultSay, PaperView, Say, useAnswer } from '@passerelle/portal-kit';
import { useEffect, useMemo } from 'react';
import { graphql } from '../../gql/index.ts';
import type { RefusalPreviewInput } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';

const Refuse_Preview = graphql(`
  query Refuse_Preview($input: RefusalPreviewInput!) {
    refusalPreview(input: $input) {
      ... on RefusalPreview {
        __typename
        pdf
      }
      ... on Problem {
        __typename
        message
      }
    }
  }
`);

const addressOf = (base64: string): string =>
  URL.createObjectURL(
    new Blob([Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0)], {
      type: 'application/pdf',
    }),
  );

/** An address for what lies in the memory of this page; it ends with the part that shows it. */
const useAddress = (base64: string | null): string | null => {
  const url = useMemo(() => (base64 === null ? null : addressOf(base64)), [base64]);
  useEffect(
    () => () => {
      if (url !== null) URL.revokeObjectURL(url);
    },
    [url],
  );
  return url;
};

/** The letter as it will go out, before it is signed. Asking for it is a reading of the file and is written down as one. */
export const LetterPreview = ({ input }: { input: RefusalPreviewInput }) => {
  const t = useT();
  const { data, fault, refresh } = useAnswer(Refuse_Preview, { input });
  const answer = data?.refusalPreview;
  const url = useAddress(answer?.__typename === 'RefusalPreview' ? answer.pdf : null);
  return (
    <section className="viewer" aria-label={t('preview.title')}>
      <p className="small soft">{t('preview.note')}</p>
      {!data && !fault && <Bones lines={12} label={t('preview.loading')} />}
      {url && <PaperView title={t('preview.title')} url={url} openAlone={t('papers.alone')} />}
      {answer && answer.__typename !== 'RefusalPreview' && <Say tone="stop">{answer.message}</Say>}
      {data && !answer && <Say tone="stop">{t('preview.notYours')}</Say>}
      {fault && <FaultSay fault={fault} retry={refresh} />}
    </section>
  );
};
