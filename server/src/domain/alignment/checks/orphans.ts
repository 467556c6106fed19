/** What an objective is looked at for. */
export interface ObjectiveAims {
  id: string
  title: string
  /** Codes of the KPIs that stand for it. */
  kpis: readonly string[]
  /** Whether one of them says what comes of the work, rather than how it is done. */
  hasOutcome: boolean
}

interface Coded {
  code: string
  name: string
}

export interface Orphans {
  /** KPIs that serve no objective. */
  kpis: readonly Coded[]
  objectivesWithoutKpi: readonly Pick<ObjectiveAims, 'id' | 'title'>[]
  objectivesWithoutOutcome: readonly Pick<ObjectiveAims, 'id' | 'title'>[]
  /** Services that no objective needs and no KPI of an objective looks at. */
  services: readonly Coded[]
}

/** What serves nothing, looked for from both ends: an objective without KPI is not asked for an outcome too. */
export function orphansOf(asked: {
  /** Those that could be linked and have data. */
  kpis: readonly Coded[]
  objectives: readonly ObjectiveAims[]
  services: readonly Coded[]
  /** Codes of services with a link, or with a KPI of their own linked. */
  linkedServices: ReadonlySet<string>
}): Orphans {
  const { kpis, objectives, services, linkedServices } = asked
  const linked = new Set(objectives.flatMap(objective => objective.kpis))
  const named = ({ id, title }: ObjectiveAims) => ({ id, title })
  return {
    kpis: kpis.filter(({ code }) => !linked.has(code)),
    objectivesWithoutKpi: objectives.filter(each => each.kpis.length === 0).map(named),
    objectivesWithoutOutcome: objectives
      .filter(each => each.kpis.length > 0 && !each.hasOutcome)
      .map(named),
    services: services.filter(({ code }) => !linkedServices.has(code)),
  }
}
