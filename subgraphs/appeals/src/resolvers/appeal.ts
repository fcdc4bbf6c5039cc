import { courtOpenUntil, filedUntil, implicitlyRejectedOn } from '../domain/dates.ts';
import { bodyRule } from '../domain/filing.ts';
import { ministries } from '../domain/handling.ts';
import { suspensionsBy } from '../domain/regularisation.ts';
import type {
  AppealDocumentResolvers,
  AppealResolvers,
  RecommendationResolvers,
} from '../generated/resolvers.ts';
import { documentsOf } from '../queries/documents.ts';
import { findAppeal } from '../queries/find-appeal.ts';
import { openActsOfAppeal } from '../queries/open-acts.ts';
import {
  answersOfAppeal,
  itemOfAppeal,
  outcomesOfAppeal,
  rapporteurOfAppeal,
  regularisationOfAppeal,
  reportOfAppeal,
} from '../queries/part-of-appeal.ts';
import { referenceTo } from '../references.ts';
import { regularisationOf } from '../store/regularisations.ts';
import { refusalOf } from '../store/refusal.ts';

export const Appeal: AppealResolvers = {
  __resolveReference: ({ id }, { ask }) => ask(findAppeal, id),
  bodyRule: (appeal, _, { facts }) => bodyRule(facts.law, refusalOf(appeal)),
  decision: ({ decisionId }) => ({ id: decisionId }),
  application: ({ applicationId }) => ({ id: applicationId }),
  post: ({ postId }) => ({ id: postId }),
  appellantCapacity: ({ capacity }) => capacity,
  filedUntil: (appeal, _, { facts }) => filedUntil(facts.law, refusalOf(appeal)),
  implicitRejectionOn: async ({ id, filedAt }, _, { ask, facts }) =>
    implicitlyRejectedOn(
      facts.law,
      filedAt,
      suspensionsBy(regularisationOf((await ask(regularisationOfAppeal, id)) ?? undefined)),
    ),
  regularisation: ({ id }, _, { ask }) => ask(regularisationOfAppeal, id),
  acknowledgement: async ({ id }, _, { ask }) =>
    (await ask(documentsOf, id))?.find(({ kind }) => kind === 'ACKNOWLEDGEMENT') ?? null,
  rapporteur: ({ id }, _, { ask }) => ask(rapporteurOfAppeal, id).then(referenceTo),
  report: ({ id }, _, { ask }) => ask(reportOfAppeal, id),
  agendaItem: ({ id }, _, { ask }) => ask(itemOfAppeal, id),
  recommendation: (appeal) => (appeal.recommendedAt === null ? null : appeal),
  outcome: async ({ id }, _, { ask }) => (await ask(outcomesOfAppeal, id))?.at(-1) ?? null,
  documents: async ({ id }, _, { ask }) => (await ask(documentsOf, id)) ?? [],
  courtUntil: async (appeal, _, { ask, facts }) =>
    courtOpenUntil(
      facts.law,
      {
        filedAt: appeal.filedAt,
        refusal: refusalOf(appeal),
        suspensions: suspensionsBy(
          regularisationOf((await ask(regularisationOfAppeal, appeal.id)) ?? undefined),
        ),
      },
      (await ask(outcomesOfAppeal, appeal.id)) ?? [],
    ),
  openActs: async ({ id }, _, { ask }) => (await ask(openActsOfAppeal, id)) ?? [],
};

export const Recommendation: RecommendationResolvers = {
  transmittedAt: ({ recommendedAt, filedAt }) => recommendedAt ?? filedAt,
  answers: async ({ id }, _, { ask }) => {
    const given = (await ask(answersOfAppeal, id)) ?? [];
    return ministries.map(
      (ministry) =>
        given.find((it) => it.ministry === ministry) ?? {
          ministry,
          followed: null,
          answeredAt: null,
        },
    );
  },
};

export const AppealDocument: AppealDocumentResolvers = {
  title: ({ title }, _, { language }) => title[language],
  url: ({ id, wrappedKey }) => (wrappedKey === null ? null : `/files/appeals/${id}`),
};
