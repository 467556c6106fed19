import { followStory, isEmpty, loadDemo } from '../features/demo/index.js'
import { createContext, type Wiring } from '../wire.js'
import type { Output } from './output.js'

/** Loads the demo organisation into an empty database, or goes on where a load was interrupted. */
export async function loadFirstDemo(wiring: Wiring, out: Output): Promise<void> {
  const ctx = createContext(wiring, { kind: 'operator', id: 'first-start' })
  if (!(await isEmpty(ctx))) return followStory(ctx)
  out.note('First start: loading the demo organisation, three years of an invented university.')
  await loadDemo(ctx, { onProgress: step => out.progress.step(step) })
  out.progress.end()
}
