import { type Measure, type Moment, moments } from '../../domain/kpi/measures.js'
import { type ObservedKpi, observedKpis } from '../../domain/kpi/observed.js'
import type { ObservedParts } from '../../domain/kpi/parts.js'
import { type MeasureRows, roles } from './measure.store.js'
import { MeasuredParts, PartPlaces } from './measured-parts.js'
import type { MeasuredGroup } from './question.js'
import type { Role } from './spans-of-question.js'
import { numbersIn } from './written-numbers.js'

interface OpenGroup extends MeasuredGroup {
  parts: MeasuredParts
  observed: Map<ObservedKpi, ObservedParts>
  /** A bit for each question that has asked for one of its rows. */
  askedBy: number
}

/** Which questions ask for a moment in a role: a bit for each. */
export type AskedBy = (role: Role, moment: Moment) => number

/** What the rows of one role and moment add up to. */
interface Plan {
  moment: Moment
  askedBy: number
  /** Of each slot; undefined where it holds no measure. */
  places: (number | undefined)[]
}

interface Line {
  keys: readonly number[]
  at: (OpenGroup | undefined)[]
}

const momentNames = Object.keys(moments) as Moment[]
const noObserved = new Map<ObservedKpi, ObservedParts>()

/** Groups as they come together from rows. All groups of one line share one list of keys. */
export class MeasuredGroups {
  private readonly all: OpenGroup[] = []
  private readonly lines = new Map<number | string, Line>()
  private readonly places = new PartPlaces()
  private readonly plans = new Map<number, Plan>()

  constructor(
    private readonly rows: MeasureRows,
    private readonly askedBy: AskedBy,
  ) {}

  /** The groups that hold anything that the question with this index asks. */
  of(question: number): MeasuredGroup[] {
    return this.all.filter(group => (group.askedBy & (1 << question)) !== 0)
  }

  addRow(i: number): void {
    const { role, period, moment: numbers, bucket: buckets, values } = this.rows
    const bucket = buckets[i] as number
    const group = this.groupOf(period[i] as number, this.lineAt(i))
    const { askedBy, moment, places } = this.planOf(role[i] as number, numbers[i] as number)
    group.askedBy |= askedBy
    if (moment === 'observed') {
      addObserved(group, bucket, values[0]?.[i] ?? 0, values[1]?.[i] ?? 0)
    } else if (moments[moment].kind === 'histogram') {
      this.addHistogram(group.parts.buckets(moments[moment].measures[0]), i)
    } else {
      for (let column = 0; column < places.length; column++) {
        const value = values[column]?.[i]
        const place = places[column]
        if (place !== undefined && value) group.parts.add(place, value)
      }
    }
  }

  /** Adds to what was recorded of a KPI: a row of period, KPI, numerator, denominator and keys. */
  addLevel([period, kpi, numerator, denominator, ...keys]: readonly number[]): void {
    const group = this.groupOf(period as number, this.lineOf(keys))
    group.askedBy |= this.askedBy('sum', 'observed')
    addObserved(group, kpi as number, Number(numerator), Number(denominator))
  }

  /** Of a whole week or month all buckets are in one row, of days each is one of its own. */
  private addHistogram(buckets: Map<number, number>, i: number): void {
    const { packed, bucket, slots, values } = this.rows
    const add = (at: number, count: number) => buckets.set(at, (buckets.get(at) ?? 0) + count)
    const pairs = packed[i] ? numbersIn(packed[i]) : []
    for (let at = 0; at < pairs.length; at += 2) add(pairs[at] as number, pairs[at + 1] as number)
    const count = values[slots.indexOf(1)]?.[i] ?? 0
    if (count !== 0) add(bucket[i] as number, count)
  }

  private planOf(role: number, number: number): Plan {
    const key = role * 1000 + number
    const known = this.plans.get(key)
    if (known) return known
    const name = roles[role] as Role
    const moment = momentNames[number - 1] as Moment
    const measures: readonly Measure[] = moments[moment].measures
    const places = this.rows.slots.map(slot => {
      const measure = measures[slot - 1]
      return measure && this.places.placeOf(name, measure)
    })
    const plan = { moment, askedBy: this.askedBy(name, moment), places }
    this.plans.set(key, plan)
    return plan
  }

  private groupOf(period: number, line: Line): OpenGroup {
    const known = line.at[period]
    if (known) return known
    const parts = new MeasuredParts(this.places)
    const made: OpenGroup = { period, keys: line.keys, parts, observed: noObserved, askedBy: 0 }
    line.at[period] = made
    this.all.push(made)
    return made
  }

  private lineAt(i: number): Line {
    const { keys } = this.rows
    if (keys.length === 1) return this.lineOf([keys[0]?.[i] as number])
    return this.lineOf(keys.map(column => column[i] as number))
  }

  private lineOf(keys: readonly number[]): Line {
    const name = keys.length === 1 ? (keys[0] as number) : keys.join('/')
    const known = this.lines.get(name)
    if (known) return known
    const made = { keys, at: [] }
    this.lines.set(name, made)
    return made
  }
}

function addObserved(group: OpenGroup, kpi: number, numerator: number, denominator: number): void {
  if (group.observed === noObserved) group.observed = new Map()
  const name = observedKpis[kpi] as ObservedKpi
  const known = group.observed.get(name) ?? { numerator: 0, denominator: 0 }
  group.observed.set(name, {
    numerator: known.numerator + numerator,
    denominator: known.denominator + denominator,
  })
}
