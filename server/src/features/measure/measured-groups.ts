import { type Measure, type Moment, moments } from '../../domain/kpi/measures.js'
import { type ObservedKpi, observedKpis } from '../../domain/kpi/observed.js'
import type { ObservedParts } from '../../domain/kpi/parts.js'
import { type MeasureRow, roles } from './measure.store.js'
import { MeasuredParts, PartPlaces } from './measured-parts.js'
import { addPacked } from './packed-histogram.js'
import type { MeasuredGroup } from './question.js'
import type { Role } from './spans-of-question.js'

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
/** Before the keys of a row stand its role, period, moment, bucket and packed histogram. */
const HEAD = 5

/** Groups as they come together from rows. All groups of one line share one list of keys. */
export class MeasuredGroups {
  private readonly all: OpenGroup[] = []
  private readonly lines = new Map<number | string, Line>()
  private readonly places = new PartPlaces()
  private readonly plans = new Map<number, Plan>()

  constructor(
    private readonly depth: number,
    private readonly slots: readonly number[],
    private readonly askedBy: AskedBy,
  ) {}

  /** The groups that hold anything that the question with this index asks. */
  of(question: number): MeasuredGroup[] {
    return this.all.filter(group => (group.askedBy & (1 << question)) !== 0)
  }

  addRow(row: Readonly<MeasureRow>): void {
    const [role, period, number, bucket, packed] = row as [number, number, number, number, string]
    const group = this.groupOf(period, row, HEAD)
    const moment = momentNames[number - 1] as Moment
    const first = HEAD + this.depth
    const plan = this.planOf(role, number, moment)
    group.askedBy |= plan.askedBy
    if (moment === 'observed') {
      this.addObserved(group, bucket, Number(row[first]), Number(row[first + 1]))
    } else if (moments[moment].kind === 'histogram') {
      const buckets = group.parts.buckets(moments[moment].measures[0])
      if (packed !== null) addPacked(buckets, packed)
      const count = Number(row[first + this.slots.indexOf(1)] ?? 0)
      if (count !== 0) buckets.set(bucket, (buckets.get(bucket) ?? 0) + count)
    } else {
      for (let i = 0; i < plan.places.length; i++) {
        const value = row[first + i]
        const place = plan.places[i]
        if (place !== undefined && value) group.parts.add(place, Number(value))
      }
    }
  }

  /** Adds to what was recorded of a KPI. `keys` begin at `keysAt` of the row. */
  addLevel(row: readonly number[], keysAt: number): void {
    const [period, kpi, numerator, denominator] = row as [number, number, number, number]
    const group = this.groupOf(period, row, keysAt)
    group.askedBy |= this.askedBy('sum', 'observed')
    this.addObserved(group, kpi, Number(numerator), Number(denominator))
  }

  private addObserved(group: OpenGroup, kpi: number, numerator: number, denominator: number): void {
    if (group.observed === noObserved) group.observed = new Map()
    const name = observedKpis[kpi] as ObservedKpi
    const known = group.observed.get(name) ?? { numerator: 0, denominator: 0 }
    group.observed.set(name, {
      numerator: known.numerator + numerator,
      denominator: known.denominator + denominator,
    })
  }

  private planOf(role: number, number: number, moment: Moment): Plan {
    const key = role * 1000 + number
    const known = this.plans.get(key)
    if (known) return known
    const measures: readonly Measure[] = moments[moment].measures
    const name = roles[role] as Role
    const places = this.slots.map(slot => {
      const measure = measures[slot - 1]
      return measure && this.places.placeOf(name, measure)
    })
    const plan = { askedBy: this.askedBy(name, moment), places }
    this.plans.set(key, plan)
    return plan
  }

  private groupOf(period: number, row: Readonly<MeasureRow>, keysAt: number): OpenGroup {
    const line = this.lineOf(row, keysAt)
    const known = line.at[period]
    if (known) return known
    const parts = new MeasuredParts(this.places)
    const made: OpenGroup = { period, keys: line.keys, parts, observed: noObserved, askedBy: 0 }
    line.at[period] = made
    this.all.push(made)
    return made
  }

  private lineOf(row: Readonly<MeasureRow>, keysAt: number): Line {
    let name = this.depth === 0 ? 0 : (row[keysAt] as number | string)
    for (let i = 1; i < this.depth; i++) name = `${name}/${row[keysAt + i]}`
    const known = this.lines.get(name)
    if (known) return known
    const made = { keys: row.slice(keysAt, keysAt + this.depth) as number[], at: [] }
    this.lines.set(name, made)
    return made
  }
}
