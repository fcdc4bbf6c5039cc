import { definePage, nothingPersonal } from '@passerelle/subgraph-kit';
import { dayOf, type LegalRule } from '@passerelle/subgraph-kit/law';
import { decidedFigures, stageFigures } from '../domain/post-figures.ts';
import {
  countDecidedFiles,
  countOpenFiles,
  PERIOD_DAYS,
  periodsUntil,
} from '../store/post-figures.ts';
import { placeOf } from '../store/posts.ts';

type Figures = {
  readonly countedAt: Date;
  readonly stages: ReturnType<typeof stageFigures>;
  readonly periodDays: number;
  readonly decided: ReturnType<typeof decidedFigures>;
  readonly decidedBefore: ReturnType<typeof decidedFigures>;
  readonly dueDays: number;
  readonly dueRule: LegalRule;
};

/** The state of the actor's post in figures, for whoever heads it; null for everybody else. No person is among them. */
export const readPostFigures = definePage<object, Figures | null>({
  name: 'post.readFigures',
  page: async (tx) => {
    const { unitId, mission } = tx.actor;
    if (mission !== 'HEAD_OF_POST' || unitId === null) return null;
    const { zone, calendar } = placeOf(unitId);
    const today = dayOf(tx.now, zone);
    const { from, to, before } = periodsUntil(today);
    const open = await countOpenFiles(tx, unitId, zone);
    const decided = await countDecidedFiles(tx, unitId, { zone, from: before, to });
    const rule = tx.law.rule('decision.shortStay.baseDays', today);
    const around = { law: tx.law, calendar };
    return {
      countedAt: tx.now,
      stages: stageFigures(open, today),
      periodDays: PERIOD_DAYS,
      decided: decidedFigures(
        decided.filter(({ decidedOn }) => decidedOn >= from),
        around,
      ),
      decidedBefore: decidedFigures(
        decided.filter(({ decidedOn }) => decidedOn < from),
        around,
      ),
      dueDays: rule.value,
      dueRule: rule,
    };
  },
  seen: nothingPersonal,
});
