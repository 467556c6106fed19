import type { Wiring } from '../wire.js'
import { createContext } from '../wire.js'
import type { CommandInput } from './command.js'
import { loadDemo } from './verbs.js'

/** Loads the demo organisation unless there is an organisation already. */
export async function loadFirstDemo(wiring: Wiring, { out }: CommandInput): Promise<void> {
  const [found] = await wiring.postgres.sql`select exists (select from ticket) as any`
  if (found?.any) return
  out.note('First start: loading the demo organisation.')
  const ctx = createContext(wiring, { kind: 'operator', id: 'first-start' })
  await loadDemo(ctx, { onProgress: step => out.progress.step(step) })
  out.progress.end()
}
