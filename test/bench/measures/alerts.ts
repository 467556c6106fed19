import { loadavg } from 'node:os'
import { dirname, join } from 'node:path'
import { type DataSet, importInto } from '../data-set.ts'
import { product } from '../platform/product.ts'
import { median } from '../quantiles.ts'
import { ms, type Row } from '../report.ts'
import { writeObservations } from '../synthetic/observations.ts'

const SERIES = 2400
const MOST_SECONDS = 30
const DAY = 86_400_000

/**
 * Evaluating all families as the product does it every morning: load, find, put on record. Beside the
 * series of the tickets there are those of what is observed of 120 more services, so that there are
 * 2,400 of 36 months; all of them go the whole way. Finding is measured alone, too.
 */
export async function measureAlerts(data: DataSet, rounds: number): Promise<Row[]> {
  const { url, world } = data
  await addObservations(data)
  const postgres = product.openPostgres(url, { max: 4, statementTimeoutMs: 0 })
  const contextAt = (now: Date) =>
    product.createContext(
      { postgres, clock: () => now, log: product.createLogger('silent') },
      { kind: 'job', id: 'bench' },
    )
  const whole: number[] = []
  let series = 0
  let last = new Date(world.until)
  // The first prepares statements and fills caches, and finds everything at once.
  for (let round = 0; round <= rounds; round++) {
    // After today: the server that was started over these data evaluates them, too.
    last = new Date(world.until + (round + 1) * DAY)
    const begun = performance.now()
    const report = await product.evaluateAlerts(contextAt(last))
    whole.push(performance.now() - begun)
    if (report.isSkipped) throw new Error('The evaluation was skipped')
    series = report.series
  }
  if (series < SERIES) throw new Error(`There are ${series} series, ${SERIES} are needed`)
  const [first = 0, ...later] = whole
  const ctx = contextAt(last)
  const read = await product.readWatchedHistories(ctx)
  const watched = await product.loadWatched(ctx, read, {
    settings: product.defaultSettings.DATA_QUALITY,
    last: null,
  })
  const finding = Array.from({ length: rounds }, () => timed(() => findIn(watched)))
  await postgres.end()
  const load = `load average ${loadavg()[0]?.toFixed(1)}`
  const row = (what: string, value: number, aside: string): Row => ({
    subject: 'alerts',
    what,
    tickets: world.tickets,
    value: value / 1000,
    unit: 's',
    goal: { atMost: MOST_SECONDS },
    aside,
  })
  const all = `all families over ${series.toLocaleString('en')} series: load, find, put on record`
  return [
    row(`${all}, the first time`, first, `${ms(first / series)} a series; ${load}`),
    row(
      all,
      median(later),
      `${ms(median(later) / series)} a series; ${rounds} evaluations; ${load}`,
    ),
    row(
      `finding alone, over ${SERIES.toLocaleString('en')} series`,
      median(finding),
      `${ms(median(finding) / SERIES)} a series`,
    ),
  ]
}

async function addObservations({ url, world, file }: DataSet): Promise<void> {
  const folder = dirname(file)
  const path = join(folder, `observations-${world.tickets}.csv`)
  writeObservations(path, world, product.observedKpis.slice(1))
  await importInto(url, path, folder)
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
