import type { Command } from '../command.js'
import { EXIT } from '../exit-codes.js'

export const demo: Command = {
  name: 'demo',
  summary: 'Load the demo organisation: three years of an invented university.',
  details: 'The same seed and day give the same data; loading it again changes nothing.',
  examples: ['steerboard demo'],
  async run(input) {
    const { loadDemo, withContext } = await import('../working.js')
    const { out } = input
    const loaded = await withContext(input, ctx =>
      loadDemo(ctx, { onProgress: step => out.progress.step(step) }),
    )
    out.result('The demo organisation is loaded.', loaded)
    return EXIT.ok
  },
}
