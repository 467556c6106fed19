/** A level of maturity, and the score of one item: 1 is the least. */
export type Level = 1 | 2 | 3 | 4 | 5

export const levels: readonly Level[] = [1, 2, 3, 4, 5]

/**
 * What the levels are called and what they ask for.
 *
 * Source: J. Luftman, Communications of the AIS 4 (2000) article 14, strategic alignment maturity.
 */
export const levelNames: Readonly<Record<Level, string>> = {
  1: 'Initial',
  2: 'Committed',
  3: 'Established',
  4: 'Managed',
  5: 'Optimised',
}

/** The leadership dimensions, in reading order. Gate items belong to none of them. */
export const dimensions = {
  D1: 'Strategic alignment',
  D2: 'Empowerment and competence',
  D3: 'Change and adaptation',
  D4: 'User orientation',
  D5: 'Learning and continual improvement',
} as const

export type DimensionCode = keyof typeof dimensions

export const dimensionCodes = Object.keys(dimensions) as DimensionCode[]

/** One thing that raters judge. */
export interface MaturityItem {
  /** `D1.1` … `D5.5` and `G1` … `G3`; stored, so it never changes its meaning. */
  code: string
  /** `null`: asked for the readiness gate only, and in no mean. */
  dimension: DimensionCode | null
  dimensionName: string | null
  title: string
  /** What is judged, as a statement that is true at level 3. */
  statement: string
  /** What each score means, from 1 to 5. */
  anchors: readonly [string, string, string, string, string]
  /** Code of the KPI whose record shows how far this really is; `null`: no data can tell. */
  kpi: string | null
}

/** From this score on something must show it: a link, or where it lies. */
export const EVIDENCE_FROM: Level = 3

/** What one file of items says; its codes follow from the order. */
export type ItemText = Omit<MaturityItem, 'code' | 'dimension' | 'dimensionName' | 'kpi'> & {
  kpi?: string
}
