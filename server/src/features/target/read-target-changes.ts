import type { LocalDate } from '../../domain/calendar/local-date.js'
import type { Grain, Period } from '../../domain/calendar/period.js'
import type { ReadScope } from '../../domain/target/target-scope.js'
import { termsInWords } from '../../domain/target/terms-in-words.js'
import type { Ctx } from '../../platform/context.js'
import type { PersonName } from '../auth/index.js'
import type { ScopeAnswer } from '../directory/index.js'
import { type Desk, loadDesk } from '../motion/index.js'
import { describeAbout } from './answer/about.js'
import type { AgreedBook } from './read-target-book.js'

type Version = AgreedBook['versions'][number]

/** A target that begins to judge the figures of a scope. */
export interface TargetChange {
  versionId: number
  motionId: number
  /** For whom it was agreed; the figures may be those of a part. */
  scope: ScopeAnswer
  /** First day on which it holds, or of the first period that it judges here. */
  from: LocalDate
  /** What was agreed, in a sentence. */
  text: string
  approvedBy: PersonName
  approvedAt: Date
}

export interface ChangesQuestion {
  kpi: string
  variant: string
  grain: Grain
  scope: ReadScope
  /** One after the other, the one before those that are asked about first. */
  periods: readonly Pick<Period, 'start' | 'end' | 'endsAt'>[]
  knownAt: Date | null
}

/**
 * Where another target than in the period before begins to judge the figures of a scope: one of its
 * own, one that it inherits, or one that comes through when its own has ended.
 */
export async function readTargetChanges(
  ctx: Ctx,
  book: AgreedBook,
  { periods, ...asked }: ChangesQuestion,
): Promise<TargetChange[]> {
  ctx.demand('target.read')
  const versions = periods.map(period => book.resolve({ ...asked, period }).version)
  const changes = versions.flatMap((version, index) => {
    const before = versions[index - 1]
    const isNew = index > 0 && version?.terms && version.id !== before?.id
    return isNew ? [{ version, period: periods[index] as Pick<Period, 'start'> }] : []
  })
  if (changes.length === 0) return []
  const desk = await loadDesk(ctx)
  return changes.map(({ version, period }) => changeOf(version, period, desk))
}

function changeOf(
  version: Version,
  { start }: Pick<Period, 'start'>,
  { directory, nameOf }: Desk,
): TargetChange {
  const { unit, scope } = describeAbout(version, directory)
  const { id, motionId, terms, minuteReference, approvedBy, approvedAt } = version
  const minutes = minuteReference ? ` (${minuteReference})` : ''
  return {
    versionId: id,
    motionId,
    scope,
    from: version.from > start ? version.from : start,
    text: `${terms ? termsInWords(terms, unit) : ''}, agreed for ${scope.label}${minutes}.`,
    approvedBy: nameOf(approvedBy),
    approvedAt,
  }
}
