import type { Grain } from '../../../domain/calendar/period.js'
import { catalogue, kpiByCode, variantOf } from '../../../domain/kpi/catalogue.js'
import { type KpiDefinition, unitOf, type Variant } from '../../../domain/kpi/define-kpi.js'
import type { TargetScope } from '../../../domain/target/target-scope.js'
import { noTargetBecause } from '../../../domain/target/terms-faults.js'
import { refuse, unknownName } from '../../../platform/refuse.js'
import { chooseScope, type DirectoryRows } from '../../directory/index.js'
import { readScopeOf } from '../read-scope-of.js'
import type { MotionQuestion } from './motion-question.js'

/** What a target is about, found by the codes that name it. */
export interface ChosenSubject {
  kpi: KpiDefinition
  variant: Variant
  grain: Grain
  scope: TargetScope
}

const codes = catalogue.map(({ code }) => code)

/** Finds KPI, variant, grain and scope. Throws Invalid, naming what there is. */
export function chooseSubject(
  directory: DirectoryRows,
  asked: Pick<MotionQuestion, 'kpi' | 'variant' | 'grain' | 'scope'>,
  prefix = 'input.',
): ChosenSubject {
  const kpi = kpiByCode(asked.kpi ?? '')
  if (!kpi) throw unknownName(`${prefix}kpi`, 'KPI', { sent: asked.kpi ?? '', known: codes })
  const refused = noTargetBecause(kpi)
  if (refused) throw refuse(`${prefix}kpi`, refused, ['a KPI outside the family VOLUME'])
  const variant = variantOf(kpi, asked.variant)
  if (!variant) {
    const known = kpi.variants.map(({ code }) => code)
    throw unknownName(`${prefix}variant`, `variant of ${kpi.code}`, {
      sent: asked.variant ?? '',
      known,
    })
  }
  const grain = asked.grain ?? 'MONTH'
  if (!kpi.grains.includes(grain))
    throw refuse(`${prefix}grain`, `${kpi.code} is not read at grain ${grain}.`, kpi.grains)
  return { kpi, variant, grain, scope: chooseTargetScope(directory, asked.scope, prefix) }
}

/** The scope of a target. Throws Invalid for a team or a channel. */
function chooseTargetScope(
  directory: DirectoryRows,
  asked: MotionQuestion['scope'],
  prefix: string,
): TargetScope {
  const { filter, scope } = chooseScope(directory, asked)
  if (readScopeOf(filter, directory).isWithoutTargets)
    throw refuse(
      `${prefix}scope`,
      'Targets are agreed for the organisation, a department or a service, of all priorities or one.',
      ['department', 'service', 'priority'],
    )
  const serviceId = filter.serviceId ?? null
  const departmentId = serviceId === null ? (filter.departmentId ?? null) : null
  return { departmentId, serviceId, priority: scope.priority }
}

export const unitOfSubject = ({ kpi, variant }: Pick<ChosenSubject, 'kpi' | 'variant'>) =>
  unitOf(kpi, variant)
