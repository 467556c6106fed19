import type { Role } from '../../domain/access/role.js'
import { remindersDue } from '../../domain/alert/lifecycle/reminders.js'
import { alertHeadline, alertSentences } from '../../domain/alert/words/alert-sentences.js'
import type { Ctx } from '../../platform/context.js'
import type { DirectoryRows } from '../directory/index.js'
import { type Notice, notify } from '../notification/index.js'
import type { AlertRow } from './alert.js'
import type { Reconciled } from './reconcile/reconcile.js'
import { loadOpenAlerts } from './stores/alert-list.store.js'

/** Whether people are told of an alert: urgent enough, for the worse, and told by no other. */
const isTold = ({ severity, side, groupedIntoId, toldWithId, inhibitedById }: AlertRow): boolean =>
  severity !== 'INFO' &&
  side !== 'BETTER' &&
  [groupedIntoId, toldWithId, inhibitedById].every(id => id === null)

/**
 * Tells the people concerned what an evaluation changed, and reminds them of what nobody has taken
 * on. Critical alerts reach them at once, warnings as each prefers.
 */
export async function tellAlerts(
  ctx: Ctx,
  { fired, resolved }: Reconciled,
  directory: DirectoryRows,
): Promise<void> {
  for (const alert of fired.filter(isTold))
    await notify(ctx, noticeOf(alert, 'alert.firing', directory))
  for (const alert of resolved.filter(isTold))
    await notify(ctx, noticeOf(alert, 'alert.resolved', directory))
  for (const alert of (await loadOpenAlerts(ctx)).filter(isTold)) {
    const count = alert.state === 'FIRING' ? remindersDue(alert.stateSince, ctx.now) : 0
    if (count > 0) await notify(ctx, reminderOf(alert, count, directory))
  }
}

type Topic = 'alert.firing' | 'alert.resolved' | 'alert.reminder'

function noticeOf(alert: AlertRow, topic: Topic, directory: DirectoryRows): Notice {
  const { id, severity, stateSince, evidence } = alert
  const headline = alertHeadline(evidence)
  const isOver = topic === 'alert.resolved'
  return {
    topic,
    severity: isOver ? 'INFO' : severity,
    subject: isOver ? `Over: ${headline}` : headline,
    sentences: isOver
      ? ['The condition has not held at the last two evaluations.']
      : alertSentences(evidence).map(({ text }) => text),
    link: `/alerts/${id}`,
    recipients: recipientsOf(alert, directory),
    dedupeKey: [topic, id, stateSince.toISOString()].join('/'),
    needsAction: !isOver && severity === 'CRITICAL',
  }
}

function reminderOf(alert: AlertRow, count: number, directory: DirectoryRows): Notice {
  const notice = noticeOf(alert, 'alert.reminder', directory)
  return {
    ...notice,
    subject: `Still open: ${notice.subject}`,
    dedupeKey: `${notice.dedupeKey}/${count}`,
  }
}

/** Whoever answers for the department; of the whole organisation and of the data also the analysts. */
function recipientsOf(
  { ownerId, departmentId, serviceId, family, severity }: AlertRow,
  { services }: DirectoryRows,
): Notice['recipients'] {
  const department = services.find(({ id }) => id === serviceId)?.departmentId ?? departmentId
  const roles: Role[] = ['OWNER']
  if (department === null || family === 'DATA_QUALITY') roles.push('ANALYST')
  if (department === null && severity === 'CRITICAL') roles.push('CHAIR')
  const place = { departmentId: department, serviceId }
  return { roles, place, people: ownerId === null ? [] : [ownerId] }
}
