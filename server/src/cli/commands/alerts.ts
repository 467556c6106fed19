import type { EvaluationReport } from '../../features/alert/index.js'
import { instantOf, isLocalDate } from '../../platform/graphql/scalars.js'
import type { Command, CommandInput } from '../command.js'
import { EXIT } from '../exit-codes.js'
import { UsageError } from '../usage-error.js'

export const alerts: Command = {
  name: 'alerts',
  summary: 'Evaluate all alert rules now, or as of a moment.',
  details: [
    'ACTION is evaluate.',
    '',
    'The server does this every morning. The moment decides which periods are over; figures are',
    'those of the ledger as it stands. Evaluations go forward: one that stands for an earlier',
    'moment than the last is skipped.',
  ].join('\n'),
  positionals: ['ACTION'],
  flags: {
    at: { value: 'MOMENT', description: 'A date, or an instant with its offset; default now.' },
  },
  examples: ['steerboard alerts evaluate', 'steerboard alerts evaluate --at 2026-03-16'],
  async run(input) {
    if (input.positionals[0] !== 'evaluate') throw new UsageError('ACTION is evaluate.')
    const at = momentOf(input)
    const { evaluateAlerts, withContext } = await import('../working.js')
    const report = await withContext(input, ctx => evaluateAlerts({ ...ctx, now: at ?? ctx.now }))
    input.out.result(inWords(report), report)
    return EXIT.ok
  },
}

function momentOf(input: CommandInput): Date | null {
  const text = input.text('at')
  if (text === undefined) return null
  const at = isLocalDate(text) ? new Date(`${text}T06:00:00Z`) : instantOf(text)
  if (at === null)
    throw new UsageError('--at takes a date such as 2026-03-16, or an instant with its offset.')
  return at
}

const inWords = ({ isSkipped, series, found, fired, resolved }: EvaluationReport): string =>
  isSkipped
    ? 'Nothing to do: these data were already evaluated, or later ones.'
    : `${series} series evaluated: ${found} findings, ${fired} alerts fired, ${resolved} resolved.`
