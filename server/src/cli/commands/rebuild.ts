import type { RecountPhase, RecountReport } from '../../features/measure/index.js'
import type { Command } from '../command.js'
import { EXIT } from '../exit-codes.js'
import type { ProgressStep } from '../progress.js'

export const rebuild: Command = {
  name: 'rebuild',
  summary: 'Recompute every sum from the facts and report differences; there must be none.',
  flags: { repair: { description: 'Correct what differs.' } },
  examples: ['steerboard rebuild', 'steerboard rebuild --json'],
  async run(input) {
    const { recount, withContext } = await import('../working.js')
    const report = await withContext(input, ctx =>
      recount(ctx, {
        repair: input.isSet('repair'),
        onPhase: phase => input.out.progress.step(PHASES[phase]),
      }),
    )
    input.out.result(describeReport(report), report)
    return isEqual(report) ? EXIT.ok : EXIT.failure
  },
}

const STEPS = 'steps'
const PHASES: Record<RecountPhase, ProgressStep> = {
  counting: { label: 'Counting again from the facts', done: 0, total: 3, unit: STEPS },
  comparing: { label: 'Comparing with what is kept', done: 1, total: 3, unit: STEPS },
  repairing: { label: 'Correcting', done: 2, total: 3, unit: STEPS },
}

function isEqual({ differing, periodsDiffering }: RecountReport): boolean {
  return differing + periodsDiffering === 0
}

function describeReport(report: RecountReport): string {
  const cells = report.cells.toLocaleString('en')
  if (isEqual(report)) return `All ${cells} sums equal the recount from the facts.`
  return [
    `${report.differing} of ${cells} sums differ from the facts, and ${report.periodsDiffering} of weeks and months from their days${report.repaired ? '; all were corrected' : '. --repair corrects them'}:`,
    ...report.differences.map(found => `  ${found.day} ${found.moment}: ${found.cells}`),
  ].join('\n')
}
