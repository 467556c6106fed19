import { periodLabel } from '../calendar/period-label.js'
import { localDateOf } from '../calendar/time-zone.js'
import { type ComparedReading, type Comparison, comparisonOf } from './compared-reading.js'
import { valueInWords } from './value-in-words.js'

export interface BoardSentence {
  kind: 'OFF' | 'IMPROVED' | 'UNCERTAIN'
  text: string
  /** Codes of the KPIs that the text speaks of, in its order. */
  kpis: string[]
}

export interface SentenceFrame {
  /** Label of the period compared with; `null` without a comparison. */
  comparedWith: string | null
  timeZone: string
}

interface Clause {
  kpi: string
  text: string
}

const mostOfAKind = 2
const mostUncertain = 3

/**
 * What is off, what improved and what is uncertain, from readings alone: every number said is one
 * of theirs. Off and improved mean beyond noise (95 %) against the comparison, or a level that ought
 * to be nothing; where nothing qualifies, the sentence says so.
 */
export function boardSentences(
  readings: readonly ComparedReading[],
  frame: SentenceFrame,
): [off: BoardSentence, improved: BoardSentence, uncertain: BoardSentence] {
  const comparisons = readings.map(comparisonOf).filter(found => found !== null)
  const moved = comparisons
    .filter(({ change }) => change.isBeyondNoise)
    .toSorted((a, b) => b.strength - a.strength)
  const clausesOf = (verdict: 'WORSE' | 'BETTER') =>
    moved
      .filter(({ change }) => change.verdict === verdict)
      .slice(0, mostOfAKind)
      .map(changeClause)
  const against = comparisons.length === 0 ? null : frame.comparedWith
  const off = offSentence(clausesOf('WORSE'), levelsOff(readings), against)
  const uncertain = [...doubts(readings, frame.timeZone), ...withinNoise(comparisons)]
  return [
    off,
    improvedSentence(clausesOf('BETTER'), against),
    uncertainSentence(uncertain.filter(({ kpi }) => !off.kpis.includes(kpi))),
  ]
}

const changeClause = ({ reading, previous }: Comparison): Clause => ({
  kpi: reading.kpi.code,
  text: `${reading.kpi.name} at ${valueInWords(reading.value.value, reading.unit)} (was ${valueInWords(previous.value.value, reading.unit)})`,
})

const levelsOff = (readings: readonly ComparedReading[]): Clause[] =>
  readings
    .filter(({ kpi, value }) => kpi.offAbove !== undefined && Number(value.value) > kpi.offAbove)
    .map(({ kpi, value, unit }) => ({
      kpi: kpi.code,
      text: `${kpi.name} stands at ${valueInWords(value.value, unit)}`,
    }))

const listed = (clauses: readonly Clause[]): string => clauses.map(({ text }) => text).join('; ')
const codesOf = (clauses: readonly Clause[]): string[] => clauses.map(({ kpi }) => kpi)

function offSentence(worse: Clause[], levels: Clause[], against: string | null): BoardSentence {
  const said = [
    ...(worse.length > 0
      ? [`Worse than in ${against} by more than chance explains: ${listed(worse)}.`]
      : []),
    ...(levels.length > 0 ? [`${listed(levels)}.`] : []),
  ]
  const text = said.length > 0 ? said.join(' ') : nothing('worse', against)
  return { kind: 'OFF', text, kpis: codesOf([...worse, ...levels]) }
}

function improvedSentence(better: Clause[], against: string | null): BoardSentence {
  const text =
    better.length > 0
      ? `Better than in ${against} by more than chance explains: ${listed(better)}.`
      : nothing('better', against)
  return { kind: 'IMPROVED', text, kpis: codesOf(better) }
}

const nothing = (direction: 'worse' | 'better', against: string | null): string =>
  against === null
    ? `Nothing can be called ${direction}: no figure has a settled one to be compared with.`
    : `Nothing is ${direction} than in ${against} by more than chance explains.`

function doubts(readings: readonly ComparedReading[], timeZone: string): Clause[] {
  const doubtful = (status: string, reason: (reading: ComparedReading) => string): Clause[] =>
    readings
      .filter(({ marks }) => marks.status === status)
      .map(reading => ({
        kpi: reading.kpi.code,
        text: `${reading.kpi.name} (${reason(reading)})`,
      }))
  const until = ({ marks }: ComparedReading) =>
    periodLabel('DAY', localDateOf(marks.provisionalUntil, timeZone), 1)
  return [
    ...doubtful('LOW_SAMPLE', ({ value, kpi }) => {
      const n = valueInWords(value.n, 'COUNT')
      return `rests on ${n} where ${valueInWords(kpi.minimumSample, 'COUNT')} are needed`
    }),
    ...doubtful('PROVISIONAL', reading => `not final before ${until(reading)}`),
    ...doubtful('NO_DATA', () => 'no data'),
  ]
}

const withinNoise = (comparisons: readonly Comparison[]): Clause[] =>
  comparisons
    .filter(({ change }) => !change.isBeyondNoise && change.verdict !== 'SAME')
    .map(({ reading, previous }) => {
      const [now, before] = [reading, previous].map(({ value }) =>
        valueInWords(value.value, reading.unit),
      )
      return {
        kpi: reading.kpi.code,
        text: `${reading.kpi.name} (${now} after ${before} may be chance)`,
      }
    })

function uncertainSentence(all: readonly Clause[]): BoardSentence {
  const clauses = all.slice(0, mostUncertain)
  const more = all.length > clauses.length ? '; and others' : ''
  const text =
    clauses.length > 0
      ? `${listed(clauses)}${more}.`
      : 'Nothing is uncertain: every figure is final and rests on enough records.'
  return { kind: 'UNCERTAIN', text, kpis: codesOf(clauses) }
}
