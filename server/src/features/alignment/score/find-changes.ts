import {
  isSwappedOutWhileRed,
  turnedRed,
  weightMoved,
} from '../../../domain/alignment/checks/objective-changes.js'
import {
  swappedOutInWords,
  weightMovedInWords,
} from '../../../domain/alignment/words/changes-in-words.js'
import { kpiByCode } from '../../../domain/kpi/catalogue.js'
import type { ObjectiveKpi } from '../../../domain/strategy/objective.js'
import type { Ctx } from '../../../platform/context.js'
import { type AgreedStrategy, readStrategyBook } from '../../strategy/index.js'
import type { ChangeFound } from '../answer/alignment-answer.js'
import type { KpiCourse } from './kpi-course.js'
import type { Sources } from './sources.js'

/** What was changed about objectives, up to a day, in a way that a committee should look at. */
export async function findChanges(
  ctx: Ctx,
  { courses }: Pick<Sources, 'courses'>,
  { day, asOf }: { day: string; asOf: Date | null },
): Promise<ChangeFound[]> {
  const book = await readStrategyBook(ctx)
  return [...movedWeights(book, day, asOf), ...swapsWhileRed(book, courses, { day, asOf })]
}

function movedWeights(book: AgreedStrategy, day: string, asOf: Date | null): ChangeFound[] {
  return book.inForce(day, asOf).flatMap(({ objectiveId, title }) => {
    const moved = weightMoved(book.weightsOf(objectiveId, asOf).filter(({ from }) => from <= day))
    if (!moved) return []
    const objective = { id: String(objectiveId), title }
    return [
      {
        kind: 'WEIGHT_MOVED',
        objective,
        on: moved.to.from,
        text: weightMovedInWords(title, moved),
      },
    ]
  })
}

function swapsWhileRed(
  book: AgreedStrategy,
  courses: Sources['courses'],
  { day, asOf }: { day: string; asOf: Date | null },
): ChangeFound[] {
  return book.swaps(asOf).flatMap(({ objectiveId, day: on, takenOut, putIn, after }) => {
    if (on > day) return []
    const course = courseOf(courses, takenOut)
    const red = course && turnedRed(periodsOf(course), on)
    if (!red || !isSwappedOutWhileRed(on, red)) return []
    const { title } = after
    const text = swappedOutInWords({
      title,
      takenOut: nameOf(takenOut),
      putIn: putIn.map(nameOf),
      day: on,
      turnedRed: red,
    })
    return [{ kind: 'KPI_SWAPPED_OUT', objective: { id: String(objectiveId), title }, on, text }]
  })
}

const nameOf = ({ kpi }: ObjectiveKpi): string => kpiByCode(kpi)?.name ?? kpi

const periodsOf = ({ points }: KpiCourse) =>
  points.map(({ period, target }) => ({ end: period.end, status: target?.status ?? 'UNKNOWN' }))

/** Only what stood for an objective within the months that are told of has a course. */
const courseOf = (courses: Sources['courses'], { kpi, variant }: ObjectiveKpi): KpiCourse | null =>
  [...courses].find(([key]) => key.startsWith(`${kpi}/${variant}`))?.[1] ?? null
