import { readFileSync } from 'node:fs'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * The order of test files. Whoever asks for the demo first loads it, which takes minutes, and whoever
 * asks meanwhile waits. So one of them starts at once, and the others after what needs no demo.
 */
export class DemoFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const [loader, ...readers] = sorted.filter(needsDemo)
    if (!loader) return sorted
    const others = sorted.filter(file => !needsDemo(file))
    const end = others.findLastIndex(({ project }) => project.name === loader.project.name) + 1
    return [loader, ...others.slice(0, end), ...readers, ...others.slice(end)]
  }
}

const needsDemo = ({ moduleId, project }: TestSpecification): boolean =>
  project.name === 'e2e' && readFileSync(moduleId, 'utf8').includes('startDemoServer')
