import { useCallback, useRef, useState } from 'react';
import { useAct, useKeeper, type Kept, type SendResult } from '@passerelle/portal-kit';
import { readFragment, type FragmentType } from '../../gql/index.ts';
import { FormPage_Form, FormPage_Save, type Form } from './operations.ts';

export type FormInHand = Kept & {
  /** The form as the server has it, newest version. */
  form: Form;
  /** The same, read at the moment of asking: after a save, before the page was drawn again. */
  formNow: () => Form;
};

type Options = {
  applicationId: string;
  /** The form as the page's question answered it. */
  form: FragmentType<typeof FormPage_Form>;
  /** The competent post that the page shows. Null while none is known. */
  postId: string | null;
  /** An answer made another post competent, or the form was closed meanwhile: the page asks again. */
  onNews: () => void;
};

const newer = (saved: Form | null, asked: Form): Form =>
  saved && saved.version > asked.version ? saved : asked;

/** The form of one draft: what is typed is kept, sent, and answered with the form as it then stands. */
export const useForm = ({ applicationId, form: given, postId, onNews }: Options): FormInHand => {
  const asked = readFragment(FormPage_Form, given);
  const [saved, setSaved] = useState<Form | null>(null);
  const newest = useRef<Form | null>(null);
  const { perform } = useAct(FormPage_Save, { quiet: true });
  const send = useCallback(
    async (answers: readonly { key: string; value: string }[]): Promise<SendResult> => {
      const outcome = await perform({
        input: {
          applicationId,
          version: newer(newest.current, asked).version,
          answers: answers.map(({ key, value }) => ({ key, value: value === '' ? null : value })),
        },
      });
      if (outcome.kind === 'problem') {
        onNews();
        return 'closed';
      }
      if (outcome.kind === 'fault')
        return outcome.fault.kind === 'signed-out' ? 'signed-out' : 'unknown';
      const { form, competentPost } = outcome.done.application;
      if (form) {
        newest.current = readFragment(FormPage_Form, form);
        setSaved(newest.current);
      }
      if ((competentPost?.post.id ?? null) !== postId) onNews();
      return 'kept';
    },
    [applicationId, asked, perform, postId, onNews],
  );
  const kept = useKeeper(applicationId, send);
  return {
    ...kept,
    form: newer(saved, asked),
    formNow: () => newer(newest.current, asked),
  };
};
