import axe from 'axe-core'
import type { Page } from 'playwright-core'

export interface Barrier {
  rule: string
  impact: string
  where: string[]
}

/** What keeps people out of this page, by the rules of WCAG 2.2 A and AA. */
export async function findBarriers(page: Page): Promise<Barrier[]> {
  // The page's own policy forbids foreign scripts; evaluation by the debugger is not subject to it.
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run
    const { violations } = await run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations
  })
  return violations.map(found => ({
    rule: found.id,
    impact: found.impact ?? 'unknown',
    where: found.nodes.map(node => node.target.join(' ')),
  }))
}
