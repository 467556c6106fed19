import { readFileSync } from 'node:fs'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Looks at every screen four times. */
const LONGEST = 'fitting-every-screen'

/**
 * The order of test files. Whoever asks for the demo first loads it, which takes minutes, and whoever
 * asks meanwhile waits. So one of them starts at once, and the others after what needs no demo; of
 * these the longest first: at the end it would run alone.
 */
export class DemoFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const [longest, demo, others] = divide(sorted)
    const [loader, ...readers] = demo
    if (!loader) return sorted
    const end = others.findLastIndex(({ project }) => project.name === loader.project.name) + 1
    return [loader, ...others.slice(0, end), ...longest, ...readers, ...others.slice(end)]
  }
}

function divide(
  files: TestSpecification[],
): [longest: TestSpecification[], demo: TestSpecification[], others: TestSpecification[]] {
  const demo = files.filter(needsDemo)
  const isLongest = ({ moduleId }: TestSpecification) =>
    demo.length > 1 && moduleId.includes(LONGEST)
  return [
    demo.filter(isLongest),
    demo.filter(file => !isLongest(file)),
    files.filter(file => !needsDemo(file)),
  ]
}

const needsDemo = ({ moduleId, project }: TestSpecification): boolean =>
  project.name === 'e2e' && readFileSync(moduleId, 'utf8').includes('startDemoServer')
