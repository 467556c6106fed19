import { SMALLEST_GROUP } from '../access/smallest-group.js'
import { dayInWords } from '../calendar/period-label.js'
import { localDateOf } from '../calendar/time-zone.js'
import { valueInWords } from '../kpi/value-in-words.js'
import {
  type BoardReading,
  type Clause,
  clause,
  levelsOff,
  missed,
  pointOf,
  signalClause,
} from './board-clauses.js'
import { grainNoun } from './grain-noun.js'
import type { SegmentBehaviour } from './read-segment.js'
import { evidenceInWords } from './signal-evidence.js'

export interface BoardSentence {
  kind: 'OFF' | 'IMPROVED' | 'USUAL' | 'UNCERTAIN'
  text: string
  /** Codes of the KPIs that the text speaks of, in its order. */
  kpis: string[]
}

const most = 3

/**
 * What is off, what improved, what is as usual and what is uncertain, from signals and targets: never
 * from the difference of two numbers. Off is a signal on the worse side, a target that was surely
 * missed, or a level that ought to be nothing; improved is a signal on the better side. A level that is
 * off while it moves to the better side is said once, with both. Every number said is one of the
 * readings; where nothing qualifies, the sentence says so.
 */
export function boardSentences(
  readings: readonly BoardReading[],
  timeZone: string,
): BoardSentence[] {
  const judged = readings.filter(reading => pointOf(reading)?.variation)
  const surest = judged.toSorted((a, b) => distanceOf(b) - distanceOf(a))
  const fired = (variation: 'WORSENING' | 'IMPROVING') =>
    surest.filter(reading => pointOf(reading)?.variation === variation).map(signalClause)
  const levels = levelsOff(readings)
  const off = offSentence(fired('WORSENING'), missed(readings), levels, judged.length)
  return [
    off,
    improvedSentence(fired('IMPROVING'), levels, judged.length),
    ...usualSentence(judged, readings.length),
    uncertainSentence(doubts(readings, timeZone).filter(({ kpi }) => !off.kpis.includes(kpi))),
  ]
}

const distanceOf = (reading: BoardReading) => Math.abs(pointOf(reading)?.distance ?? 0)
const segmentOf = ({ behaviour }: BoardReading): SegmentBehaviour | undefined =>
  behaviour.segments.at(-1)

function listed(clauses: readonly Clause[]): string {
  const said = clauses.slice(0, most).map(({ text }) => text)
  const more = clauses.length - said.length
  return [...said, ...(more > 0 ? [`and ${more} more`] : [])].join('; ')
}

const codesOf = (clauses: readonly Clause[]): string[] => [
  ...new Set(clauses.map(({ kpi }) => kpi)),
]

function offSentence(
  worse: Clause[],
  missed: Clause[],
  levels: Clause[],
  judged: number,
): BoardSentence {
  const said = [
    ...(worse.length > 0 ? [`Worse than usual: ${listed(worse)}.`] : []),
    ...(missed.length > 0 ? [`Short of target beyond chance: ${listed(missed)}.`] : []),
    ...(levels.length > 0 ? [`${listed(levels)}.`] : []),
  ]
  const text = said.length > 0 ? said.join(' ') : nothing('worse', judged, '')
  return { kind: 'OFF', text, kpis: codesOf([...worse, ...missed, ...levels]) }
}

function improvedSentence(all: Clause[], levels: Clause[], judged: number): BoardSentence {
  const isSaid = new Set(codesOf(levels))
  const better = all.filter(({ kpi }) => !isSaid.has(kpi))
  const text =
    better.length > 0
      ? `Better than usual: ${listed(better)}.`
      : nothing('better', judged, better.length < all.length ? ' else' : '')
  return { kind: 'IMPROVED', text, kpis: codesOf(better) }
}

const nothing = (direction: 'worse' | 'better', judged: number, others: '' | ' else'): string =>
  judged === 0
    ? `Nothing can be called ${direction}: no figure is final and has a usual range.`
    : `Nothing${others} is ${direction} than usual.`

function usualSentence(judged: readonly BoardReading[], all: number): BoardSentence[] {
  const usual = judged.filter(reading => pointOf(reading)?.variation === 'COMMON_CAUSE')
  if (usual.length === 0) return []
  const are = usual.length === 1 ? 'is inside its' : 'are inside their'
  const text = `${usual.length} of ${all} figures ${are} usual range: do not explain single movements.`
  return [{ kind: 'USUAL', text, kpis: usual.map(({ series }) => series.kpi.code) }]
}

function doubts(readings: readonly BoardReading[], timeZone: string): Clause[] {
  const found = readings.flatMap(reading => {
    const doubt = doubtAbout(reading, timeZone)
    return doubt ? [{ ...doubt, reading }] : []
  })
  return found
    .toSorted((a, b) => a.weight - b.weight)
    .map(({ reading, text }) => clause(reading, `(${text})`))
}

/** Why nothing can be concluded about a reading; the lighter, the sooner it is said. */
function doubtAbout(
  reading: BoardReading,
  timeZone: string,
): { weight: number; text: string } | null {
  const { series, behaviour } = reading
  const last = series.points.at(-1)
  const noun = grainNoun[series.grain]
  switch (last?.marks.status) {
    case 'LOW_SAMPLE': {
      const [n, needed] = [last.value.n, series.kpi.minimumSample]
      const text = `rests on ${valueInWords(n, 'COUNT')} where ${valueInWords(needed, 'COUNT')} are needed`
      return { weight: 0, text }
    }
    case 'PROVISIONAL': {
      const until = localDateOf(last.marks.provisionalUntil, timeZone)
      return { weight: 1, text: `not final before ${dayInWords(until)}` }
    }
    case 'WITHHELD':
      return { weight: 0, text: `withheld: fewer than ${SMALLEST_GROUP} people answered` }
    case 'FINAL':
      break
    default:
      return { weight: 2, text: 'no data' }
  }
  if (pointOf(reading)?.variation === 'CHANGED')
    return {
      weight: 3,
      text: `${evidenceInWords(series, behaviour)}, which is neither better nor worse`,
    }
  const why = segmentOf(reading)?.whyNoLimits
  if (why === 'COLLECTING') return { weight: 5, text: `too few ${noun}s for a usual range` }
  const isThin = why === 'TOO_FEW_CASES' || (!why && !pointOf(reading)?.isEvaluated)
  return isThin
    ? { weight: 4, text: `too few cases in a ${noun} to tell a change from chance` }
    : null
}

function uncertainSentence(clauses: readonly Clause[]): BoardSentence {
  const text =
    clauses.length > 0
      ? `${listed(clauses)}.`
      : 'Nothing is uncertain: every figure is final, rests on enough records and has a usual range.'
  return { kind: 'UNCERTAIN', text, kpis: codesOf(clauses.slice(0, most)) }
}
