import type { Comparison, PeriodAnswer, ScopeAnswer } from '../answer.js'

export interface PermalinkParts {
  scope: ScopeAnswer
  period?: Pick<PeriodAnswer, 'grain' | 'start'>
  compare?: Comparison | null | undefined
  asOf: Date
  kpi?: { code: string; variant?: string }
  by?: string | undefined
}

/** The address, without host, of the page that shows the same again; keys as the client has them. */
export function permalink({ scope, period, compare, asOf, kpi, by }: PermalinkParts): string {
  const entries = {
    variant: kpi?.variant,
    department: scope.department?.code,
    service: scope.service?.code,
    team: scope.team?.code,
    priority: scope.priority,
    channel: scope.channel,
    requesterDepartment: scope.requesterDepartment?.code,
    grain: period?.grain,
    containing: period?.start,
    compare: compare === 'PREVIOUS' ? null : compare,
    by,
    asOf: asOf.toISOString(),
  }
  const query = new URLSearchParams()
  for (const [key, value] of Object.entries(entries)) if (value) query.set(key, value)
  const path = kpi ? `/kpi/${encodeURIComponent(kpi.code)}` : '/'
  return `${path}?${query}`
}
