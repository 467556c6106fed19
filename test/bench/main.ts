import { loadavg } from 'node:os'
import { type DataSet, makeDataSet } from './data-set.ts'
import { measureAlerts } from './measures/alerts.ts'
import { measureChanges } from './measures/changes.ts'
import { measureCrowd } from './measures/crowd.ts'
import { measureImport } from './measures/import.ts'
import { measureLatency } from './measures/latency.ts'
import { type Field, openField, type Prepared, prepare } from './measures/questions.ts'
import { measureStart } from './measures/start.ts'
import { type Options, readOptions } from './options.ts'
import { type Cluster, startCluster } from './platform/cluster.ts'
import { alignmentQuestions, boardQuestion, seriesQuestions } from './questions.ts'
import { type Row, tableHead, tableLine } from './report.ts'
import { agreeOnStrategy } from './strategy.ts'

const options = readOptions(process.argv.slice(2))
// Each server and connection wants to be ended with the process.
process.setMaxListeners(0)
if (options) {
  const outcome = await run(options).catch((error: unknown) => error)
  if (outcome) console.error(outcome)
  // Whatever was still open when something failed must not keep the process.
  process.exit(outcome ? 1 : 0)
}

async function run(options: Options): Promise<void> {
  const begun = new Date()
  const load = [loadavg()[0]]
  const cluster = await startCluster()
  const rows: Row[] = []
  if (!options.json) console.log(tableHead)
  try {
    await measure(cluster, options, found => {
      rows.push(...found)
      if (!options.json) for (const row of found) console.log(tableLine(row))
      load.push(loadavg()[0])
    })
  } finally {
    await cluster.stop().catch(() => {})
    cluster.remove()
  }
  const loads = load.map(each => each?.toFixed(1))
  if (options.json) console.log(JSON.stringify({ at: begun, node: process.version, loads, rows }))
  else console.log(`\n${begun.toISOString()}, load average ${loads.join(' ')}`)
}

async function measure(
  cluster: Cluster,
  { sizes, only, rounds }: Options,
  take: (rows: Row[]) => void,
): Promise<void> {
  const now = new Date()
  const sets: DataSet[] = []
  for (const tickets of sizes) {
    tell(`importing ${tickets} tickets`)
    sets.push(await makeDataSet(cluster, tickets, now))
    tell(`  ${sets.at(-1)?.first.ms} ms`)
  }
  if (only.has('import'))
    for (const set of sets) {
      tell(`comparing imports of ${set.world.tickets}`)
      take(await measureImport(cluster, set, importRounds(set.world.tickets)))
    }
  // After the imports: what is compared with them has no committee.
  if (only.has('alignment'))
    for (const { url, world } of sets) {
      tell('agreeing on a strategy')
      await agreeOnStrategy(url, world)
    }
  const fields: Field[] = []
  for (const set of sets) fields.push(await openField(set))
  await measureReading(cluster, fields, { only, rounds, take })
  if (only.has('changes'))
    for (const { data, port } of fields) {
      tell(`changing tickets among ${data.world.tickets}`)
      take(await measureChanges(cluster, data, { port, rounds }))
    }
  if (only.has('alerts'))
    for (const { data } of fields) {
      tell(`evaluating alerts over ${data.world.tickets} tickets`)
      take(await measureAlerts(data, Math.min(rounds, 5)))
    }
  for (const field of fields) await field.close()
  const last = sets.at(-1)
  if (!only.has('start') || !last) return
  tell('starting')
  await cluster.makeDefault(last.database)
  await cluster.stop()
  take(await measureStart(cluster, last, 3))
}

/** Many tickets are imported once: it takes minutes, and so does the copy of what it stored. */
function importRounds(tickets: number): number {
  return tickets > 50_000 ? 1 : 3
}

async function measureReading(
  cluster: Cluster,
  fields: readonly Field[],
  { only, rounds, take }: Pick<Options, 'only' | 'rounds'> & { take: (rows: Row[]) => void },
): Promise<void> {
  const prepared: Prepared[] = []
  for (const field of fields) {
    const { world } = field.data
    const questions = [
      ...(only.has('board') || only.has('alignment') ? [boardQuestion(world)] : []),
      ...(only.has('alignment') ? alignmentQuestions(world) : []),
      ...(only.has('series') || only.has('crowd') ? seriesQuestions(world) : []),
    ]
    for (const question of questions) prepared.push(await prepare(field, question, cluster.dataDir))
  }
  tell('asking')
  const series = new Set(['W1', 'W2', 'W3'])
  const timed = prepared.filter(({ question: { name } }) => !series.has(name) || only.has('series'))
  if (timed.length > 0) take(await measureLatency(timed, rounds))
  if (only.has('crowd')) {
    tell('asking all at once')
    take(await measureCrowd(prepared, rounds))
  }
  for (const each of prepared) each.close()
}

function tell(what: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${what}\n`)
}
