import type { Dimension } from '../../../domain/kpi/dimensions.js'
import type { ChosenScope } from '../../directory/index.js'
import { type MeasuredGroup, readParts } from '../../measure/index.js'
import type { PointAnswer, SeriesAnswer } from '../answer.js'
import { AskedPeriods } from '../question/asked-periods.js'
import type { ChosenKpi } from '../question/choose-kpi.js'
import type { FramedPeriod } from '../question/frame.js'
import { GroupNames } from '../question/group-key.js'
import type { Look } from '../question/look.js'
import { needsOf } from '../question/question-of.js'
import { pointOf, valueIn } from './reading-of.js'

export interface SeriesFrame {
  chosen: ChosenKpi
  scope: ChosenScope
  groupBy: readonly Dimension[]
  frames: readonly FramedPeriod[]
  compared: readonly FramedPeriod[] | null
}

/** The lines of a series: one for each combination of groups that has data. */
export async function readLines(look: Look, series: SeriesFrame): Promise<SeriesAnswer['lines']> {
  const { chosen, scope, groupBy, frames, compared } = series
  const periods = new AskedPeriods()
  for (const each of [...frames, ...(compared ?? [])]) periods.placeOf(each)
  const found = await readParts(look.ctx, {
    ...needsOf([chosen], {}),
    periods: periods.spans,
    scope: scope.filter,
    groupBy,
    now: look.settings.now,
    asOf: look.asOf,
  })
  const names = groupBy.map(dimension => new GroupNames(dimension, look.directory))
  return inOrder(byKeys(found, groupBy), names).map(({ keys, at }) => {
    const pointAt = (frame: FramedPeriod): PointAnswer =>
      pointOf(valueIn(chosen, frame, at.get(periods.placeOf(frame)), look.settings), frame)
    return {
      groups: names.map((name, i) => name.keyOf(keys[i] as number)),
      points: frames.map(pointAt),
      compared: compared?.map(pointAt) ?? null,
    }
  })
}

interface FoundLine {
  keys: readonly number[]
  at: Map<number, MeasuredGroup>
}

/** Without dimensions there is one line, even where nothing was found. */
function byKeys(found: readonly MeasuredGroup[], groupBy: readonly Dimension[]): FoundLine[] {
  const lines = new Map<string, FoundLine>()
  if (groupBy.length === 0) lines.set('', { keys: [], at: new Map() })
  for (const group of found) {
    const name = group.keys.join('/')
    const line = lines.get(name) ?? { keys: group.keys, at: new Map() }
    line.at.set(group.period, group)
    lines.set(name, line)
  }
  return [...lines.values()]
}

function inOrder(lines: readonly FoundLine[], names: readonly GroupNames[]): FoundLine[] {
  const places = (line: FoundLine) => names.map((name, i) => name.placeOf(line.keys[i] as number))
  return lines
    .map(line => ({ line, places: places(line) }))
    .toSorted((a, b) => {
      const differing = a.places.findIndex((place, i) => place !== b.places[i])
      return differing < 0 ? 0 : Number(a.places[differing]) - Number(b.places[differing])
    })
    .map(({ line }) => line)
}
