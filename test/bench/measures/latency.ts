import type { Row } from '../report.ts'
import { ms } from '../report.ts'
import { type Times, takeTurns } from '../rounds.ts'
import type { Prepared } from './questions.ts'

/** performance.md: fresh answers against raw SQL, cached ones against bare bytes, and growth. */
const MOST_FRESH: Record<string, number> = { board: 2, W1: 8, W2: 2, W3: 2 }
const MOST_CACHED = 1.2
const MOST_GROWTH = 1.2
const MOST_BOARDS = 10

/** All questions at all sizes in one tournament. */
export async function measureLatency(
  prepared: readonly Prepared[],
  rounds: number,
): Promise<Row[]> {
  const contestants = prepared.flatMap(each => Object.values(each.contestants))
  const times = await takeTurns(contestants, rounds)
  return [
    ...prepared.flatMap(each => rowsOf(each, times)),
    ...besideBoard(prepared, times),
    ...growthOf(prepared, times),
  ]
}

type Kind = keyof Prepared['contestants']
const timesOf = (times: Map<string, Times>, prepared: Prepared, kind: Kind): Times =>
  times.get(prepared.contestants[kind].name) as Times

function rowsOf(prepared: Prepared, times: Map<string, Times>): Row[] {
  const { question, tickets, asked } = prepared
  const of = (kind: Kind) => timesOf(times, prepared, kind)
  const row = (what: string, over: Kind, under: Kind, rest: Partial<Row> = {}): Row => ({
    subject: question.name,
    what,
    tickets,
    value: of(over).p50 / of(under).p50,
    unit: '×',
    goal: null,
    aside: `${ms(of(over).p50)} / ${ms(of(under).p50)}`,
    ...rest,
  })
  const most = MOST_FRESH[question.name]
  return [
    row(
      `GraphQL not cached p50 / its ${asked.measures.length} measure statements raw`,
      'fresh',
      'measures',
      { goal: question.name === 'board' || most === undefined ? null : { atMost: most } },
    ),
    row(
      `GraphQL not cached p50 / all its ${asked.all.length} statements raw`,
      'fresh',
      'statements',
    ),
    row('GraphQL not cached p99 / the same SQL raw p99', 'fresh', 'measures', {
      value: of('fresh').p99 / of('measures').p99,
      aside: `${ms(of('fresh').p99)} / ${ms(of('measures').p99)}`,
    }),
    row(
      `cached / bare node:http, ${prepared.answerBytes.toLocaleString('en')} bytes`,
      'cached',
      'bare',
      {
        goal: { atMost: MOST_CACHED },
      },
    ),
  ]
}

/** What the score costs, in readings of a board. */
function besideBoard(prepared: readonly Prepared[], times: Map<string, Times>): Row[] {
  return prepared.flatMap(each => {
    const board = prepared.find(
      ({ question, tickets }) => question.name === 'board' && tickets === each.tickets,
    )
    if (each.question.name !== 'alignment' || !board) return []
    const [own, other] = [timesOf(times, each, 'fresh'), timesOf(times, board, 'fresh')]
    const what = `GraphQL not cached p50, ${each.asked.all.length} statements / a board, ${board.asked.all.length}`
    const goal = { atMost: MOST_BOARDS }
    const aside = `${ms(own.p50)} / ${ms(other.p50)}`
    const row = { subject: 'alignment', what, tickets: each.tickets, unit: '×', goal, aside }
    return [{ ...row, value: own.p50 / other.p50 }]
  })
}

function growthOf(prepared: readonly Prepared[], times: Map<string, Times>): Row[] {
  const sizes = [...new Set(prepared.map(each => each.tickets))]
  const [least, most] = [sizes[0], sizes.at(-1)]
  if (least === most) return []
  return [...new Set(prepared.map(each => each.question.name))].flatMap(name => {
    const at = (size: number | undefined) =>
      prepared.find(each => each.question.name === name && each.tickets === size) as Prepared
    return (['fresh', 'measures'] as const).map(kind => {
      const [small, large] = [timesOf(times, at(least), kind), timesOf(times, at(most), kind)]
      return {
        subject: name,
        what: `${kind === 'fresh' ? 'GraphQL not cached' : 'its SQL raw'}: ${most?.toLocaleString('en')} / ${least?.toLocaleString('en')} tickets`,
        tickets: null,
        value: large.p50 / small.p50,
        unit: '×',
        goal: kind === 'fresh' ? { atMost: MOST_GROWTH } : null,
        aside: `${ms(large.p50)} / ${ms(small.p50)}`,
      }
    })
  })
}
