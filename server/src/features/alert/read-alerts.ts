import type { AlertFamily, Severity } from '../../domain/alert/families.js'
import type { AlertState } from '../../domain/alert/lifecycle/states.js'
import type { Ctx } from '../../platform/context.js'
import { cursorOf, placeOf } from '../../platform/cursor.js'
import { givenUuid } from '../../platform/given-id.js'
import { refuse } from '../../platform/refuse.js'
import { inSnapshot } from '../../platform/snapshot.js'
import { chooseScope, loadDirectory, type ScopeQuestion } from '../directory/index.js'
import { chooseKpi } from '../kpi/index.js'
import type { AlertAnswer } from './answer/alert-answer.js'
import { type AlertWants, alertAnswers } from './answer/alert-answers.js'
import { type AlertFilter, countAlerts, listAlerts } from './stores/alert-list.store.js'

export interface AlertsQuestion {
  states?: readonly AlertState[] | null
  severities?: readonly Severity[] | null
  families?: readonly AlertFamily[] | null
  kpi?: string | null
  scope?: ScopeQuestion | null
  /** Id of a person. */
  owner?: string | null
  improvements?: boolean | null
  everything?: boolean | null
  first?: number | null
  after?: string | null
}

export interface AlertsAnswer {
  totalCount: number
  counts: readonly { state: AlertState; count: number }[]
  edges: readonly { cursor: string; node: AlertAnswer }[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** What is not over yet. */
export const openStates: readonly AlertState[] = ['FIRING', 'ACKNOWLEDGED', 'SNOOZED']
const page = 20
const most = 100

/** Alerts, the most urgent and then the latest first, a page at a time, with how many there are in each state. */
export async function readAlerts(
  ctx: Ctx,
  asked: AlertsQuestion,
  wants: AlertWants = {},
): Promise<AlertsAnswer> {
  ctx.demand('alert.read')
  const first = asked.first ?? page
  if (!(first >= 1 && first <= most))
    throw refuse('first', `A page has 1 to ${most} alerts.`, [`a whole number from 1 to ${most}`])
  return inSnapshot(ctx, look => pageOf(look, { asked, first, wants }))
}

async function pageOf(
  ctx: Ctx,
  { asked, first, wants }: { asked: AlertsQuestion; first: number; wants: AlertWants },
): Promise<AlertsAnswer> {
  const filter = await filterOf(ctx, asked)
  const after = asked.after ? placeOf(filter, asked.after) : null
  const [counts, rows] = await Promise.all([
    countAlerts(ctx, filter),
    listAlerts(ctx, filter, { first: first + 1, after }),
  ])
  const shown = rows.slice(0, first)
  const answers = await alertAnswers(
    ctx,
    shown.map(({ row }) => row),
    wants,
  )
  const edges = answers.map((node, index) => ({
    cursor: cursorOf(filter, shown[index]?.place ?? ''),
    node,
  }))
  const inStates = counts.filter(({ state }) => filter.states.includes(state))
  return {
    totalCount: inStates.reduce((sum, { count }) => sum + count, 0),
    counts,
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}

async function filterOf(ctx: Ctx, asked: AlertsQuestion): Promise<AlertFilter> {
  const scope = asked.scope ? chooseScope(await loadDirectory(ctx), asked.scope).filter : {}
  return {
    states: asked.states ?? openStates,
    severities: asked.severities ?? null,
    families: asked.families ?? null,
    kpi: asked.kpi ? chooseKpi(asked.kpi).kpi.code : null,
    departmentId: scope.departmentId ?? null,
    serviceId: scope.serviceId ?? null,
    ownerId: asked.owner ? givenUuid(asked.owner, 'owner') : null,
    improvements: asked.improvements ?? false,
    everything: asked.everything ?? false,
  }
}
