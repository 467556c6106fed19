import { type Delivery, deliveryOf } from '../../domain/initiative/delivery/delivery.js'
import { isActive, isOpen } from '../../domain/initiative/stage.js'
import type { PlannedBenefit, RealisedBenefit } from '../../domain/initiative/value/realisation.js'
import type {
  AmountRow,
  ApprovalRow,
  MilestoneRow,
  RiskRow,
  StageRow,
  ValueSide,
  VersionRow,
} from './initiative.js'
import type { InitiativeBook } from './read-book.js'

/** A milestone as it stands, with what it was first to be. */
export interface StandingMilestone extends MilestoneRow {
  firstDueOn: string
}

/** One initiative on a day. */
export interface Standing {
  id: number
  /** That counts: the last one approved; before any approval, the newest. */
  inForce: VersionRow
  newest: VersionRow
  approval: ApprovalRow | null
  stage: StageRow
  stages: StageRow[]
  versions: VersionRow[]
  approvals: ApprovalRow[]
  risk: RiskRow | null
  milestones: StandingMilestone[]
  /** Highest number that a milestone ever had. */
  mostMilestone: number
  amounts: AmountRow[]
  isActive: boolean
  delivery: Delivery
}

/** Every initiative that was on record, as it stood on the day of the book. */
export function standings(book: InitiativeBook): Standing[] {
  const ids = [...new Set(book.versions.map(({ initiativeId }) => initiativeId))]
  return ids.map(id => standingOf(book, id)).filter(each => each !== null)
}

/** Null where it was not on record yet. */
export function standingOf(book: InitiativeBook, id: number): Standing | null {
  const own = <T extends { initiativeId: number | null }>(rows: readonly T[]) =>
    rows.filter(({ initiativeId }) => initiativeId === id)
  const { day } = book
  const versions = own(book.versions)
  const stages = own(book.stages).filter(({ fromOn }) => fromOn <= day)
  const [newest, stage] = [versions.at(-1), stages.at(-1)]
  if (!newest || !stage) return null
  const approvals = own(book.approvals)
  const approval = approvals.findLast(({ fromOn }) => fromOn <= day) ?? null
  const inForce = versions.find(({ version }) => version === approval?.version) ?? newest
  const milestones = standingMilestones(own(book.milestones))
  const amounts = own(book.amounts).filter(amount => isStillDue(amount, stage))
  return {
    id,
    inForce,
    newest,
    approval,
    stage,
    stages,
    versions,
    approvals,
    risk: own(book.risks).at(-1) ?? null,
    milestones,
    mostMilestone: Math.max(0, ...own(book.milestones).map(each => each.milestone)),
    amounts,
    isActive: isActive(stage.stage, inForce.startsOn, day),
    delivery: deliveryOf({ milestones, ...deliveryAmounts(amounts) }, day),
  }
}

/** Once it is over, no more cost is due: what was planned for later months falls away. */
const isStillDue = ({ series, side, month }: AmountRow, { stage, fromOn }: StageRow): boolean =>
  isOpen(stage) || series !== 'COST' || side !== 'PLANNED' || month <= fromOn

function standingMilestones(rows: readonly MilestoneRow[]): StandingMilestone[] {
  const first = new Map<number, string>()
  const newest = new Map<number, MilestoneRow>()
  for (const row of rows) {
    if (!first.has(row.milestone)) first.set(row.milestone, row.dueOn)
    newest.set(row.milestone, row)
  }
  return [...newest.values()]
    .filter(({ isRemoved }) => !isRemoved)
    .map(row => ({ ...row, firstDueOn: first.get(row.milestone) ?? row.dueOn }))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)))
}

const costs = (rows: readonly AmountRow[], wanted: ValueSide) =>
  rows.filter(({ series, side }) => series === 'COST' && side === wanted)

export const plannedBenefits = (rows: readonly AmountRow[]): PlannedBenefit[] =>
  rows.flatMap(({ series, side, type, month, amount }) =>
    series === 'BENEFIT' && side === 'PLANNED' && type ? [{ type, month, amount }] : [],
  )

export const realisedBenefits = (rows: readonly AmountRow[]): RealisedBenefit[] =>
  rows.flatMap(({ side, type, month, amount, evidence }) =>
    side === 'ACTUAL' && type && evidence ? [{ type, month, amount, evidence }] : [],
  )

export const deliveryAmounts = (rows: readonly AmountRow[]) => ({
  plannedBenefits: plannedBenefits(rows),
  realisedBenefits: realisedBenefits(rows),
  plannedCost: costs(rows, 'PLANNED'),
  spent: costs(rows, 'ACTUAL'),
})
