import { readFileSync } from 'node:fs'
import type { World } from './synthetic/ticket.ts'

export interface Question {
  name: string
  /** What it asks, in words. */
  says: string
  query: string
  variables: Record<string, unknown>
}

const PERSISTED = new URL('../../schema/generated/persisted-documents.json', import.meta.url)

/** The documents of the product's own pages. */
const documents = Object.values(JSON.parse(readFileSync(PERSISTED, 'utf8')) as object) as string[]

function documentNamed(operation: string): string {
  const found = documents.find(text => new RegExp(`query ${operation}\\b`).test(text))
  if (!found) throw new Error(`The contract has no operation ${operation}`)
  return found
}

const monthOf = (ms: number) => `${new Date(ms).toISOString().slice(0, 7)}-01`
const monthsBefore = (ms: number, months: number): string => {
  const date = new Date(ms)
  return monthOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() - months, 1))
}

const KPIS = {
  sla: 'SLA_RESOLUTION',
  fcr: 'FCR',
  csat: 'CSAT_T2B',
  p50: 'TTR_MEDIAN',
  p90: 'TTR_P90',
}
const POINT = 'points { value numerator denominator n status }'

/** One field for each KPI and each way of grouping. */
function seriesOf(groupings: readonly string[]): string {
  const fields = groupings.flatMap(by =>
    Object.entries(KPIS).map(([alias, kpi]) => {
      const grouped = by ? `groupBy: [${by}]` : ''
      return `${alias}${by}: series(kpi: "${kpi}", range: $range, ${grouped}) { ...S }`
    }),
  )
  return `query Bench($range: RangeInput!) { ${fields.join('\n')} }
    fragment S on Series { periods { start label } lines { groups { code name } ${POINT} } }`
}

const WEEKLY = `query Bench($range: RangeInput!) {
  series(kpi: "SLA_RESOLUTION", range: $range, groupBy: [SERVICE, PRIORITY]) {
    periods { start label } lines { groups { code name } ${POINT} } } }`

export function boardQuestion(world: World): Question {
  return {
    name: 'board',
    says: 'the shipped BoardPage of the last complete month, by service',
    query: documentNamed('BoardPage'),
    variables: {
      period: { grain: 'MONTH', containing: monthsBefore(world.until, 1) },
      compare: 'PREVIOUS',
      groupBy: 'SERVICE',
    },
  }
}

/** The pages of executives, which ask for the score of a month and for what each row signals. */
export function alignmentQuestions(world: World): Question[] {
  const containing = monthsBefore(world.until, 1)
  return [
    {
      name: 'alignment',
      says: 'the shipped AlignmentPage of the last complete month',
      query: documentNamed('AlignmentPage'),
      variables: { containing },
    },
    {
      name: 'signals',
      says: 'the shipped BoardSignals of that month, by service',
      query: documentNamed('BoardSignals'),
      variables: {
        kpis: Object.values(KPIS),
        groupBy: 'SERVICE',
        period: { grain: 'MONTH', containing },
      },
    },
  ]
}

export function seriesQuestions(world: World): Question[] {
  const months = { grain: 'MONTH', from: monthsBefore(world.until, 24), to: monthOf(world.until) }
  const weeks = { grain: 'WEEK', from: monthsBefore(world.until, 12), to: monthOf(world.until) }
  return [
    {
      name: 'W1',
      says: '24 months of SLA, FCR, CSAT, median and P90 for the organisation',
      query: seriesOf(['']),
      variables: { range: months },
    },
    {
      name: 'W2',
      says: 'the same by department and by service',
      query: seriesOf(['DEPARTMENT', 'SERVICE']),
      variables: { range: months },
    },
    {
      name: 'W3',
      says: 'SLA by week, service and priority over a year',
      query: WEEKLY,
      variables: { range: weeks },
    },
  ]
}
