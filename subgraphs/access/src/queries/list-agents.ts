import { definePage, nothingPersonal } from '@passerelle/subgraph-kit';
import type { FileScope, Mission } from '../domain/missions.ts';
import { filesOpenTo, signingRules } from '../domain/signing.ts';
import { signingRuleFor } from '../policy.ts';
import { agentsSignedFor } from '../store/habilitations.ts';
import type { AgentRow, UnitRow } from '../store/tables.ts';
import { signedUnit, unitsSignedFor } from '../store/units.ts';
import { signsHabilitations } from '../store/visible.ts';

/** The agents for whom the actor signs, by name. */
export const listAgents = definePage<object, readonly AgentRow[]>({
  name: 'access.listAgents',
  page: async (tx) => (signsHabilitations(tx.actor) ? agentsSignedFor(tx) : []),
  seen: (rows) =>
    rows.length === 0
      ? null
      : { subjectIds: rows.map(({ id }) => id), categories: ['HABILITATION'] },
});

/** A mission for which the actor may habilitate in a unit. */
export type MissionToHabilitate = {
  readonly unit: UnitRow;
  readonly mission: Mission;
  readonly fileScopes: readonly FileScope[];
  readonly signedUnder: string;
};

const MISSIONS_MAX = 500;

const missions = [...new Set(signingRules.flatMap((rule) => rule.missions))];

/** For which missions the actor may habilitate, and where: the table of art. 3 and 5 as it applies to them. */
export const listMissionsToHabilitate = definePage<object, readonly MissionToHabilitate[]>({
  name: 'access.listMissionsToHabilitate',
  page: async (tx) => {
    const { actor } = tx;
    if (!signsHabilitations(actor) || actor.unitId === null) return [];
    const units = await unitsSignedFor(tx, actor.unitId);
    return units
      .flatMap((unit) =>
        missions.flatMap((mission) => {
          const rule = signingRuleFor(actor, signedUnit(unit), mission);
          return rule === null
            ? []
            : [{ unit, mission, fileScopes: filesOpenTo[mission], signedUnder: rule.provision }];
        }),
      )
      .slice(0, MISSIONS_MAX);
  },
  seen: nothingPersonal,
});
