import type { DataSet } from '../data-set.ts'
import { product } from '../platform/product.ts'
import { median } from '../quantiles.ts'
import { ms, type Row } from '../report.ts'

const SERIES = 2400
const MOST_SECONDS = 30
const DAY = 86_400_000

/**
 * Evaluating all families: as the product does it every morning (load, find, put on record), and
 * finding alone over 2,400 series, those that there are taken as often as that needs.
 */
export async function measureAlerts({ url, world }: DataSet, rounds: number): Promise<Row[]> {
  const postgres = product.openPostgres(url, { max: 4, statementTimeoutMs: 0 })
  const contextAt = (now: Date) =>
    product.createContext(
      { postgres, clock: () => now, log: product.createLogger('silent') },
      { kind: 'job', id: 'bench' },
    )
  const whole: number[] = []
  let series = 0
  let last = new Date(world.until)
  for (let round = 0; round < rounds; round++) {
    last = new Date(world.until + round * DAY)
    const begun = performance.now()
    const report = await product.evaluateAlerts(contextAt(last))
    whole.push(performance.now() - begun)
    if (report.isSkipped) throw new Error('The evaluation was skipped')
    series = report.series
  }
  const ctx = contextAt(last)
  const read = await product.readWatchedHistories(ctx)
  const watched = await product.loadWatched(ctx, read, {
    settings: product.defaultSettings.DATA_QUALITY,
    last: null,
  })
  const finding = Array.from({ length: rounds }, () => timed(() => findIn(watched)))
  await postgres.end()
  return [
    {
      subject: 'alerts',
      what: `all families over ${series.toLocaleString('en')} series: load, find, put on record`,
      tickets: world.tickets,
      value: median(whole) / 1000,
      unit: 's',
      goal: { atMost: MOST_SECONDS },
      aside: `${ms(median(whole) / series)} a series; ${rounds} evaluations`,
    },
    {
      subject: 'alerts',
      what: `finding alone, over ${SERIES.toLocaleString('en')} series`,
      tickets: world.tickets,
      value: median(finding) / 1000,
      unit: 's',
      goal: { atMost: MOST_SECONDS },
      aside: `${ms(median(finding) / SERIES)} a series`,
    },
  ]
}

/** Copies, because what is known of a series is kept with it. */
function findIn(watched: { series: readonly object[] }): void {
  const { series } = watched
  const many = Array.from({ length: SERIES }, (_, i) => ({ ...series[i % series.length] }))
  product.evaluateRun({
    ...watched,
    series: many,
    settingsOf: (family: keyof typeof product.defaultSettings) => product.defaultSettings[family],
  })
}

function timed(work: () => void): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}
