import { OpenAlertsDocument, type OpenAlertsQuery, type ScopeInput } from '@steerboard/schema'
import { type ComputedRef, computed } from 'vue'
import { useQuery } from '../../lib/use-query.js'

export type OpenAlert = OpenAlertsQuery['alerts']['edges'][number]['node']

/** What no alert is about: alerts watch the organisation, departments and services. */
const finer = ['team', 'priority', 'channel', 'requesterDepartment'] as const

/** Whether an alert is about exactly the scope that is looked at, not about a part of it. */
export function isAbout({ scope }: Pick<OpenAlert, 'scope'>, asked: ScopeInput): boolean {
  if (finer.some(key => asked[key])) return false
  if (asked.service) return scope.service?.code === asked.service
  if (scope.service) return false
  return (scope.department?.code ?? null) === (asked.department ?? null)
}

/** The open alerts about a scope, of one KPI or of all; those told elsewhere count too. */
export function useOpenAlerts(
  asked: () => { scope: ScopeInput; kpi?: string; isPaused?: boolean },
): ComputedRef<readonly OpenAlert[]> {
  const answer = useQuery(OpenAlertsDocument, () => {
    const { scope, kpi, isPaused } = asked()
    if (isPaused || finer.some(key => scope[key])) return null
    return { scope, ...(kpi && { kpi }), first: 100, everything: true }
  })
  return computed(
    () =>
      answer.data.value?.alerts.edges
        .map(({ node }) => node)
        .filter(alert => isAbout(alert, asked().scope)) ?? [],
  )
}
