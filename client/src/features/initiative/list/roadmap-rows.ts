import type { InitiativesPageQuery, RoadmapSeriesQuery } from '@steerboard/schema'
import type { RoadmapPoint, RoadmapRow } from '../../../charts/roadmap/roadmap-scale.js'
import { stageMarks } from '../../../format/initiative-words.js'
import { formatDate } from '../../../format/moment.js'

export type Row = InitiativesPageQuery['initiatives']['initiatives'][number]
type Bar = InitiativesPageQuery['roadmap']['bars'][number]

const looks: Record<Row['stage'], RoadmapRow['look']> = {
  IDEA: 'ahead',
  APPROVED: 'ahead',
  STARTED: 'running',
  DONE: 'done',
  STOPPED: 'stopped',
}

/** The bars with what stands on them; `meant` are the initiatives of the KPI that is drawn over them. */
export function roadmapRows(
  bars: readonly Bar[],
  initiatives: readonly Row[],
  meant: readonly string[],
): RoadmapRow[] {
  const known = new Map(initiatives.map(row => [row.id, row]))
  return bars.flatMap(({ from, to, initiative: { id } }) => {
    const row = known.get(id)
    if (!row) return []
    return [
      {
        id,
        title: row.title,
        inWords: inWords(row, from, to),
        from,
        to,
        look: looks[row.stage],
        isMeant: meant.length === 0 || meant.includes(id),
        milestones: row.milestones.map(({ title, dueOn, doneOn, state }) => ({
          title,
          on: doneOn ?? dueOn,
          isDone: doneOn !== null,
          isLate: state === 'LATE',
        })),
      },
    ]
  })
}

function inWords({ stage, milestones }: Row, from: string, to: string): string {
  const late = milestones.filter(({ state }) => state === 'LATE').length
  const done = milestones.filter(({ doneOn }) => doneOn !== null).length
  const lateWords = late === 0 ? '' : `, ${late} late`
  return `${formatDate(from)} to ${formatDate(to)}, ${stageMarks[stage].text.toLowerCase()}; ${done} of ${milestones.length} milestones done${lateWords}`
}

/** Values of a series at the middle of their months; what is not final is drawn too. */
export const roadmapPoints = (series: RoadmapSeriesQuery['series'] | undefined): RoadmapPoint[] =>
  series?.periods.map(({ start }, at) => ({
    on: `${start.slice(0, 8)}15`,
    value: series.lines[0]?.points[at]?.value ?? null,
  })) ?? []

/** By the chosen order; what has no score comes last, by its title. */
export function inOrder(rows: readonly Row[], order: 'priority' | 'effort'): Row[] {
  const of = ({ score }: Row) =>
    (order === 'priority' ? score?.priority : score?.priorityForEffort) ?? Number.NEGATIVE_INFINITY
  return rows.toSorted((a, b) => of(b) - of(a) || a.title.localeCompare(b.title, 'en'))
}
