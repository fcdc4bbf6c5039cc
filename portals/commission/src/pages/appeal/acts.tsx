import { Nothing } from '@passerelle/portal-kit';
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts';
import type { AppealAct } from '../../gql/graphql.ts';
import { useT } from '../../messages/index.ts';
import { RegularisationAct, RejectAloneAct } from './manifest.tsx';
import { PlaceAct, RapporteurAct, RegisterAct, type Choices } from './secretariat.tsx';
import { ReasonedAct } from './reasoned.tsx';
import { ReportAct } from './report.tsx';

export const AppealActs_Appeal = graphql(`
  fragment AppealActs_Appeal on Appeal {
    id
    reference
    openActs
    report {
      facts
      proposal
    }
  }
`);

type Props = {
  appeal: FragmentType<typeof AppealActs_Appeal>;
  choices: Choices;
  onDone: () => void;
};

/** The acts that are open to the viewer now. */
export const AppealActs = ({ appeal, choices, onDone }: Props) => {
  const t = useT();
  const { id, reference, openActs, report } = readFragment(AppealActs_Appeal, appeal);
  const open = (act: AppealAct): boolean => openActs.includes(act);
  const here: readonly AppealAct[] = [
    'REGISTER',
    'NAME_RAPPORTEUR',
    'SUBMIT_REPORT',
    'PLACE_ON_AGENDA',
    'ANSWER_RECOMMENDATION',
    'DECIDE',
    'ASK_REGULARISATION',
    'REJECT_ALONE',
  ];
  return (
    <section>
      <h2 id="acts" tabIndex={-1}>
        {t('acts.title')}
      </h2>
      {open('REGISTER') && <RegisterAct appealId={id} onDone={onDone} />}
      {open('NAME_RAPPORTEUR') && (
        <RapporteurAct appealId={id} rapporteurs={choices.rapporteurs} onDone={onDone} />
      )}
      {open('SUBMIT_REPORT') && <ReportAct appealId={id} before={report ?? null} onDone={onDone} />}
      {open('PLACE_ON_AGENDA') && (
        <PlaceAct appealId={id} sessions={choices.sessions} onDone={onDone} />
      )}
      {open('ANSWER_RECOMMENDATION') && (
        <ReasonedAct act="ANSWER" appealId={id} reference={reference} onDone={onDone} />
      )}
      {open('DECIDE') && (
        <ReasonedAct act="DECIDE" appealId={id} reference={reference} onDone={onDone} />
      )}
      {open('ASK_REGULARISATION') && <RegularisationAct appealId={id} onDone={onDone} />}
      {open('REJECT_ALONE') && (
        <RejectAloneAct appealId={id} reference={reference} onDone={onDone} />
      )}
      {!here.some(open) && <Nothing title={t('acts.none')}>{t('acts.noneNext')}</Nothing>}
    </section>
  );
};
