import type { Command } from '../command.js'
import { EXIT } from '../exit-codes.js'

export const rebuild: Command = {
  name: 'rebuild',
  summary: 'Recompute every sum from the facts and report differences; there must be none.',
  examples: ['steerboard rebuild', 'steerboard rebuild --json'],
  async run(input) {
    const { recount, withContext } = await import('../working.js')
    const { differences } = await withContext(input, ctx => recount(ctx))
    const text =
      differences.length === 0
        ? 'Every sum equals the recount from the facts.'
        : `${differences.length} sum(s) differed from the facts:\n${differences.map(d => `  ${JSON.stringify(d)}`).join('\n')}`
    input.out.result(text, { differences })
    return differences.length === 0 ? EXIT.ok : EXIT.failure
  },
}
