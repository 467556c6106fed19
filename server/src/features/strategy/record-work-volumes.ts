import { isLocalDate } from '../../domain/calendar/local-date.js'
import { localDateOf } from '../../domain/calendar/time-zone.js'
import type { RecordedKind, WorkVolume, YearOfWork } from '../../domain/strategy/work-volume.js'
import type { Ctx } from '../../platform/context.js'
import { refuse, unknownName } from '../../platform/refuse.js'
import { inTransaction } from '../../platform/transaction.js'
import { type DirectoryRows, loadDirectory, loadOrganisation } from '../directory/index.js'
import { actingPerson } from '../motion/index.js'
import { readWorkVolumes } from './read-work-volumes.js'
import { insertVolumes } from './stores/work-volume.store.js'

export interface WorkVolumeInput {
  item: string
  department?: string | null
  /** Any day of the month. */
  month: string
  amount: number
}

const mostAtOnce = 500
const longestItem = 120
const most = 1_000_000_000

/**
 * Records what cost centres spent or teams worked, by month. The newest record of an item and month
 * counts. What initiatives cost and take is known from their budgets, and not recorded here again.
 * Throws Invalid with the argument that cannot be taken, Forbidden for another part of the
 * organisation; then nothing is recorded.
 */
export async function recordWorkVolumes(
  ctx: Ctx,
  { kind, volumes }: { kind: RecordedKind; volumes: readonly WorkVolumeInput[] },
): Promise<YearOfWork[]> {
  ctx.demand('work.record')
  const authorId = actingPerson(ctx)
  if (volumes.length < 1 || volumes.length > mostAtOnce)
    throw refuse('volumes', `Send 1 to ${mostAtOnce} at once.`, [`1 to ${mostAtOnce} volumes`])
  return inTransaction(ctx, async tx => {
    const [directory, { timeZone }] = await Promise.all([loadDirectory(tx), loadOrganisation(tx)])
    const today = localDateOf(ctx.now, timeZone)
    const chosen = volumes.map((each, at) => ({
      ...chooseVolume(each, `volumes.${at}.`, { directory, today }),
      kind,
    }))
    for (const { department } of chosen) tx.demand('work.record', idOf(directory, department))
    await insertVolumes(tx, chosen, authorId)
    return readWorkVolumes(tx, { day: today })
  })
}

const idOf = ({ departments }: DirectoryRows, code: string | null): number | null =>
  departments.find(department => department.code === code)?.id ?? null

function chooseVolume(
  { item, department, month, amount }: WorkVolumeInput,
  prefix: string,
  { directory, today }: { directory: DirectoryRows; today: string },
): Omit<WorkVolume, 'kind'> {
  const name = item.trim()
  if (name === '' || name.length > longestItem)
    throw refuse(`${prefix}item`, 'Name the cost centre or team, as objectives link it.', [
      `1 to ${longestItem} characters`,
    ])
  if (!isLocalDate(month) || month > today)
    throw refuse(`${prefix}month`, 'That is no day of a month that has begun.', [
      `a date up to ${today}`,
    ])
  if (!(amount >= 0 && amount <= most))
    throw refuse(`${prefix}amount`, `A number from 0 to ${most} is needed.`, [
      `a number from 0 to ${most}`,
    ])
  const known = directory.departments.map(({ code }) => code)
  if (department != null && !known.includes(department))
    throw unknownName(`${prefix}department`, 'department', { sent: department, known })
  return { item: name, department: department ?? null, month: `${month.slice(0, 7)}-01`, amount }
}
