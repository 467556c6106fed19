import { firstOfMonth, type LocalDate, partsOf } from '../../domain/calendar/local-date.js'
import type { QueryExampleAnswer } from './saved-query.js'

interface General {
  name: string
  description: string
  document: string
  variables(now: Date): Readonly<Record<string, unknown>>
}

/** The first of the month so many months from that of `now`; as close as an example needs it. */
function month(now: Date, away: number): LocalDate {
  const { year, month } = partsOf(now.toISOString().slice(0, 10))
  return firstOfMonth(year, month + away)
}

const general: readonly General[] = [
  {
    name: 'The scorecard of a department',
    description: 'Every KPI of the board in one scope, each with its parts and its target.',
    document: `query Scorecard($scope: ScopeInput) {
  scorecard(scope: $scope) {
    readings {
      kpi { code name unit }
      value
      numerator
      denominator
      status
      target { inWords status }
    }
  }
}`,
    variables: () => ({ scope: null }),
  },
  {
    name: 'A year by priority',
    description: 'One line for each priority. Sum the parts, never the percentages.',
    document: `query ByPriority($kpi: String!, $range: RangeInput!) {
  series(kpi: $kpi, range: $range, groupBy: [PRIORITY]) {
    periods { label start }
    lines {
      groups { name }
      points { value numerator denominator status }
    }
  }
}`,
    variables: now => ({
      kpi: 'SLA_RESOLUTION',
      range: { grain: 'MONTH', from: month(now, -12), to: month(now, 0) },
    }),
  },
  {
    name: 'The records behind a number',
    description: 'Which tickets are counted. Their number equals the part.',
    document: `query Records($kpi: String!, $first: Int) {
  records(kpi: $kpi, part: DENOMINATOR, first: $first) {
    totalCount
    edges { node { externalId service { code } priority openedAt resolvedAt weight } }
    pageInfo { hasNextPage endCursor }
  }
}`,
    variables: () => ({ kpi: 'SLA_RESOLUTION', first: 20 }),
  },
  {
    name: 'What changed since',
    description: 'Which readings differ from what was known then, by how much, through what.',
    document: `query Restated($asOf: DateTime!, $kpis: [String!]) {
  changesSince(asOf: $asOf, kpis: $kpis) {
    compared
    totalCount
    edges {
      node {
        kpi { code }
        period { label }
        before { value }
        after { value }
        difference
      }
    }
  }
}`,
    variables: now => ({ asOf: `${month(now, -1)}T00:00:00Z`, kpis: ['SLA_RESOLUTION'] }),
  },
  {
    name: 'The alignment score, and where its points were lost',
    description: 'Three parts, and every point that is missing, the largest first.',
    document: `{
  alignment {
    score
    status
    confidence { grade }
    parts { part points most }
    lostPoints { label points most }
  }
}`,
    variables: () => ({}),
  },
]

/** Questions that analysts begin with. */
export const generalExamples = (now: Date): QueryExampleAnswer[] =>
  general.map(({ name, description, document, variables }) => ({
    name,
    description,
    kpi: null,
    document,
    variables: JSON.stringify(variables(now), null, 2),
  }))
