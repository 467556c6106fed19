import type { Ctx } from '../../../platform/context.js'
import {
  type AlertAnswer,
  acknowledgeAlerts,
  dismissAlert,
  readAlerts,
  rebaselineAlert,
  snoozeAlert,
} from '../../alert/index.js'
import { demoPeople } from './people.js'

const day = 86_400_000

/** Who looks after the figures of a department; the analyst for everybody else. */
const ownerOf = (department: string | undefined): string =>
  (
    demoPeople.find(({ roles }) =>
      roles.some(({ role, department: of }) => role === 'OWNER' && of === department),
    ) ?? analyst
  ).id

const analyst = demoPeople.find(({ roles }) =>
  roles.some(({ role }) => role === 'ANALYST'),
) as (typeof demoPeople)[number]

/** What the people of the story do about the alerts of a month, some days after they were raised. */
export async function actOnDemoAlerts(ctx: Ctx, monthsAgo: number): Promise<void> {
  const asked = { states: ['FIRING'], first: 100 } as const
  const { edges } = await readAlerts(ctx, asked)
  const snoozed = await readAlerts(ctx, { states: ['SNOOZED'], first: 1 })
  const putOff = monthsAgo <= 3 && snoozed.totalCount === 0 ? canWait(edges) : undefined
  for (const { node } of edges) await actOn(ctx, node, node === putOff)
  const better = await readAlerts(ctx, { ...asked, improvements: true })
  const lasting = better.edges.find(({ node }) => isLastingImprovement(node))
  if (lasting && monthsAgo > 3) await accept(ctx, lasting.node)
}

/** A drift rather than anything else, for it leaves time; whatever the day on which the demo is loaded. */
const canWait = (edges: readonly { node: AlertAnswer }[]): AlertAnswer | undefined =>
  (['TREND', 'FORECAST_MISS', 'SHIFT', 'TARGET_MISS'] as const)
    .map(family => edges.find(({ node }) => node.family === family && node.severity === 'WARNING'))
    .find(found => found !== undefined)?.node

const as = (ctx: Ctx, id: string): Ctx => ({ ...ctx, actor: { kind: 'user', id } })

const ownerFor = ({ scope }: AlertAnswer): string => ownerOf(scope.department?.code)

async function actOn(ctx: Ctx, alert: AlertAnswer, isSnoozed: boolean): Promise<void> {
  const { id, family, grain } = alert
  if (family === 'DATA_QUALITY')
    await dismissAlert(as(ctx, analyst.id), {
      id,
      reason: 'KNOWN_EVENT',
      note: 'The beginning of the term; every year the same.',
    })
  else if (isSnoozed)
    await snoozeAlert(as(ctx, ownerFor(alert)), {
      id,
      until: new Date(ctx.now.getTime() + 85 * day).toISOString().slice(0, 10),
      reason: 'Two posts are being filled. We look again when they are.',
    })
  else if (grain === 'WEEK' && alert.evidence.finding.rule === 'BEYOND')
    await dismissAlert(as(ctx, ownerFor(alert)), {
      id,
      reason: 'COMMON_CAUSE',
      note: 'One week; the next was as usual and nothing was different.',
    })
  else
    await acknowledgeAlerts(as(ctx, ownerFor(alert)), {
      ids: [id],
      note: 'Taken on; we report at the next meeting.',
    })
}

/** A whole department or more, for good, by a run: worth beginning its limits anew. */
const isLastingImprovement = ({ evidence, scope, grain }: AlertAnswer): boolean =>
  grain === 'MONTH' &&
  evidence.unit === 'SECONDS' &&
  evidence.finding.rule === 'RUN' &&
  scope.service === null

const accept = (ctx: Ctx, alert: AlertAnswer) =>
  rebaselineAlert(as(ctx, ownerFor(alert)), {
    id: alert.id,
    reason:
      'The training and the problem management have changed how we work; this is the level now.',
  })
