import { CannotRun } from '../../platform/errors.js'
import { within } from '../../platform/within.js'
import type { Command, CommandInput } from '../command.js'
import { EXIT } from '../exit-codes.js'
import { untilStopped } from '../until-stopped.js'

export const serve: Command = {
  name: 'serve',
  summary: 'Serve page and API on one port until stopped.',
  details:
    'Migrates the database first. Without DATABASE_URL an embedded Postgres is started and stopped along.\nCtrl-C or SIGTERM answers what is open, then stops.',
  flags: { 'with-demo': { description: 'Load the demo organisation where there is none yet.' } },
  examples: ['steerboard serve', 'PORT=8080 steerboard serve --with-demo'],
  async run(input) {
    const { createLogger, loadFirstDemo, neverWaiting, outliveLostConnections, startServer } =
      await import('../serving.js')
    const level = input.config.logLevel ?? (process.stdout.isTTY ? 'warn' : 'info')
    const log = createLogger(level, neverWaiting(process.stdout))
    outliveLostConnections(log)
    const server = await startServer(input.config, log, {
      ...(input.isSet('with-demo') && {
        beforeListening: wiring => untilStopped(input.signal, loadFirstDemo(wiring, input.out)),
      }),
    })
    announce(input, server.address)
    if (server.setUpLink) announceSetUp(input, server.setUpLink)
    const isLost = server.databaseEnded.then(() => true)
    if (await Promise.race([stopRequested(input.signal).then(() => false), isLost])) {
      await within(server.stop(), LOST_PATIENCE_MS)
      throw databaseLost()
    }
    input.out.note('Stopping: open requests are answered first.')
    await server.stop()
    input.out.note('Stopped.')
    return EXIT.ok
  },
}

/** What is open when the database goes may wait for an answer of it, which never comes. */
const LOST_PATIENCE_MS = 5_000

/** Nothing can be answered any more; whoever watches over this process can start it again. */
const databaseLost = () =>
  new CannotRun(
    'The embedded Postgres has ended by itself, so the server has stopped.',
    'Start again: what was committed is kept. The reason is in server.log beside its data.',
  )

function announce({ out, config }: CommandInput, address: string): void {
  const database = config.databaseUrl
    ? 'your Postgres'
    : `the embedded Postgres in ${config.dataDir}`
  out.note(
    `\nSteerboard is ready: ${address}\nIts data is in ${database}. Stop with Ctrl-C; starting again keeps the data.\n`,
  )
}

/** The one way in while nobody is here; only whoever sees this terminal or log has it. */
function announceSetUp({ out }: CommandInput, link: string): void {
  out.note(`Nobody is here yet. Set it up by this link, once, within a day:\n  ${link}\n`)
}

function stopRequested(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}
